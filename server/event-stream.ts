import type { ServerResponse } from 'node:http';
import type { EventName, Events } from '../core/api.ts';
import { answerHeaders } from '../core/shell/content-security-policy.ts';
import { encodeWire } from '../core/shell/wire.ts';

/** The windows that listen to the engine. */
export interface EventStream {
  add(response: ServerResponse): void;
  emit<E extends EventName>(event: E, payload: Events[E]): void;
  close(): void;
}

/** Sends events as server-sent text, one line of data each. */
export function createEventStream(): EventStream {
  const listening = new Set<ServerResponse>();
  return {
    add(response) {
      response.writeHead(200, { ...answerHeaders(), 'content-type': 'text/event-stream' });
      // A first line at once: the window knows by it that it is heard.
      response.write(':\n\n');
      listening.add(response);
      response.on('close', () => listening.delete(response));
    },
    emit(event, payload) {
      for (const response of listening) response.write(`event: ${event}\ndata: ${encodeWire(payload)}\n\n`);
    },
    close() {
      for (const response of listening) response.end();
      listening.clear();
    },
  };
}

import { decodeWire } from '../core/shell/wire.ts';
import { endpoints } from './endpoints.ts';

type Heard = (event: string, payload: unknown) => void;

const firstPause = 500;
const longestPause = 10_000;

/** One event of the stream's text; null for the lines that only keep it open. */
function parse(block: string): { event: string; payload: unknown } | null {
  const event = /^event: (.+)$/m.exec(block)?.[1];
  const text = /^data: (.+)$/m.exec(block)?.[1];
  return event === undefined || text === undefined ? null : { event, payload: decodeWire(text) };
}

async function read(body: ReadableStream<Uint8Array>, heard: Heard): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (text + decoder.decode(value, { stream: true })).split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const arrived = parse(block);
      if (arrived !== null) heard(arrived.event, arrived.payload);
    }
  }
}

/** Listens to the engine's events, by fetch: an `EventSource` could not carry the token. Comes back after a break, ever more slowly. */
export function listenToEngine(authorization: Promise<string>): { add(listener: Heard): () => void } {
  const listeners = new Set<Heard>();
  const tellAll: Heard = (event, payload) => {
    for (const listener of listeners) listener(event, payload);
  };

  async function listen(pause: number): Promise<void> {
    let next = Math.min(pause * 2, longestPause);
    try {
      const response = await fetch(endpoints.events, { headers: { authorization: await authorization } });
      if (response.status === 401) return;
      if (response.ok && response.body !== null) {
        next = firstPause;
        await read(response.body, tellAll);
      }
    } catch {
      // Nobody answers; the calls say so.
    }
    setTimeout(() => void listen(next), pause);
  }
  void listen(firstPause);

  return {
    add(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

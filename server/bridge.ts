import type { Bridge, Call, EventName, Events, Input, SavableFile } from '../core/api.ts';
import { isPayloadOf } from '../core/shell/event-names.ts';
import { isOutcome } from '../core/shell/is-outcome.ts';
import { decodeWire, encodeWire } from '../core/shell/wire.ts';
import { shell } from '../core/words/en/shell.ts';
import { listenToEngine } from './bridge-events.ts';
import { enter } from './bridge-session.ts';
import { contentTypes, endpoints, headerNames } from './endpoints.ts';

/** Puts `window.armtrace` in place in a browser: the same contract as the desktop's preload, over the loopback host. */
const authorization = enter();
const events = listenToEngine(authorization);

function refused(code: 'shell.unreachable' | 'shell.bad-input', detail = '') {
  return { ok: false, code, message: shell[code].replace('{detail}', detail), values: { detail } } as const;
}

async function ask(address: string, headers: Record<string, string>, body: string | Uint8Array<ArrayBuffer>) {
  let answer: unknown;
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { ...headers, authorization: await authorization },
      body,
    });
    answer = decodeWire(await response.text());
  } catch {
    return refused('shell.unreachable');
  }
  return isOutcome(answer) ? answer : refused('shell.unreachable');
}

const bridge: Bridge = {
  host: 'browser',

  call<C extends Call>(call: C, input: Input<C>) {
    if (call === 'file.hold') {
      if (!('content' in input) || !('name' in input)) return Promise.resolve(refused('shell.bad-input', call));
      const headers = { 'content-type': contentTypes.octets, [headerNames.fileName]: encodeURIComponent(input.name) };
      return ask(endpoints.hold, headers, new Uint8Array(input.content));
    }
    return ask(endpoints.call + call, { 'content-type': contentTypes.call }, encodeWire(input));
  },

  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void) {
    return events.add((arrived, payload) => {
      if (isPayloadOf(event, arrived, payload)) listener(payload);
    });
  },

  save(file: SavableFile) {
    const address = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: file.mediaType }));
    const link = document.createElement('a');
    link.href = address;
    link.download = file.fileName;
    link.click();
    // The browser reads the bytes after this call has returned; how long after, it does not say.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return Promise.resolve(true);
  },
};

Object.defineProperty(window, 'armtrace', { value: Object.freeze(bridge), writable: false, configurable: false });

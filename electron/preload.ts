import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, Call, EventName, Events, Input, SavableFile } from '../core/api.ts';
import { isEventName, isPayloadOf } from '../core/shell/event-names.ts';
import { isOutcome } from '../core/shell/is-outcome.ts';
import { channels } from './channels.ts';

/** The one thing that the window is given. It holds no Electron object, and what it passes on is judged in the main process. */
const bridge: Bridge = {
  host: 'electron',

  async call<C extends Call>(call: C, input: Input<C>) {
    const answer: unknown = await ipcRenderer.invoke(channels.call, call, input);
    if (!isOutcome(answer)) throw new Error(`no outcome of ${call}`);
    return answer;
  },

  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void) {
    if (!isEventName(event)) throw new Error('no such event');
    const heard = (_sender: unknown, arrived: unknown, payload: unknown) => {
      if (isPayloadOf(event, arrived, payload)) listener(payload);
    };
    ipcRenderer.on(channels.event, heard);
    return () => {
      ipcRenderer.removeListener(channels.event, heard);
    };
  },

  async save(file: SavableFile) {
    const kept: unknown = await ipcRenderer.invoke(channels.save, file);
    return kept === true;
  },
};

contextBridge.exposeInMainWorld('armtrace', Object.freeze(bridge));

import type { EventName, Events, Outcome } from '../api.ts';
import type { TaskProcess } from '../import/session/port.ts';

/** What a host (the desktop shell, the loopback host) lends to the service. */
export interface HostPorts {
  readonly host: 'electron' | 'browser';
  readonly version: string;
  /** Folder for settings, the recent list, held files and the example study. */
  readonly userFolder: string;
  /** Asks for a study to open; null when the person changed their mind or the host cannot ask. */
  pickStudy(): Promise<string | null>;
  /** Asks where a new study goes; a path, or null when the person changed their mind. */
  pickNewStudy(suggestedName: string): Promise<string | null>;
  /** Starts one of the compiled task files in a process of its own. */
  fork(task: 'import-process'): TaskProcess;
  emit<E extends EventName>(event: E, payload: Events[E]): void;
}

/** The engine as a host sees it: one door, plain answers. */
export interface Service {
  dispatch(call: string, input: unknown): Promise<Outcome<unknown>>;
  close(): Promise<void>;
}

import type { MessageBoxOptions, OpenDialogOptions, Privileges, SaveDialogOptions } from 'electron';
import type { BrowserContext } from 'playwright-core';

type Granted = (granted: boolean) => void;
type Verdict = (response: { cancel?: boolean }) => void;
export type IpcHandler = (event: { senderFrame: unknown }, ...args: unknown[]) => unknown;
export type Asked = OpenDialogOptions & SaveDialogOptions & Partial<MessageBoxOptions>;

/** Everything that the shell has set up and done, for the tests to look at; and the answers that they give in a person's place. */
export class Stage {
  ready = false;
  sandboxed = false;
  locked = false;
  quit = false;
  readonly schemes = new Map<string, Privileges>();
  readonly protocols = new Map<string, (request: Request) => Response | Promise<Response>>();
  readonly ipc = new Map<string, IpcHandler>();
  readonly session: {
    permissionRequest?: (contents: null, permission: string, answer: Granted, details: object) => void;
    permissionCheck?: (contents: null, permission: string, origin: string, details: object) => boolean;
    device?: (details: object) => boolean;
    beforeRequest?: (request: { url: string }, answer: Verdict) => void;
  } = {};
  readonly opened: string[] = [];
  readonly refused = { navigations: [] as string[], windows: [] as string[], requests: [] as string[] };
  readonly dialogs: { kind: string; sheet: boolean; options: Asked }[] = [];
  readonly answers = { places: [] as (string | null)[] };
  readonly context: BrowserContext;
  readonly userFolder: string;

  constructor(context: BrowserContext, userFolder: string) {
    this.context = context;
    this.userFolder = userFolder;
  }

  /** Throws where the app is in the wrong phase for something. */
  demand(ready: boolean, what: string): void {
    if (this.ready !== ready) throw new Error(`${what} can only be called ${ready ? 'when' : 'before'} app is ready`);
  }
}

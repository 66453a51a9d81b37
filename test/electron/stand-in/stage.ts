import type { MessageBoxOptions, OpenDialogOptions, Privileges, SaveDialogOptions } from 'electron';
import type { BrowserContext } from 'playwright-core';

type PermissionRequest = (
  contents: null,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void;
type BeforeRequest = (request: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;
export type IpcHandler = (event: { senderFrame: unknown }, ...args: unknown[]) => unknown;

/** Everything that the shell has set up and done, for the tests to look at; and the answers that they give in a person's place. */
export interface Stage {
  readonly context: BrowserContext;
  readonly userFolder: string;
  ready: boolean;
  sandboxed: boolean;
  locked: boolean;
  quit: boolean;
  readonly schemes: Map<string, Privileges>;
  readonly protocols: Map<string, (request: Request) => Response | Promise<Response>>;
  readonly ipc: Map<string, IpcHandler>;
  readonly session: {
    permissionRequest?: PermissionRequest;
    permissionCheck?: (contents: null, permission: string, origin: string, details: object) => boolean;
    device?: (details: object) => boolean;
    beforeRequest?: BeforeRequest;
  };
  readonly opened: string[];
  readonly refused: { readonly navigations: string[]; readonly windows: string[]; readonly requests: string[] };
  readonly dialogs: {
    kind: string;
    sheet: boolean;
    options: OpenDialogOptions & SaveDialogOptions & Partial<MessageBoxOptions>;
  }[];
  readonly answers: { places: (string | null)[] };
}

/** An empty stage. */
export function createStage(context: BrowserContext, userFolder: string): Stage {
  return {
    context,
    userFolder,
    ready: false,
    sandboxed: false,
    locked: false,
    quit: false,
    schemes: new Map(),
    protocols: new Map(),
    ipc: new Map(),
    session: {},
    opened: [],
    refused: { navigations: [], windows: [], requests: [] },
    dialogs: [],
    answers: { places: [] },
  };
}

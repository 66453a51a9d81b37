import { parentPort } from 'node:worker_threads';
import { createDocument, type DocumentMethods } from './document.ts';
import { failure } from './explain.ts';
import type { ThreadAnswer, ThreadRequest } from './thread-client.ts';

// The thread that owns the study's database. It takes one request at a time, in the order in which they come.
const document = createDocument();
const port = parentPort;

function isMethod(name: string): name is keyof DocumentMethods {
  return Object.hasOwn(document, name);
}

async function answer({ id, method, input }: ThreadRequest): Promise<ThreadAnswer> {
  try {
    if (!isMethod(method)) throw new Error(`no method ${method}`);
    const run: (input: never) => unknown = document[method];
    // The input was made for this very method by the client beside this file.
    return { id, outcome: { ok: true, value: await run(input as never) } };
  } catch (error) {
    return { id, outcome: failure(error) };
  }
}

let last: Promise<void> = Promise.resolve();
port?.on('message', (request: ThreadRequest) => {
  last = last.then(async () => port.postMessage(await answer(request)));
});

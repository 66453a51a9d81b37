import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import type { EventName, Events } from '../../core/api.ts';
import { type LoopbackHost, startLoopbackHost } from '../../server/host.ts';
import { newStudyPath } from '../../server/studies-folder.ts';
import { forkTask } from '../../server/task-process.ts';
import { type BuiltShell, buildShell } from '../electron/build-shell.ts';
import { createService } from '../electron/stand-in-service.ts';

/** A loopback host around the tiny engine, with the test page as its window. */
export interface TestHost extends LoopbackHost {
  /** `127.0.0.1:port`. */
  readonly host: string;
  readonly userFolder: string;
  emit<E extends EventName>(event: E, payload: Events[E]): void;
  remove(): Promise<void>;
}

/** Starts one. */
export async function openHost(): Promise<TestHost> {
  const built: BuiltShell = await buildShell();
  const userFolder = await mkdtemp(path.join(os.tmpdir(), 'armtrace-user-'));
  let emit: TestHost['emit'] = () => {};
  const host = await startLoopbackHost({
    rendererFolder: path.join(built.dist, 'renderer'),
    bridgeFile: path.join(built.dist, 'renderer-bridge.js'),
    createService(tell) {
      emit = tell;
      return createService({
        host: 'browser',
        version: '9.8.7',
        userFolder,
        pickStudy: () => Promise.resolve(null),
        pickNewStudy: (name) => Promise.resolve(newStudyPath(userFolder, name)),
        fork: (task) => forkTask(path.join(built.dist, 'tasks'), task),
        emit: tell,
      });
    },
  });
  return {
    ...host,
    host: new URL(host.origin).host,
    userFolder,
    emit: (event, payload) => emit(event, payload),
    async remove() {
      await built.remove();
      await rm(userFolder, { recursive: true, force: true });
    },
  };
}

/** What a request was answered. */
export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** What a request says; a body of its own where it has one. */
export interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
}

/** Sends a request with exactly these headers, as no browser would let a page do. */
export function send(
  origin: string,
  address: string,
  { method = 'GET', headers = {}, body }: Asked = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path: address, method, headers, setHost: !('host' in headers) });
    request.on('response', (response) => {
      const pieces: Uint8Array[] = [];
      response.on('data', (piece: Uint8Array) => pieces.push(piece));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(pieces).toString('utf8'),
        }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

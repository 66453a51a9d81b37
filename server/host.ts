import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { EventName, Events } from '../core/api.ts';
import type { Service } from '../core/service/host-ports.ts';
import { answerFromBundle, answerScript, type BundleAnswer } from '../core/shell/bundle.ts';
import { answerHeaders } from '../core/shell/content-security-policy.ts';
import { answerEngine, endPlain, isEngineAddress } from './engine-door.ts';
import { createEventStream } from './event-stream.ts';
import { judge } from './gate.ts';
import { createSessions } from './session.ts';

/** What the loopback host serves. */
export interface LoopbackParts {
  /** The built window's folder. */
  readonly rendererFolder: string;
  /** The built script that puts `window.armtrace` in place. */
  readonly bridgeFile: string;
  /** Makes the engine, given how to tell the window something. */
  createService(emit: <E extends EventName>(event: E, payload: Events[E]) => void): Service;
}

/** A running loopback host. */
export interface LoopbackHost {
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  /** An address that lets one person in, once; the one before it lets nobody in any more. */
  invite(): string;
  /** Stops listening, after the engine has closed the study. */
  close(): Promise<void>;
}

/** An empty page: what a window of ours shows until it is let in. */
export const openingPage = '/opening';

const address = '127.0.0.1';

/**
 * Serves the window and the engine to a browser on this machine, on a port of the system's choice.
 * Throws the system's error where it may not listen.
 */
export async function startLoopbackHost(parts: LoopbackParts): Promise<LoopbackHost> {
  const sessions = createSessions();
  const events = createEventStream();
  const bridge = await readFile(parts.bridgeFile, 'utf8');
  const service = parts.createService((event, payload) => events.emit(event, payload));
  let host = '';

  function answerFile(pathname: string): BundleAnswer | Promise<BundleAnswer> {
    if (pathname === '/bridge.js') return answerScript(bridge);
    if (pathname === openingPage)
      return { status: 200, headers: { ...answerHeaders(), 'content-type': 'text/html' }, body: '' };
    return answerFromBundle(parts.rendererFolder, pathname);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refused = judge(request, host);
    if (refused !== null) return endPlain(response, refused.status, refused.reason);
    if (!URL.canParse(request.url ?? '', `http://${host}`)) return endPlain(response, 400, 'not an address');
    const { pathname } = new URL(request.url ?? '', `http://${host}`);
    if (isEngineAddress(pathname)) return answerEngine(request, response, pathname, { service, sessions, events });
    if (request.method !== 'GET') return endPlain(response, 405, 'GET only');
    const file = await answerFile(pathname);
    response.writeHead(file.status, file.headers);
    response.end(file.body);
  }

  const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 300_000 }, (request, response) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else endPlain(response, 500, 'internal error');
    });
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, address, listening);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the loopback host has no port');
  host = `${address}:${bound.port}`;

  return {
    origin: `http://${host}`,
    invite: () => `http://${host}/#code=${sessions.invite()}`,
    async close() {
      const stopped = new Promise<void>((done) => server.close(() => done()));
      try {
        await service.close();
      } finally {
        events.close();
        server.closeAllConnections();
        await stopped;
      }
    },
  };
}

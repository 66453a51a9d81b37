import type { IncomingMessage, ServerResponse } from 'node:http';
import { isCall, type Outcome } from '../core/api.ts';
import type { Service } from '../core/service/host-ports.ts';
import { answerHeaders } from '../core/shell/content-security-policy.ts';
import { callLimit, heldFileLimit } from '../core/shell/limits.ts';
import { refusal } from '../core/shell/outcome.ts';
import { decodeWire, encodeWire } from '../core/shell/wire.ts';
import { readBody } from './body.ts';
import { contentTypes, endpoints, headerNames } from './endpoints.ts';
import type { EventStream } from './event-stream.ts';
import type { Sessions } from './session.ts';

/** What the door to the engine needs. */
export interface Engine {
  readonly service: Service;
  readonly sessions: Sessions;
  readonly events: EventStream;
}

/** Ends a request; one that was still sending is cut off, and the connection with it. */
function end(response: ServerResponse, status: number, mediaType: string, body: string): void {
  if (!response.req.complete) {
    response.setHeader('connection', 'close');
    response.req.resume();
  }
  response.writeHead(status, { ...answerHeaders(), 'content-type': mediaType });
  response.end(body);
}

/** Ends a request that never got as far as the engine. */
export function endPlain(response: ServerResponse, status: number, words: string): void {
  end(response, status, 'text/plain; charset=utf-8', words);
}

function endWith(response: ServerResponse, outcome: Outcome<unknown>, status = 200): void {
  end(response, status, 'application/json; charset=utf-8', encodeWire(outcome));
}

async function dispatch(service: Service, call: string, input: unknown): Promise<Outcome<unknown>> {
  try {
    return await service.dispatch(call, input);
  } catch (error) {
    return refusal('shell.internal', { detail: error instanceof Error ? error.message : 'unknown' });
  }
}

async function answerCall(request: IncomingMessage, response: ServerResponse, call: string, service: Service) {
  if (request.headers['content-type'] !== contentTypes.call) return endPlain(response, 415, 'wrong content type');
  // A file's bytes have an address of their own.
  if (!isCall(call) || call === 'file.hold') {
    return endWith(response, refusal('shell.bad-input', { detail: call.slice(0, 100) }), 404);
  }
  const body = await readBody(request, callLimit);
  if ('refused' in body) return endPlain(response, body.refused === 'too-large' ? 413 : 400, body.refused);
  let input: unknown;
  try {
    input = decodeWire(new TextDecoder('utf-8', { fatal: true }).decode(body.bytes));
  } catch {
    return endWith(response, refusal('shell.bad-input', { detail: call }), 400);
  }
  return endWith(response, await dispatch(service, call, input));
}

async function holdFile(request: IncomingMessage, response: ServerResponse, service: Service) {
  if (request.headers['content-type'] !== contentTypes.octets) return endPlain(response, 415, 'wrong content type');
  let name: string;
  try {
    name = decodeURIComponent(String(request.headers[headerNames.fileName] ?? ''));
  } catch {
    return endPlain(response, 400, 'not a file name');
  }
  const body = await readBody(request, heldFileLimit);
  if (!('refused' in body))
    return endWith(response, await dispatch(service, 'file.hold', { name, content: body.bytes }));
  return body.refused === 'too-large'
    ? endWith(response, refusal('shell.file-too-large', { name, limit: heldFileLimit / 2 ** 20 }), 413)
    : endWith(response, refusal('shell.file-incomplete', { name }), 400);
}

/** True for an address of the engine rather than of a file of the window. */
export function isEngineAddress(pathname: string): boolean {
  return pathname.startsWith('/engine/');
}

/** Answers a request to the engine, past the gate: an invitation first, then only who has a session. */
export async function answerEngine(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  { service, sessions, events }: Engine,
): Promise<void> {
  const { method, headers } = request;
  if (pathname === endpoints.session) {
    if (method !== 'POST') return endPlain(response, 405, 'POST only');
    const token = sessions.enter(String(headers[headerNames.invitation] ?? ''));
    return token === null ? endPlain(response, 403, 'no such invitation') : endPlain(response, 200, token);
  }
  if (!sessions.allows(headers.authorization)) return endWith(response, refusal('shell.not-invited'), 401);
  if (pathname === endpoints.events) {
    return method === 'GET' ? events.add(response) : endPlain(response, 405, 'GET only');
  }
  if (method !== 'POST') return endPlain(response, 405, 'POST only');
  if (pathname === endpoints.hold) return holdFile(request, response, service);
  if (pathname.startsWith(endpoints.call)) {
    return answerCall(request, response, pathname.slice(endpoints.call.length), service);
  }
  return endPlain(response, 404, 'no such address');
}

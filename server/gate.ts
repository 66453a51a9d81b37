import type { IncomingMessage } from 'node:http';

/** Why a request is turned away before anyone looks at what it asks for. */
export interface Refusal {
  readonly status: 403 | 421;
  readonly reason: string;
}

function isTopNavigation({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

/**
 * The door of the loopback host. Another site's page can send requests here too: it is told apart by what the browser says of it.
 *
 * @param host the bound address, `127.0.0.1:port`: any other name for it is a rebound one.
 * @returns null for a request that may go on.
 */
export function judge(request: IncomingMessage, host: string): Refusal | null {
  const { headers, method, socket } = request;
  if (socket.remoteAddress !== '127.0.0.1' || headers.host !== host) return { status: 421, reason: 'wrong host' };
  const origin = headers.origin;
  if (origin === undefined ? method !== 'GET' : origin !== `http://${host}`) {
    return { status: 403, reason: 'wrong origin' };
  }
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && !isTopNavigation(request)) {
    return { status: 403, reason: 'another site' };
  }
  return null;
}

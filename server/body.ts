import type { IncomingMessage } from 'node:http';

/** A request's body, or why there is none: too large, or not all of it came. */
export type Body = { readonly bytes: Uint8Array } | { readonly refused: 'too-large' | 'incomplete' };

/**
 * Reads a body of stated length into one piece of memory. Above the cap nothing is read; Node itself ends a body at its stated length.
 *
 * @param cap in bytes.
 */
export async function readBody(request: IncomingMessage, cap: number): Promise<Body> {
  const stated = request.headers['content-length'];
  if (stated === undefined || !/^\d+$/.test(stated)) return { refused: 'incomplete' };
  const length = Number(stated);
  if (length > cap) return { refused: 'too-large' };
  const bytes = new Uint8Array(length);
  let filled = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Uint8Array)) return { refused: 'incomplete' };
    bytes.set(chunk, filled);
    filled += chunk.length;
  }
  return filled === length ? { bytes } : { refused: 'incomplete' };
}

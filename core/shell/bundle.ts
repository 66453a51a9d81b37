import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { answerHeaders } from './content-security-policy.ts';

/** What a host answers to a request for a file of the built window. */
export interface BundleAnswer {
  readonly status: 200 | 400 | 403 | 404;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** What a page has in place of its nonce until it is answered. */
const noncePlace = '__NONCE__';

function refuse(status: 400 | 403 | 404, body: string): BundleAnswer {
  return { status, headers: { ...answerHeaders(), 'content-type': 'text/plain; charset=utf-8' }, body };
}

/** A script of the host's own, answered as a file of the bundle would be. */
export function answerScript(body: string): BundleAnswer {
  return { status: 200, headers: { ...answerHeaders(), 'content-type': 'text/javascript; charset=utf-8' }, body };
}

/**
 * Answers a request for a file of the built window, and for nothing outside its folder.
 * A page gets a nonce of its own, in its policy and wherever it says `__NONCE__`.
 *
 * @param folder the built window.
 * @param pathname the path of the request's address, still percent-encoded; `/` is the page itself.
 */
export async function answerFromBundle(folder: string, pathname: string): Promise<BundleAnswer> {
  let asked: string;
  try {
    asked = decodeURIComponent(pathname);
  } catch {
    return refuse(400, 'not an address');
  }
  if (asked.includes('\0') || asked.includes('\\')) return refuse(403, 'not in the bundle');
  const file = path.resolve(folder, `.${asked === '/' ? '/index.html' : asked}`);
  const within = path.relative(folder, file);
  if (within === '' || within.startsWith('..') || path.isAbsolute(within)) return refuse(403, 'not in the bundle');

  let body: Uint8Array<ArrayBuffer>;
  try {
    body = new Uint8Array(await readFile(file));
  } catch {
    return refuse(404, 'not in the bundle');
  }
  const extension = path.extname(file);
  const mediaType = mediaTypes[extension] ?? 'application/octet-stream';
  if (extension !== '.html') return { status: 200, headers: { ...answerHeaders(), 'content-type': mediaType }, body };

  const nonce = randomBytes(18).toString('base64');
  const page = new TextDecoder().decode(body).replaceAll(noncePlace, nonce);
  return { status: 200, headers: { ...answerHeaders(nonce), 'content-type': mediaType }, body: page };
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { build as bundle } from 'esbuild';
import { build as buildPage } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
};
const nonce = 'fakenonce';

/** The hosts' own policy: a style or a script that it would stop is stopped here too. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'nonce-${nonce}'`,
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export interface FakeSite {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Builds the window into a temporary folder and serves it on the loopback address with an engine of plain answers.
 * Settings of the answers stand in the address: `?study=none|empty|full&lang=en|zh&workbook=clean|questions|already|refused|large&delay=MS`.
 */
export async function serveFake(port = 0): Promise<FakeSite> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'armtrace-window-'));
  await buildPage({
    configFile: path.join(root, 'vite.config.ts'),
    root: path.join(root, 'renderer'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, minify: false, reportCompressedSize: false },
  });
  await bundle({
    entryPoints: [path.join(import.meta.dirname, 'fake-page.ts')],
    outfile: path.join(folder, 'bridge.js'),
    bundle: true,
    format: 'iife',
    target: 'chrome140',
    logLevel: 'error',
  });
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = path.join(folder, name === '/' ? 'index.html' : path.normalize(name));
    try {
      const content = readFileSync(file);
      response.setHeader('content-type', mediaTypes[path.extname(file)] ?? 'application/octet-stream');
      response.setHeader('content-security-policy', policy);
      response.end(name === '/' ? content.toString().replace('__NONCE__', nonce) : content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
      }),
  };
}

if (import.meta.main) {
  const site = await serveFake(Number(process.argv[2] ?? 0));
  console.log(site.address);
}

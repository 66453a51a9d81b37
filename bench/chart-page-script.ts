import path from 'node:path';
import { build as bundle } from 'esbuild';

/** What the benchmarks of charts do inside the window's page, as one script to evaluate there. */
export async function chartPageScript(): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: [path.join(import.meta.dirname, 'chart-page.tsx')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'chrome140',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles.map(({ text }) => text).join('');
}

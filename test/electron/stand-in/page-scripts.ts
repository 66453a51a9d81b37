import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/** The scripts that every page of a window starts with. */
export type PageScripts = Awaited<ReturnType<typeof bundlePageScripts>>;

async function bundle(file: string): Promise<string> {
  const entryPoints = [path.join(import.meta.dirname, file)];
  const { outputFiles } = await build({ entryPoints, bundle: true, format: 'iife', write: false, logLevel: 'error' });
  return outputFiles[0]?.text ?? '';
}

/** Bundles them; a preload gets what a sandboxed one gets: `electron`, and hardly anything else. */
export async function bundlePageScripts() {
  const [mainWorld, isolated] = await Promise.all([bundle('main-world.ts'), bundle('isolated-world.ts')]);
  const isolatedWorld = async (preload: string) => `(() => {
    if (window !== window.top) return;
    ${isolated}
    const require = (name) => {
      if (name !== 'electron') throw new Error('module not found: ' + name);
      return standIn.electron;
    };
    const module = { exports: {} };
    (function (exports, require, module) { ${await readFile(preload, 'utf8')}
    })(module.exports, require, module);
  })();`;
  return { mainWorld, isolatedWorld };
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/** The scripts that every page of a window starts with. */
export interface PageScripts {
  readonly mainWorld: string;
  isolatedWorld(preload: string): Promise<string>;
}

async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, file)],
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** Bundles them; a preload gets what a sandboxed one gets: `electron`, and hardly anything else. */
export async function bundlePageScripts(): Promise<PageScripts> {
  const [mainWorld, isolated] = await Promise.all([bundle('main-world.ts'), bundle('isolated-world.ts')]);
  return {
    mainWorld,
    async isolatedWorld(preload) {
      const source = await readFile(preload, 'utf8');
      return `(() => {
        if (window !== window.top) return;
        ${isolated}
        const require = (name) => {
          if (name !== 'electron') throw new Error('module not found: ' + name);
          return standIn.electron;
        };
        const module = { exports: {} };
        (function (exports, require, module) { ${source}
        })(module.exports, require, module);
      })();`;
    },
  };
}

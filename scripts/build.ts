import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build as bundle } from 'esbuild';

/**
 * Builds the app into `dist/`: the command, the hosts, the tasks and the window.
 *
 *   node scripts/build.ts [--if-changed] [--command]
 *
 * `--if-changed` does nothing where no source changed since the last build; `--command` leaves the window and the shell out.
 */
const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const options = new Set(process.argv.slice(2));
const parts = options.has('--command') ? 'command' : 'all';

const base: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  logLevel: 'warning',
  external: ['electron', 'better-sqlite3', '@resvg/resvg-js', 'sharp', 'yauzl'],
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** A name for the state of the sources: it changes with any file that a build reads. */
function sourcesStamp(): string {
  const hash = createHash('sha256');
  const patterns = ['{core,cli,server,electron,renderer,scripts}/**/*', 'package-lock.json', 'vite.config.ts'];
  for (const file of globSync(patterns, { cwd: root }).sort()) {
    const { mtimeMs, size } = statSync(path.join(root, file));
    hash.update(`${file}:${mtimeMs}:${size}\n`);
  }
  return `${parts} ${hash.digest('hex')}`;
}

async function buildCommand(): Promise<void> {
  // SheetJS reaches for `require` in its CommonJS form; a module of its own keeps it out of every start that reads no workbook.
  const requireBanner = {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  };
  await bundle({
    ...base,
    entryPoints: { main: 'cli/main.ts' },
    outdir: 'dist/command',
    splitting: true,
    minifySyntax: true,
    banner: requireBanner,
  });
  await bundle({
    ...base,
    entryPoints: {
      'import-process': 'core/import/session/import-process.ts',
      'document-thread': 'core/service/document-thread.ts',
      'comparison-thread': 'core/service/comparison-thread.ts',
    },
    outdir: 'dist/tasks',
    splitting: true,
    minifySyntax: true,
    banner: requireBanner,
  });
}

async function buildShells(): Promise<void> {
  const requireBanner = {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  };
  await bundle({
    ...base,
    entryPoints: { launch: 'server/launch.ts', main: 'server/main.ts' },
    outdir: 'dist/server',
    splitting: true,
    banner: requireBanner,
  });
  await bundle({ ...base, entryPoints: { main: 'electron/main.ts' }, outdir: 'dist/electron', banner: requireBanner });
  await bundle({
    ...base,
    entryPoints: { preload: 'electron/preload.ts' },
    outdir: 'dist/electron',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
  });
  await bundle({
    ...base,
    entryPoints: { 'renderer-bridge': 'server/bridge.ts' },
    outdir: 'dist',
    platform: 'browser',
    target: 'chrome140',
    format: 'iife',
  });
}

async function buildWindow(): Promise<void> {
  const { build: buildPage } = await import('vite');
  await buildPage({
    root: path.join(root, 'renderer'),
    configFile: path.join(root, 'vite.config.ts'),
    logLevel: 'warn',
  });
}

const stampFile = path.join(dist, '.sources');
const stamp = sourcesStamp();
const built = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
if (!options.has('--if-changed') || built !== stamp) {
  if (parts === 'all') {
    console.log('armtrace: building the app ...');
    rmSync(dist, { recursive: true, force: true });
  }
  mkdirSync(dist, { recursive: true });
  try {
    await buildCommand();
    if (parts === 'all') {
      await buildShells();
      await buildWindow();
    }
    writeFileSync(stampFile, stamp);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..', '..');

/** A built shell in a folder of its own, laid out as the app's build lays it out. */
export interface BuiltShell {
  readonly root: string;
  readonly dist: string;
  remove(): Promise<void>;
}

const standInService: Plugin = {
  name: 'stand-in service',
  setup(build) {
    build.onResolve({ filter: /core\/service\/service\.ts$/ }, () => ({
      path: path.join(import.meta.dirname, 'stand-in-service.ts'),
    }));
  },
};

/** What `electron` is to the compiled main in plain Node: the stand-in that the test has put in place. */
const electronModule = `const electron = globalThis[Symbol.for('armtrace.electron')];
export const { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell, utilityProcess } = electron;
`;

/** Lets a compiled main in this folder, or below, find the stand-in under Electron's name. */
export async function putElectronInPlace(folder: string): Promise<void> {
  const electron = path.join(folder, 'node_modules', 'electron');
  await mkdir(electron, { recursive: true });
  await writeFile(path.join(electron, 'index.js'), electronModule);
  await writeFile(path.join(electron, 'package.json'), '{"name":"electron","type":"module","main":"index.js"}');
}

/**
 * Compiles main, preload, loopback host and bridge around a tiny engine, with a test page in the window's place.
 * @param sources another project folder to build from.
 */
export async function buildShell(sources = root): Promise<BuiltShell> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'armtrace-shell-'));
  const dist = path.join(folder, 'dist');
  const base: BuildOptions = {
    absWorkingDir: sources,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    external: ['electron'],
    plugins: [standInService],
    logLevel: 'error',
    outdir: dist,
  };
  await Promise.all([
    build({ ...base, entryPoints: { 'electron/main': 'electron/main.ts' } }),
    build({
      ...base,
      entryPoints: { 'electron/preload': 'electron/preload.ts' },
      format: 'cjs',
      outExtension: { '.js': '.cjs' },
    }),
    build({ ...base, entryPoints: { 'server/main': 'server/main.ts', 'server/launch': 'server/launch.ts' } }),
    build({
      ...base,
      entryPoints: { 'renderer-bridge': 'server/bridge.ts' },
      platform: 'browser',
      target: 'chrome140',
      format: 'iife',
    }),
    build({
      ...base,
      entryPoints: { 'tasks/import-process': path.join(import.meta.dirname, 'stand-in-task.ts') },
    }),
    build({
      ...base,
      entryPoints: { 'renderer/page': path.join(import.meta.dirname, 'page', 'page.ts') },
      platform: 'browser',
      target: 'chrome140',
    }),
    ...['index.html', 'page.css'].map((file) =>
      cp(path.join(import.meta.dirname, 'page', file), path.join(dist, 'renderer', file)),
    ),
  ]);
  await putElectronInPlace(folder);
  await writeFile(
    path.join(folder, 'package.json'),
    '{"name":"armtrace","version":"9.8.7","type":"module","main":"dist/electron/main.js"}',
  );
  return { root: folder, dist, remove: () => rm(folder, { recursive: true, force: true }) };
}

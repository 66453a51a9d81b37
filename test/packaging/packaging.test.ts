import { spawnSync } from 'node:child_process';
import { globSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { extractAll, listPackage, statFile } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Packed, pack } from './pack.ts';

let folder: string;
let packed: Packed;
let files: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'armtrace-pack-'));
  packed = pack('linux', path.join(folder, 'linux'));
  files = listPackage(packed.archive, { isPack: false }).map((file) => file.replaceAll('\\', '/').slice(1));
}, 180_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const natives = (unpacked: string) => globSync('**/*.node', { cwd: unpacked }).sort();

/** Uses each library that the build leaves outside the bundles, as the app uses it. */
const libraries = `
  import Database from 'better-sqlite3';
  import { Resvg } from '@resvg/resvg-js';
  import sharp from 'sharp';
  import yauzl from 'yauzl';
  import { statSync } from 'node:fs';
  import { createRequire } from 'node:module';
  const font = (name) => createRequire(import.meta.url).resolve('@expo-google-fonts/' + name);
  const arimo = font('arimo/400Regular/Arimo_400Regular.ttf');
  const noto = font('noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf');
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text font-family="Arimo">a</text></svg>';
  const png = new Resvg(svg, { font: { fontFiles: [arimo], loadSystemFonts: false } }).render().asPng();
  const tiff = await sharp(png).tiff({ compression: 'lzw' }).toBuffer();
  const one = new Database(':memory:').prepare('select 1 as one').get().one;
  const sizes = [arimo, noto].map((file) => statSync(file).size > 100_000);
  console.log(JSON.stringify([one, png.length > 50, tiff.subarray(0, 2).toString(), typeof yauzl.fromBuffer, sizes]));
`;

describe('the packaged app', () => {
  test('holds what it runs on', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'package.json',
        'dist/electron/main.js',
        'dist/electron/preload.cjs',
        'dist/tasks/document-thread.js',
        'dist/tasks/comparison-thread.js',
        'dist/tasks/import-process.js',
        'dist/renderer/index.html',
        'examples/nk-panel-flowjo.xlsx',
      ]),
    );
  });

  test('holds no sources, tests, other hosts, maps, or libraries that are already bundled', () => {
    const kept = /^(package\.json|dist|examples|node_modules)(\/|$)/;
    expect(files.filter((file) => !kept.test(file))).toEqual([]);
    const unwanted =
      /^dist\/(server|command|renderer-bridge)|^node_modules\/(react|recharts|@mantine|zod|xlsx|electron|vite)/;
    expect(files.filter((file) => unwanted.test(file))).toEqual([]);
    expect(files.filter((file) => /\.(map|ts|tsx)$/.test(file))).toEqual([]);
  });

  test('keeps the licence of every library that it ships', () => {
    const shipped = new Set(
      files.map((file) => /^node_modules\/((?:@[^/]+\/)?[^/@]+)\/package\.json$/.exec(file)?.[1]),
    );
    const licensed = (name: string) =>
      files.some((file) => file.startsWith(`node_modules/${name}/`) && /licen[cs]e/i.test(file));
    // These say their licence in package.json alone, as they are published.
    const noFile = new Set(['@resvg/resvg-js-linux-x64-gnu', '@img/sharp-libvips-linux-x64']);
    const without = [...shipped].filter((name) => name !== undefined && !noFile.has(name) && !licensed(name));
    expect(shipped.size).toBeGreaterThan(5);
    expect(without).toEqual([]);
  });

  test('ships one native binary per library, the target’s, outside the archive', () => {
    const expected = [
      'node_modules/@img/sharp-linux-x64/lib/sharp-linux-x64-0.35.5.node',
      'node_modules/@resvg/resvg-js-linux-x64-gnu/resvgjs.linux-x64-gnu.node',
      'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ];
    expect(files.filter((file) => file.endsWith('.node')).sort()).toEqual(expected);
    expect(natives(packed.unpacked)).toEqual(expected);
  });

  test('ships two weights of each font and no other, outside the archive', () => {
    const fonts = files.filter((file) => /\.(ttf|otf|woff2?)$/.test(file) && file.startsWith('node_modules/')).sort();
    expect(fonts.map((file) => path.basename(file))).toEqual([
      'Arimo_400Regular.ttf',
      'Arimo_700Bold.ttf',
      'NotoSansSC_400Regular.ttf',
      'NotoSansSC_700Bold.ttf',
    ]);
    for (const font of fonts) {
      const entry = statFile(packed.archive, font.replaceAll('/', path.sep));
      expect('unpacked' in entry && entry.unpacked, font).toBe(true);
      expect(statSync(path.join(packed.unpacked, font)).size).toBeGreaterThan(100_000);
    }
  });

  test('brings every library that it reads at run time, whole', () => {
    const place = path.join(folder, 'extracted');
    extractAll(packed.archive, place);
    writeFileSync(path.join(place, 'use-libraries.mjs'), libraries);
    const { stdout, stderr } = spawnSync(process.execPath, ['use-libraries.mjs'], { cwd: place, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([1, true, 'II', 'function', [true, true]]);
  });

  test('has its fuses set: Node’s back doors shut, only its own archive loaded, and that checked', async () => {
    const wire = await getCurrentFuseWire(packed.binary);
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ];
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ];
    for (const fuse of off) expect(wire[fuse], FuseV1Options[fuse]).toBe(FuseState.DISABLE);
    for (const fuse of on) expect(wire[fuse], FuseV1Options[fuse]).toBe(FuseState.ENABLE);
  });

  test('for Windows ships Windows’ database binary and no other system’s', () => {
    // The figure libraries' own binaries come with an install on Windows; here only Linux' are installed, and stay out.
    const windows = pack('win', path.join(folder, 'win'));
    expect(natives(windows.unpacked)).toEqual(['node_modules/better-sqlite3/prebuilds/win32-x64.node']);
  }, 180_000);
});

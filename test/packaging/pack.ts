import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');

/** What Electron's binary carries its fuses in: a mark, a version, a count, and one character for each, all on to begin with. */
const fuseWire = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009${'1'.repeat(9)}`;

/** A folder that looks like Electron to the packager: it holds nothing of it but the wire of fuses. */
function stubElectron(folder: string, binary: string): string {
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  writeFileSync(path.join(folder, binary), `no program ${fuseWire} at all`);
  chmodSync(path.join(folder, binary), 0o755);
  for (const file of ['version', 'LICENSE']) writeFileSync(path.join(folder, file), '45.4.1');
  return folder;
}

/** A packaged app. */
export interface Packed {
  /** The folder that a person would be given. */
  readonly folder: string;
  readonly binary: string;
  readonly archive: string;
  readonly unpacked: string;
}

/**
 * Packages the built app for a system without the network: around a stub in Electron's place, so that what goes in can be seen.
 * Throws an Error with the packager's words where it fails.
 */
export function pack(target: 'linux' | 'win', into: string): Packed {
  if (!existsSync(path.join(root, 'dist', 'electron', 'main.js'))) {
    throw new Error('The app is not built: run `npm run build` first.');
  }
  const windows = target === 'win';
  const stub = stubElectron(path.join(into, 'electron'), windows ? 'electron.exe' : 'electron');
  const output = path.join(into, 'release');
  // The stub is no Windows program: its resources cannot be edited.
  const noProgram = windows ? ['-c.win.signAndEditExecutable=false', '-c.disableAsarIntegrity=true'] : [];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules', 'electron-builder', 'cli.js'),
      '--dir',
      `--${target}`,
      '--x64',
      '--publish=never',
      `-c.electronDist=${stub}`,
      `-c.directories.output=${output}`,
      ...noProgram,
    ],
    {
      cwd: root,
      encoding: 'utf8',
      // Nobody answers there: a packager that wants the network fails at once.
      env: {
        ...process.env,
        HTTP_PROXY: 'http://127.0.0.1:9',
        HTTPS_PROXY: 'http://127.0.0.1:9',
        npm_config_offline: 'true',
      },
    },
  );
  if (status !== 0) throw new Error(`electron-builder: ${stdout.slice(-2000)} ${stderr.slice(-2000)}`);
  const folder = path.join(output, `${target}-unpacked`);
  return {
    folder,
    binary: path.join(folder, windows ? 'Armtrace.exe' : 'armtrace'),
    archive: path.join(folder, 'resources', 'app.asar'),
    unpacked: path.join(folder, 'resources', 'app.asar.unpacked'),
  };
}

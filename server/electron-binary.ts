import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

// The npm package is never loaded here: in plain Node it starts a download as soon as it is required.
const packageSchema = z.object({ version: z.string() });

const binaryNames: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}

function packageVersion(folder: string): string | null {
  try {
    return packageSchema.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))).version;
  } catch {
    return null;
  }
}

/**
 * The path of Electron's binary, where it is: the folder that `ELECTRON_OVERRIDE_DIST_PATH` names, else what the npm package
 * has fetched, if it is of the package's own version. Null where there is none.
 *
 * @param root the project's folder.
 */
export function findElectron(root: string, environment: NodeJS.ProcessEnv): string | null {
  const name = binaryNames[process.platform] ?? 'electron';
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH;
  if (override !== undefined && override !== '') {
    const binary = path.join(override, name);
    return existsSync(binary) ? binary : null;
  }
  const folder = path.join(root, 'node_modules', 'electron');
  const version = packageVersion(folder);
  const fetched = read(path.join(folder, 'dist', 'version'))?.replace(/^v/, '');
  const named = read(path.join(folder, 'path.txt'));
  if (version === null || fetched !== version || named !== name) return null;
  const binary = path.join(folder, 'dist', name);
  return existsSync(binary) ? binary : null;
}

/**
 * Has the npm package fetch its binary, in a process of its own that is ended after a while: on some networks it never gives up.
 *
 * @param seconds how long it may take.
 * @returns the binary's path; null where it could not be had.
 */
export async function fetchElectron(
  root: string,
  environment: NodeJS.ProcessEnv,
  seconds: number,
): Promise<string | null> {
  const script = path.join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(script)) return null;
  await new Promise<void>((done) => {
    const child = spawn(process.execPath, [script], { stdio: 'ignore', env: environment });
    const tooLong = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    const end = () => {
      clearTimeout(tooLong);
      done();
    };
    child.on('exit', end);
    child.on('error', end);
  });
  return findElectron(root, environment);
}

// Runs on any Node from 18 on: everything else of the project runs on the Node 24 that this installs.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.resolve(fileURLToPath(import.meta.url), '..', '..');

/** The Node that the project brings. */
export const node = path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

const modified = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** Runs a command in the project's folder, its output shown; answers its exit status. */
export function run(command, args, env = {}) {
  const outcome = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` },
  });
  if (outcome.error) console.error(`armtrace: could not run ${command}: ${outcome.error.message}`);
  return outcome.status ?? 1;
}

/** Installs the npm packages where they are missing or older than the lock file; ends the process with a sentence where it cannot. */
export function installPackages() {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (existsSync(node) && modified(installed) >= modified(path.join(root, 'package-lock.json'))) return;
  console.log('armtrace: installing npm packages (once, about a minute) ...');
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) === 0 && existsSync(node)) return;
  console.error(
    'armtrace: the npm packages could not be installed. Check the connection to the npm registry and run this again.',
  );
  process.exit(1);
}

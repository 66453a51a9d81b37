import { spawn } from 'node:child_process';
import path from 'node:path';
import { installPackages, node, root, run } from './installed.mjs';

installPackages();
if (run(node, [path.join(root, 'scripts', 'build.ts'), '--if-changed']) !== 0) {
  console.error('armtrace: the app could not be built; the lines above say where.');
  process.exit(1);
}

const app = spawn(node, [path.join(root, 'dist', 'server', 'launch.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
// The app closes its study by itself when it is told to stop, so whoever stops this must be heard there.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.kill(signal));
app.on('error', (error) => {
  console.error(`armtrace: could not be started: ${error.message}`);
  process.exit(1);
});
app.on('exit', (code) => process.exit(code ?? 1));

#!/usr/bin/env node
// Starts the compiled command on the Node that the project brings: the database needs a newer one than many machines have.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const command = new URL('../dist/command/main.js', import.meta.url);
const ownNode = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));

if (!existsSync(command)) {
  console.error('armtrace: not built yet. Run `npm ci` (or `npm run build`) in the project first.');
  process.exitCode = 1;
} else if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import(command.href);
} else if (existsSync(ownNode)) {
  const child = spawnSync(ownNode, [fileURLToPath(command), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = child.status ?? 1;
} else {
  console.error(`armtrace: needs Node 24 or newer; this is ${process.version}. Run \`npm ci\` in the project first.`);
  process.exitCode = 1;
}

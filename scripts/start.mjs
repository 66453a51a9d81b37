import path from 'node:path';
import { installPackages, node, root, run } from './installed.mjs';

installPackages();
if (run(node, [path.join(root, 'scripts', 'build.ts'), '--if-changed']) !== 0) {
  console.error('armtrace: the app could not be built; the lines above say where.');
  process.exit(1);
}
process.exit(run(node, [path.join(root, 'dist', 'server', 'launch.js'), ...process.argv.slice(2)]));

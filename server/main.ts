import path from 'node:path';
import { runLoopback } from './run-loopback.ts';

const dist = path.resolve(import.meta.dirname, '..');

// The loopback host alone: prints its address and opens no window.
await runLoopback({ root: path.dirname(dist), dist }, false);
process.exit(0);

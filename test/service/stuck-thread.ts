import { parentPort } from 'node:worker_threads';
import type { ComputeRequest } from '../../core/service/computation.ts';

// A computing thread that works without end, breaks off, or answers with how many answers it has given, as the input says.
let made = 0;
const progress = { analyte: 'NKG2A', done: 0, total: 1, step: 1 };
parentPort?.on('message', ({ input }: ComputeRequest) => {
  if (input[0] === 1) process.exit(1);
  if (input[0] === 0) {
    parentPort?.postMessage({ kind: 'progress', progress });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  }
  made += 1;
  parentPort?.postMessage({ kind: 'answer', outcome: { ok: true, value: [{ name: 'made', text: String(made) }] } });
});

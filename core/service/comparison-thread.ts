import { deserialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import type { ComparisonProgress } from '../statistics/comparison/run-comparison.ts';
import { computeAnalysis } from './analysis-of-study.ts';
import { comparisonOfInput } from './comparison-of-study.ts';
import type { Computation, ComputeAnswer, Computed, ComputeRequest } from './computation.ts';
import { failure } from './explain.ts';

// The thread that computes: it holds no study, takes one computation at a time, and is ended where one is cancelled.
const port = parentPort;
/** A step of a model may take a millisecond; a person reads no faster than this. */
const tellEveryMs = 80;
let told = 0;

function tell(progress: ComparisonProgress): void {
  const now = performance.now();
  if (now - told < tellEveryMs) return;
  told = now;
  port?.postMessage({ kind: 'progress', progress } satisfies ComputeAnswer);
}

const computations: { readonly [C in Computation]: (input: never) => Computed[C] } = {
  comparison: (input: Parameters<typeof comparisonOfInput>[0]) => comparisonOfInput(input, tell),
  script: (input: Parameters<typeof computeAnalysis>[0]) => computeAnalysis(input, 'inside', tell),
};

port?.on('message', ({ computation, input }: ComputeRequest) => {
  try {
    const compute: (input: never) => unknown = computations[computation];
    // The document thread made these bytes for this very computation: both ends are this program's own.
    const value = compute(deserialize(input) as never);
    port.postMessage({ kind: 'answer', outcome: { ok: true, value } } satisfies ComputeAnswer);
  } catch (error) {
    port.postMessage({ kind: 'answer', outcome: failure(error) } satisfies ComputeAnswer);
  }
});

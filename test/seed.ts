import fc from 'fast-check';

// Property tests draw the same cases in every run, so that a red run is due to what changed.
// ARMTRACE_SEED draws others: a whole number, or `random`.
const asked = process.env.ARMTRACE_SEED ?? '20261128';
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });

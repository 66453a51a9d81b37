// The whole of the project's checks: types, style, boundaries, and every test. `npm test -- FILTER` runs some of the tests only.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { installPackages, node, root, run } from './installed.mjs';

const bin = (name) => path.join(root, 'node_modules', '.bin', name);
const filters = process.argv.slice(2);

installPackages();
const chromium = findChromium();
if (chromium === null) {
  console.error(
    'armtrace: the tests need a Chromium. Install one (Debian: apt-get install chromium), or set ARMTRACE_CHROMIUM to its path.',
  );
  process.exit(1);
}
console.log(`armtrace: testing in ${chromium}`);

if (run(node, [path.join(root, 'scripts', 'build.ts'), '--if-changed']) !== 0) process.exit(1);

const failed = [];
if (filters.length === 0) {
  if (run(bin('tsc'), []) !== 0) failed.push('types (tsc)');
  if (run(bin('biome'), ['check', '--error-on-warnings', '.']) !== 0) failed.push('style (biome)');
  if (run(bin('oxlint'), ['--type-aware', '--deny-warnings']) !== 0) failed.push('boundaries (oxlint)');
}

const results = path.join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const report = path.join(results, 'vitest.json');
const status = run(
  bin('vitest'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters],
  {
    ARMTRACE_CHROMIUM: chromium,
  },
);

let counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
try {
  counts = JSON.parse(readFileSync(report, 'utf8'));
} catch {
  failed.push('tests (no report was written)');
}
if (status !== 0 && counts.numFailedTests === 0) failed.push('tests (a file failed outside of a test)');
for (const check of failed) console.error(`armtrace: failed: ${check}`);
const skipped = counts.numPendingTests > 0 ? `, ${counts.numPendingTests} skipped` : '';
console.log(`${counts.numPassedTests} passed, ${counts.numFailedTests + failed.length} failed${skipped}`);
process.exit(status !== 0 || failed.length > 0 ? 1 : 0);

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureChart } from './chart-render.ts';
import { measureComparisons } from './compare-arms.ts';
import { measureCompleteness } from './completeness-matrix.ts';
import { measureFigures } from './figure-export.ts';
import { measureGrid } from './grid-scroll.ts';
import { measureWindow } from './import-in-window.ts';
import { measureMillion } from './import-million.ts';
import { measureImport } from './import-workbook.ts';
import type { Measurement } from './measure.ts';
import { measurePanels } from './panels.ts';
import { measurePlot } from './plot-command.ts';
import { reportText } from './report.ts';
import { measureSummary } from './summary-query.ts';

/**
 * Speed, each thing beside a baseline of the same run.
 *
 *   npm run bench [-- NAME…] [-- --runs N] [-- --json]
 */
const benches: Readonly<Record<string, (folder: string, runs: number) => Promise<Measurement[]>>> = {
  import: measureImport,
  million: measureMillion,
  window: measureWindow,
  summary: measureSummary,
  chart: measureChart,
  panels: measurePanels,
  compare: measureComparisons,
  completeness: measureCompleteness,
  figures: measureFigures,
  grid: measureGrid,
  plot: measurePlot,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, json: { type: 'boolean', default: false } },
});
const names = positionals.length === 0 ? Object.keys(benches) : positionals;
const build = path.resolve(import.meta.dirname, '..', 'scripts', 'build.ts');
const parts = names.some((name) => name === 'window' || name === 'panels') ? [] : ['--command'];
execFileSync(process.execPath, [build, ...parts, '--if-changed'], {
  stdio: ['ignore', process.stderr.fd, 'inherit'],
});

const folder = mkdtempSync(path.join(tmpdir(), 'armtrace-bench-'));
try {
  const measurements: Measurement[] = [];
  for (const name of names) {
    const bench = benches[name];
    if (bench === undefined)
      throw new Error(`There is no benchmark "${name}". There are: ${Object.keys(benches).join(', ')}.`);
    measurements.push(...(await bench(folder, Number(values.runs))));
  }
  console.log(values.json ? JSON.stringify({ measurements }) : reportText(measurements));
} finally {
  rmSync(folder, { recursive: true });
}

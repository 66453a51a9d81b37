import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { command } from './command.ts';
import { durationOf, type Measurement, timedInTurns, timingOf } from './measure.ts';
import { writeWideWorkbook } from './workbooks.ts';

const script = path.join(import.meta.dirname, 'plot.R');

/** True where R and the packages that a laboratory would use are installed. */
function hasR(): boolean {
  const question =
    'for (p in c("readxl", "dplyr", "ggplot2")) if (!requireNamespace(p, quietly = TRUE)) quit(status = 1)';
  return spawnSync('Rscript', ['-e', question], { stdio: 'ignore' }).status === 0;
}

/** `armtrace plot` of one workbook of 261 subjects x 10 visits x 17 analytes, whole process, beside what R takes for nine of the figures. */
export async function measurePlot(folder: string, runs: number): Promise<Measurement[]> {
  const workbook = path.join(folder, 'wide.xlsx');
  writeWideWorkbook(workbook, 261);
  const plot = () => inNewFolder(folder, (out) => command('plot', workbook, '--out', out));
  const name = 'armtrace plot, 261 subjects x 10 visits x 17 analytes, 17 figures';
  const budget = 'half of what R takes';
  if (!hasR()) {
    const durations: number[] = [];
    for (let run = 0; run < runs; run += 1) durations.push(await plot());
    return [{ name, timing: timingOf(durations), baseline: null, ratio: null, budget, met: null }];
  }
  const inR = () => inNewFolder(folder, (out) => execFileSync('Rscript', [script, workbook, out]));
  const [timing, baseline] = await timedInTurns(runs, plot, inR);
  const ratio = timing.median / baseline.median;
  return [{ name, timing, baseline: { name: 'R, 9 figures', timing: baseline }, ratio, budget, met: ratio <= 0.5 }];
}

async function inNewFolder(parent: string, work: (folder: string) => unknown): Promise<number> {
  const folder = mkdtempSync(path.join(parent, 'out-'));
  try {
    return await durationOf(() => work(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

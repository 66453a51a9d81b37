import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type ImportSession, startImportSession } from '../core/import/session/import-client.ts';
import { forkedProcess } from '../core/shell/forked-process.ts';
import { blankProtocol } from '../core/study/templates/blank.ts';
import { command, compiledCommand, forkCompiled } from './command.ts';
import { durationOf, type Measurement, timedInTurns, timingOf } from './measure.ts';
import { memoryOf } from './process-memory.ts';
import { writeMillionWorkbook } from './workbooks.ts';

const parser = path.join(import.meta.dirname, 'parse-alone.ts');
const lookEveryMs = 10;
const mostMegabytes = 700;
const mostToCancel = 200;

/**
 * A workbook of 20,000 x 50 cells from its bytes to committed readings: how long beside SheetJS's plainest parse, how much memory all of
 * the import's processes hold together, and how soon a cancel is answered.
 */
export async function measureMillion(folder: string, runs: number): Promise<Measurement[]> {
  const workbook = path.join(folder, 'million.xlsx');
  writeMillionWorkbook(workbook);
  const peaks: number[] = [];
  const [timing, baseline] = await timedInTurns(
    runs,
    async () => {
      const { duration, peak } = await importWatched(folder, workbook);
      peaks.push(peak);
      return duration;
    },
    async () => Number(execFileSync(process.execPath, [parser, workbook], { encoding: 'utf8' })),
  );
  const ratio = timing.median / baseline.median;
  const cancels: number[] = [];
  for (let run = 0; run < Math.max(runs, 5); run += 1) cancels.push(await cancelDuration(workbook, run));
  return [
    {
      name: 'armtrace import of 20,000 x 50 cells, whole process',
      timing,
      baseline: { name: 'SheetJS alone, its plainest parse', timing: baseline },
      ratio,
      budget: '1.6 times what SheetJS alone takes to parse it',
      met: ratio <= 1.6,
    },
    {
      name: 'peak memory of all processes of that import',
      unit: 'MB',
      timing: timingOf(peaks),
      baseline: null,
      ratio: null,
      budget: `${mostMegabytes} MB, the largest run too`,
      met: Math.max(...peaks) <= mostMegabytes,
    },
    {
      name: 'a cancel while those cells are read, until it is answered',
      timing: timingOf(cancels),
      baseline: null,
      ratio: null,
      budget: `${mostToCancel} ms`,
      met: timingOf(cancels).median <= mostToCancel,
    },
  ];
}

async function importWatched(parent: string, workbook: string): Promise<{ duration: number; peak: number }> {
  const folder = mkdtempSync(path.join(parent, 'study-'));
  const study = path.join(folder, 'bench.armtrace');
  try {
    command('init', study);
    let peak = 0;
    const duration = await durationOf(
      () =>
        new Promise<void>((resolve, reject) => {
          const child = spawn(process.execPath, [compiledCommand, 'import', workbook, '--study', study], {
            stdio: 'ignore',
          });
          const look = setInterval(() => {
            if (child.pid !== undefined) peak = Math.max(peak, memoryOf(child.pid));
          }, lookEveryMs);
          child.on('exit', (code) => {
            clearInterval(look);
            if (code === 0) resolve();
            else reject(new Error(`armtrace import ended with ${code}`));
          });
        }),
    );
    return { duration, peak };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How long after a cancel the open call answers; each run cancels at another moment of the reading. */
async function cancelDuration(workbook: string, run: number): Promise<number> {
  let begun: () => void = () => undefined;
  const reading = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const session: ImportSession = startImportSession({
    fork: () => forkedProcess(forkCompiled('import-process')),
    files: [{ fileId: '0', name: 'million.xlsx', path: workbook }],
    context: { protocol: blankProtocol('Cancelled'), subjects: [], remembered: [] },
    onProgress: () => begun(),
  });
  const answered = session.review().then(
    () => false,
    () => true,
  );
  await reading;
  await new Promise((resolve) => setTimeout(resolve, run * 150));
  let cancelled = false;
  const duration = await durationOf(async () => {
    session.cancel();
    cancelled = await answered;
  });
  if (!cancelled) throw new Error('the import was over before it was cancelled');
  return duration;
}

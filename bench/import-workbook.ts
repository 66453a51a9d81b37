import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { command } from './command.ts';
import { durationOf, type Measurement, timedInTurns } from './measure.ts';
import { writeLongWorkbook, writeWideWorkbook } from './workbooks.ts';

const parser = path.join(import.meta.dirname, 'parse-alone.ts');
const imported = z.object({ totals: z.object({ added: z.number() }) });

/** A workbook of 200,000 readings from its bytes to committed readings in a study file, beside SheetJS parsing it. */
export async function measureImport(folder: string, runs: number): Promise<Measurement[]> {
  const wide = path.join(folder, 'wide-200000.xlsx');
  const long = path.join(folder, 'long-200000.xlsx');
  writeWideWorkbook(wide, 1177);
  writeLongWorkbook(long, 200_000);
  return [
    await measureFile(folder, runs, wide, 'armtrace import, 200,090 readings wide by analyte, whole process'),
    await measureFile(folder, runs, long, 'armtrace import, 200,000 readings one a row, whole process'),
  ];
}

async function measureFile(folder: string, runs: number, workbook: string, name: string): Promise<Measurement> {
  const [timing, baseline] = await timedInTurns(
    runs,
    () => importDuration(folder, workbook),
    async () => Number(execFileSync(process.execPath, [parser, workbook], { encoding: 'utf8' })),
  );
  const ratio = timing.median / baseline.median;
  const budget = 'twice what SheetJS alone takes to parse it';
  return {
    name,
    timing,
    baseline: { name: 'SheetJS alone, its plainest parse', timing: baseline },
    ratio,
    budget,
    met: ratio <= 2,
  };
}

async function importDuration(parent: string, workbook: string): Promise<number> {
  const folder = mkdtempSync(path.join(parent, 'study-'));
  const study = path.join(folder, 'bench.armtrace');
  try {
    command('init', study);
    let said = '';
    const duration = await durationOf(() => {
      said = command('import', workbook, '--study', study, '--json');
    });
    const { totals } = imported.parse(JSON.parse(said));
    if (totals.added < 200_000) throw new Error(`only ${totals.added} readings were imported`);
    return duration;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

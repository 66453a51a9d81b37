import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { armtrace, armtraceJson, armtraceRefusal, emptyFolder, example } from './armtrace.ts';

const folder = emptyFolder();
const place = (name: string) => path.join(folder, name);
const study = place('study.armtrace');
const anything = z.unknown();

beforeAll(async () => {
  await armtrace('init', study, '--protocol', 'nct02812121');
  const done = await armtrace('import', example('roster.xlsx'), example('nk-panel-flowjo.xlsx'), '--study', study);
  expect(done.status).toBe(0);
});

describe('where the command writes', () => {
  it('never writes over a study', async () => {
    const before = readFileSync(study);
    const refused = await armtraceRefusal('export', '--study', study, '--format', 'csv', '--out', study);
    expect(refused).toMatchObject({ status: 1, code: 'command.would-overwrite' });
    expect(Buffer.compare(readFileSync(study), before)).toBe(0);
  });

  it('never writes over a file that it reads', async () => {
    const input = place('summary.csv');
    cpSync(example('long-nk.csv'), input);
    const before = readFileSync(input);
    const refused = await armtraceRefusal('plot', input, '--out', folder);
    expect(refused).toMatchObject({ status: 1, code: 'command.would-overwrite' });
    expect(Buffer.compare(readFileSync(input), before)).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toEqual([]);
  });

  it('writes through a link, and keeps who may read the file', async () => {
    const file = place('kept.csv');
    writeFileSync(file, 'old');
    chmodSync(file, 0o640);
    symlinkSync(file, place('link.csv'));
    await armtraceJson(anything, 'export', '--study', study, '--format', 'csv', '--out', place('link.csv'));
    expect(readFileSync(file, 'utf8')).toMatch(/^subject,arm,week/);
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it.skipIf(process.platform === 'win32')('writes into a pipe, which stays one', async () => {
    const pipe = place('pipe');
    execFileSync('mkfifo', [pipe]);
    const [read] = await Promise.all([
      promisify(execFile)('cat', [pipe], { maxBuffer: 64 * 1024 * 1024 }),
      armtraceJson(anything, 'export', '--study', study, '--format', 'csv', '--out', pipe),
    ]);
    expect(read.stdout).toMatch(/^subject,arm,week/);
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  it('leaves no empty folder where nothing was drawn', async () => {
    writeFileSync(place('nonsense.csv'), 'the quick brown fox\njumps over; the\nlazy,dog\n');
    await armtraceRefusal('plot', place('nonsense.csv'), '--out', place('nothing'));
    expect(existsSync(place('nothing'))).toBe(false);
  });

  it('takes a link to a file that is given as that file again', async () => {
    symlinkSync(example('long-nk.csv'), place('again.csv'));
    const refused = await armtraceRefusal('import', example('long-nk.csv'), place('again.csv'), '--study', study);
    expect(refused).toMatchObject({ status: 2, code: 'command.same-file-twice' });
  });
});

describe('a question about what is not there', () => {
  it.each([
    [['compare', '--analyte', 'NKG2A', '--weeks', '4,9'], 'command.no-such-week', 'week 9. It has weeks 0, 2, 4'],
    [['model', '--analyte', 'NKG2A', '--weeks', '9'], 'command.no-such-week', 'week 9'],
    [['summary', '--where', 'sex=F'], 'command.no-such-covariate', 'Age, Baseline date, Sex'],
    [['trace', '--subject', 'P999', '--week', '4', '--analyte', 'NKG2A'], 'store.no-subject', 'P999'],
    [['trace', '--subject', 'P001', '--week', '4', '--analyte', 'CD999'], 'command.no-such-analyte', 'KIR2DL1'],
    [['trace', '--subject', 'P001', '--week', '3', '--analyte', 'NKG2A'], 'store.no-reading', 'week 3'],
  ])('%j is refused and says what there is', async (words, code, named) => {
    const refused = await armtraceRefusal(...words, '--study', study);
    expect(refused).toMatchObject({ status: 1, code });
    expect(refused.message).toContain(named);
  });

  it('says that nobody meets conditions that nobody meets', async () => {
    const { stdout, status } = await armtrace('summary', '--where', 'Sex=neither', '--study', study);
    expect([status, stdout]).toEqual([0, 'No subject meets these conditions.\n']);
  });
});

describe('a figure of which only one of centre and spread is asked', () => {
  const recipe = z.object({ recipe: z.object({ center: z.string(), spread: z.string() }) });
  it.each([
    [['--center', 'median'], 'median', 'iqr'],
    [['--center', 'geometric-mean'], 'geometric-mean', 'gsd'],
    [['--spread', 'iqr'], 'median', 'iqr'],
    [['--spread', 'gsd'], 'geometric-mean', 'gsd'],
    [['--spread', 'sem'], 'mean', 'sem'],
    [['--center', 'mean', '--spread', 'none'], 'mean', 'none'],
  ])('%j shows %s with %s', async (words, center, spread) => {
    const out = place('figure.svg');
    const drawn = await armtraceJson(recipe, 'figure', '--study', study, '--analyte', 'NKG2A', '--out', out, ...words);
    expect(drawn.recipe).toMatchObject({ center, spread });
  });
});

/** Runs the command with its standard output somewhere else; gives its status and what it said on the way. */
function withOutputTo(words: readonly string[], shell: string): Promise<{ status: number | null; stderr: string }> {
  const main = path.resolve(import.meta.dirname, '..', '..', 'cli', 'main.ts');
  const child = spawn('/bin/sh', ['-c', `"$0" "$@" ${shell}`, process.execPath, main, ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (piece: Buffer) => {
    stderr += piece.toString();
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stderr })));
}

describe('standard output', () => {
  it.runIf(existsSync('/dev/full'))('that cannot take the answer is said in a sentence', async () => {
    const ran = await withOutputTo(['imports', '--study', study], '> /dev/full');
    expect(ran).toEqual({
      status: 1,
      stderr: 'armtrace: the answer could not be written to standard output: the disk is full.\n',
    });
  });

  it('may be closed by a reader that has seen enough', async () => {
    const ran = await withOutputTo(['summary', '--study', study], '| head -c 1');
    expect(ran).toEqual({ status: 0, stderr: '' });
  });
});

describe.skipIf(process.platform === 'win32')('a call that is ended from outside', () => {
  /** Starts an import of a file that never comes to its end. */
  function waiting(): { readonly child: ChildProcess; readonly temporary: string } {
    const pipe = path.join(emptyFolder(), 'endless.csv');
    execFileSync('mkfifo', [pipe]);
    const temporary = emptyFolder();
    const main = path.resolve(import.meta.dirname, '..', '..', 'cli', 'main.ts');
    const child = spawn(process.execPath, [main, 'import', pipe, '--study', study, '--json'], {
      env: { ...process.env, TMPDIR: temporary },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { child, temporary };
  }

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'by %s says so, leaves nothing behind and the study as it was',
    async (signal, status) => {
      const before = readFileSync(study);
      const { child, temporary } = waiting();
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece: Buffer) => (said += String(piece)));
      await expect.poll(() => readdirSync(temporary), { timeout: 60_000 }).toHaveLength(1);
      child.kill(signal);
      // Both streams end only when the import process, which holds them too, has ended.
      const ended = await new Promise((resolve) => child.on('close', resolve));
      expect([ended, said]).toEqual([status, 'armtrace: Stopped on request.\n']);
      expect(readdirSync(temporary)).toEqual([]);
      expect(Buffer.compare(readFileSync(study), before)).toBe(0);
    },
    120_000,
  );
});

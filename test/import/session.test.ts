import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { type ImportSession, startImportSession } from '../../core/import/session/import-client.ts';
import type { TaskProcess } from '../../core/import/session/port.ts';
import { forkedProcess } from '../../core/shell/forked-process.ts';
import { trial } from './import-of.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'armtrace-test-'));
const task = fileURLToPath(new URL('../../core/import/session/import-process.ts', import.meta.url));
const sessions: ImportSession[] = [];
const started: TaskProcess[] = [];

function forkTask(): TaskProcess {
  const process = forkedProcess(fork(task, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }));
  started.push(process);
  return process;
}

function start(
  files: readonly (readonly [string, string | Uint8Array])[],
  onProgress?: (stage: string) => void,
): ImportSession {
  const held = files.map(([name, content], index) => {
    const file = path.join(folder, `${sessions.length}-${index}`);
    writeFileSync(file, content);
    return { fileId: `file-${index}`, name, path: file };
  });
  const session = startImportSession({
    fork: forkTask,
    files: held,
    context: trial,
    onProgress: (stage) => onProgress?.(stage),
  });
  sessions.push(session);
  return session;
}

function workbook(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'NK panel');
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx' });
  if (!(bytes instanceof Uint8Array)) throw new Error('no bytes were written');
  return bytes;
}

const rows = [
  ['Subject', 'Group', 'Week', 'NKG2A (%)', 'GZMB (%)'],
  ['P1', 'MSC-1', 0, 41.5, '<0.3'],
  ['P1', 'MSC-1', 4, 40, 66],
];

afterEach(() => {
  for (const session of sessions) session.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an import in a process of its own', () => {
  it('goes from a workbook to staged readings', async () => {
    const stages: string[] = [];
    const session = start([['nk.xlsx', workbook(rows)]], (stage) => stages.push(stage));
    const review = await session.review();
    expect(review).toMatchObject({ canCommit: true, counts: { readings: 4, subjects: 1, errors: 0 } });
    expect(review.files[0]?.sheets[0]?.firstReadings[1]).toMatchObject({
      cell: 'E2',
      text: '<0.3',
      value: 0.3,
      qualifier: '<',
      arm: 'MSC-1',
    });
    const staging = await session.stage();
    const database = new Sqlite(staging, { readonly: true });
    expect(database.prepare('SELECT readings FROM whole').pluck().get()).toBe(4);
    expect(database.prepare('SELECT arm FROM roster').pluck().all()).toEqual(['MSC-1']);
    database.close();
    expect(stages).toEqual(expect.arrayContaining(['reading', 'understanding', 'writing']));
  });

  it('answers again for another mapping and other answers, and stages only when nothing is open', async () => {
    const session = start([
      [
        'nk.xlsx',
        workbook([
          ['Subject', 'Week', 'NKG2A', 'Mystery'],
          ['P1', 0, 41, 5],
          ['P1', 0, 43, 6],
        ]),
      ],
    ]);
    const first = await session.review();
    expect(first.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['import.unknown-analyte', 'import.subject-without-arm', 'import.duplicate-stop']),
    );
    await expect(session.stage()).rejects.toMatchObject({ code: 'import.unanswered' });

    const sheets = (first.files[0]?.mapping ?? []).map((mapping) => ({
      ...mapping,
      columns: mapping.columns.map((column) =>
        column.header === 'Mystery' ? { ...column, role: 'ignored' as const } : column,
      ),
    }));
    const second = await session.review([{ fileId: 'file-0', sheets }], { ...first.choices, duplicates: 'last' });
    expect(second.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'import.subject-without-arm',
    ]);
    expect(second.counts.readings).toBe(1);
    expect(second.files[0]?.sheets[0]?.why[0]?.code).toBe('import.why-chosen');
  });

  it('lets the columns follow when a person chooses another layout', async () => {
    const session = start([['list.csv', 'Subject,Group,Code\nP1,MSC-1,7\nP2,MSC-2,9\n']]);
    const first = await session.review();
    const mapping = first.files[0]?.mapping ?? [];
    expect(mapping.map(({ layout }) => layout)).toEqual(['roster']);
    const wide = mapping.map((sheet) => ({ ...sheet, layout: 'wide-by-analyte' as const }));
    const { choices } = first;
    const add = { ...choices.add, analytes: true };
    const second = await session.review([{ fileId: 'file-0', sheets: wide }], { ...choices, add, fixedWeek: 0 });
    expect(second.files[0]?.mapping[0]?.columns.map(({ role }) => role)).toEqual(['subject', 'arm', 'measurement']);
    expect(second.counts.readings).toBe(2);
  });

  it.each([
    ['a PDF with another name', 'results.xlsx', '%PDF-1.7\n%âãÏÓ', 'workbook.pdf'],
    ['an empty file', 'empty.csv', '', 'workbook.empty-file'],
  ])('refuses %s with a sentence', async (_what, name, content, code) => {
    await expect(start([[name, content]]).review()).rejects.toMatchObject({ code });
  });

  it('says of a CSV of nonsense that nothing can be imported', async () => {
    const review = await start([['nonsense.csv', 'la,la,la\nfoo,bar,baz\n1,2,3\n']]).review();
    expect(review.canCommit).toBe(false);
    expect(review.problems.map(({ code }) => code)).toEqual(['import.nothing-found', 'import.sheet-left-out']);
  });

  it('refuses a pattern for sample names that never ends', async () => {
    const session = start([['nk.csv', `Sample,NKG2A\n${'a'.repeat(60)}!,4\n`]]);
    const { choices } = await session.review();
    await expect(session.review([], { ...choices, samplePattern: '^(?<subject>(?:a+)+)$' })).rejects.toMatchObject({
      code: 'import.sample-pattern-slow',
    });
  });

  it('answers a cancel at once and leaves no staging file', async () => {
    const session = start([['nk.xlsx', workbook(rows)]]);
    await session.review();
    const staging = await session.stage();
    const pending = session.review();
    session.cancel();
    await expect(pending).rejects.toMatchObject({ code: 'import.cancelled' });
    await expect(session.stage()).rejects.toMatchObject({ code: 'import.cancelled' });
    expect(existsSync(staging)).toBe(false);
  });

  it('ends its process with the last staging, whose file stays until the session is closed', async () => {
    const session = start([['nk.xlsx', workbook(rows)]]);
    await session.review();
    const ended = new Promise((resolve) => started.at(-1)?.onExit(resolve));
    const staging = await session.stage(true);
    expect(await ended).toBe(0);
    expect(existsSync(staging)).toBe(true);
    await expect(session.review()).rejects.toMatchObject({ code: 'import.process-ended' });
    session.close();
    expect(existsSync(staging)).toBe(false);
  });

  it('turns a crash of the process into an error of the open call', async () => {
    const session = start([['nk.xlsx', workbook(rows)]]);
    const pending = session.review();
    started.at(-1)?.kill();
    await expect(pending).rejects.toMatchObject({ code: 'import.process-ended' });
  });

  it('does not trust what the process says', async () => {
    const listeners: ((message: unknown) => void)[] = [];
    const liar: TaskProcess = {
      send: () => undefined,
      onMessage: (listener) => listeners.push(listener),
      onExit: () => undefined,
      kill: () => undefined,
    };
    const session = startImportSession({ fork: () => liar, files: [], context: trial });
    sessions.push(session);
    const pending = session.review();
    for (const listener of listeners) listener({ kind: 'reviewed', id: 1, summary: { canCommit: true } });
    await expect(pending).rejects.toMatchObject({ code: 'import.bad-answer' });
  });
});

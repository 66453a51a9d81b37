import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { openStudy } from '../../core/store/open-study.ts';
import { closeStudy } from '../../core/store/study-file.ts';
import { armtrace, armtraceRefusal, emptyFolder, example } from './armtrace.ts';

const folder = emptyFolder();
const study = path.join(folder, 'study.armtrace');
const place = (name: string) => path.join(folder, name);

function workbook(name: string, rows: string[][]): void {
  const bytes: unknown = write(utils.book_new(utils.aoa_to_sheet(rows), 'Sheet1'), {
    type: 'buffer',
    bookType: 'xlsx',
  });
  if (bytes instanceof Uint8Array) writeFileSync(place(name), bytes);
}

beforeAll(async () => {
  await armtrace('init', study);
  writeFileSync(place('paper.xlsx'), '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');
  const whole = readFileSync(example('liver-labs.xlsx'));
  writeFileSync(place('cut.xlsx'), whole.subarray(0, Math.floor(whole.length / 2)));
  writeFileSync(place('nonsense.csv'), 'the quick brown fox\njumps over; the\nlazy,dog\n');
  writeFileSync(place('nothing.csv'), '');
  workbook('empty.xlsx', []);
  mkdirSync(place('folder.xlsx'));
});

describe('a file that cannot be imported', () => {
  it.each([
    ['paper.xlsx', 'workbook.pdf'],
    ['cut.xlsx', 'workbook.truncated'],
    ['nonsense.csv', 'command.import-stopped'],
    ['nothing.csv', 'workbook.empty-file'],
    ['empty.xlsx', 'workbook.only-empty-sheets'],
    ['folder.xlsx', 'command.file-is-folder'],
    ['missing.xlsx', 'command.file-not-found'],
  ])('%s gets a sentence and changes nothing', async (name, code) => {
    const before = readFileSync(study);
    const refused = await armtraceRefusal('import', place(name), '--study', study);
    expect(refused).toMatchObject({ status: 1, code });
    expect(refused.message.length).toBeGreaterThan(20);
    expect(refused.message).not.toMatch(/\bat .*\.ts:\d+|undefined|\{\w+\}/);
    expect(Buffer.compare(readFileSync(study), before)).toBe(0);
  });

  it('keeps the good files of the same call out, too', async () => {
    const before = readFileSync(study);
    const refused = await armtraceRefusal('import', example('roster.xlsx'), place('cut.xlsx'), '--study', study);
    expect(refused.code).toBe('workbook.truncated');
    expect(refused.message).toContain('cut.xlsx');
    expect(Buffer.compare(readFileSync(study), before)).toBe(0);
  });

  it('makes no figures', async () => {
    const refused = await armtraceRefusal('plot', place('nonsense.csv'), '--out', place('no-figures'));
    expect(refused.status).toBe(1);
  });
});

describe('a study that cannot be used', () => {
  it('of another program is left as it is', async () => {
    const foreign = place('foreign.armtrace');
    const database = new Sqlite(foreign);
    database.exec('CREATE TABLE notes (text)');
    database.close();
    const before = readFileSync(foreign);
    const refused = await armtraceRefusal('import', example('roster.xlsx'), '--study', foreign);
    expect(refused).toMatchObject({ status: 1, code: 'store.foreign' });
    expect(Buffer.compare(readFileSync(foreign), before)).toBe(0);
  });

  it('that is open elsewhere is refused, for reading and for writing', async () => {
    const held = place('held.armtrace');
    await armtrace('init', held);
    const opened = openStudy(held);
    try {
      const writing = await armtraceRefusal('import', example('roster.xlsx'), '--study', held);
      expect(writing).toMatchObject({ status: 1, code: 'store.open-elsewhere' });
      const reading = await armtraceRefusal('summary', '--study', held);
      expect(reading).toMatchObject({ status: 1, code: 'store.open-elsewhere' });
    } finally {
      closeStudy(opened);
    }
    expect((await armtrace('summary', '--study', held)).status).toBe(0);
  });

  it('that is damaged fails its check with words', async () => {
    const damaged = place('damaged.armtrace');
    cpSync(study, damaged);
    const bytes = readFileSync(damaged);
    bytes.fill(0xff, 4096, 3 * 4096);
    writeFileSync(damaged, bytes);
    const report = await armtraceRefusal('check', damaged);
    expect(report.status).toBe(1);
    expect(report.message).toContain('damaged');
  });

  it('that exists is not created again', async () => {
    const before = readFileSync(study);
    expect(await armtraceRefusal('init', study)).toMatchObject({ status: 1, code: 'store.exists' });
    expect(Buffer.compare(readFileSync(study), before)).toBe(0);
  });

  it('is not created in a folder that is not there', async () => {
    const refused = await armtraceRefusal('init', path.join(folder, 'nowhere', 'study.armtrace'));
    expect(refused).toMatchObject({ status: 1, code: 'command.cannot-write' });
  });
});

describe('a place that cannot be written to', () => {
  it('is refused before anything is imported', async () => {
    const before = readFileSync(study);
    const file = place('not-a-folder');
    writeFileSync(file, 'a file');
    const refused = await armtraceRefusal('plot', example('long-nk.csv'), '--study', study, '--out', file);
    expect(refused).toMatchObject({ status: 1, code: 'command.cannot-write' });
    expect(Buffer.compare(readFileSync(study), before)).toBe(0);
  });

  it('leaves no half a file behind', async () => {
    const out = path.join(folder, 'nowhere', 'all.csv');
    const refused = await armtraceRefusal('export', '--study', study, '--format', 'csv', '--out', out);
    expect(refused).toMatchObject({ status: 1, code: 'command.cannot-write' });
    expect(refused.message).toContain('its folder does not exist');
  });
});

import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { read, utils } from 'xlsx';
import type { ExportedReading } from '../../core/export/readings-csv.ts';
import { studyXlsx } from '../../core/export/study-xlsx.ts';
import { seededTrajectory } from '../figure/seeded-study.ts';

const trajectory = seededTrajectory({ arms: ['MSC-1', 'MSC-2'], weeks: [0, 4, 8] });
const reading: ExportedReading = {
  subject: '007',
  arm: '=SUM(A1)',
  week: 4,
  visit: 'W4',
  analyte: 'NKG2A',
  population: '',
  metric: 'Freq. of Parent',
  unit: '%',
  value: 0.1 + 0.2,
  qualifier: '<',
  file: 'nk.xlsx',
  sheet: 'Sheet0',
  cell: 'E4',
};

test('numbers arrive as numbers to the last digit, texts as texts, and what is missing is empty', async () => {
  const { bytes, readings } = await studyXlsx([reading], [trajectory]);
  expect(readings).toBe(1);
  const book = read(bytes, { type: 'buffer' });
  expect(book.SheetNames).toEqual(['Readings', 'Summary']);
  const cells = book.Sheets.Readings ?? {};
  expect(cells.A2).toMatchObject({ t: 's', v: '007' });
  expect(cells.B2).toMatchObject({ t: 's', v: '=SUM(A1)' });
  expect(cells.B2).not.toHaveProperty('f');
  expect(cells.C2).toMatchObject({ t: 'n', v: 4 });
  expect(cells.I2).toMatchObject({ t: 'n', v: 0.1 + 0.2 });
  expect(cells.F2).toBeUndefined();
});

test('the summaries in it are those of the figure, at full precision', async () => {
  const { bytes } = await studyXlsx([], [trajectory]);
  const sheet = read(bytes, { type: 'buffer' }).Sheets.Summary ?? {};
  const rows: Record<string, unknown>[] = utils.sheet_to_json(sheet);
  expect(rows.map(({ arm, week, n, mean, sd }) => ({ arm, week, n, mean, sd }))).toEqual(
    trajectory.rows.map(({ arm, week, n, mean, sd }) => ({ arm, week, n, mean, sd })),
  );
});

test('more readings than a sheet holds go on over the next, none is lost', async () => {
  const many = Array.from({ length: 25 }, (_, value) => ({ ...reading, value }));
  const { bytes } = await studyXlsx(many, [], 11);
  const book = read(bytes, { type: 'buffer' });
  expect(book.SheetNames).toEqual(['Readings', 'Readings 2', 'Readings 3', 'Summary']);
  const values = book.SheetNames.filter((name) => name.startsWith('Readings')).flatMap((name) => {
    const rows: { value: number }[] = utils.sheet_to_json(book.Sheets[name] ?? {});
    return rows.map(({ value }) => value);
  });
  expect(values).toEqual(many.map(({ value }) => value));
});

test('the same study gives the same bytes', async () => {
  const [first, second] = [await studyXlsx([reading], [trajectory]), await studyXlsx([reading], [trajectory])];
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  expect(Buffer.from(first.bytes).toString('latin1')).not.toMatch(/20\d\d-\d\d-\d\dT/);
});

test('the headings stay in view over every sheet', async () => {
  const { bytes } = await studyXlsx([reading], [trajectory]);
  const sheets = (await JSZip.loadAsync(bytes)).file(/^xl\/worksheets\/sheet\d+\.xml$/);
  expect(sheets).toHaveLength(2);
  for (const sheet of sheets) {
    expect(await sheet.async('text')).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    );
  }
});

import { expect, test } from 'vitest';
import { studyPzfx } from '../../core/export/study-pzfx.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { type PzfxTable, readPzfx } from '../../core/workbook/read-pzfx.ts';
import { seededTrajectory } from '../figure/seeded-study.ts';

const study = { title: 'Study <1> & "2"', withoutArm: 0, language: 'en' } as const;
const trajectory = seededTrajectory({ arms: ['MSC-1', 'MSC-2'], weeks: [0, 4, 8], subjects: 6 });

function tablesOf(...trajectories: Trajectory[]): PzfxTable[] {
  return readPzfx(studyPzfx(trajectories, study).text, 'study.pzfx');
}

/** The numbers under one title, by subcolumn. */
function numbersOf(table: PzfxTable | undefined, title: string): (number | null)[][] {
  const columns = table?.columns.filter((column) => column.kind === 'y' && column.title === title) ?? [];
  return columns.map(({ cells }) => cells.map(({ text }) => (text === '' ? null : Number(text))));
}

test('a series reads back as its very values, a subject in each subcolumn', () => {
  const [values] = tablesOf(trajectory);
  expect(values).toMatchObject({ title: 'NKG2A, CD56dim NK (% of parent)', yFormat: 'replicates', rows: 3 });
  expect(values?.columns[0]?.cells.map(({ text }) => text)).toEqual(['W0', 'W4', 'W8']);
  for (const arm of ['MSC-1', 'MSC-2']) {
    const subjects = trajectory.subjects.filter((one) => one.arm === arm);
    const expected = subjects.map(({ points }) =>
      [0, 4, 8].map((week) => points.find((point) => point.week === week)?.value ?? null),
    );
    const read = numbersOf(values, arm);
    const sorted = (columns: (number | null)[][]) => columns.map((column) => column.join()).sort();
    expect(sorted(read.filter((column) => column.some((value) => value !== null)))).toEqual(sorted(expected));
  }
});

test('mean, SD and n read back as those of the figure', () => {
  const [, summary] = tablesOf(trajectory);
  expect(summary).toMatchObject({ title: 'NKG2A, CD56dim NK (% of parent): mean, SD, n', yFormat: 'SDN' });
  const rows = trajectory.rows.filter(({ arm }) => arm === 'MSC-2');
  expect(numbersOf(summary, 'MSC-2')).toEqual([
    rows.map(({ mean }) => mean),
    rows.map(({ sd }) => sd),
    rows.map(({ n }) => n),
  ]);
});

test('every data set has as many subcolumns as the table says, in every table the same subject in each', () => {
  const few = seededTrajectory({
    analyte: 'FasL',
    arms: ['MSC-1', 'MSC-2'],
    weeks: [0, 4],
    subjects: 6,
    came: (arm, _week, subject) => arm === 1 || subject === 4,
  });
  const { text } = studyPzfx([trajectory, few], study);
  for (const table of text.match(/<Table [\s\S]*?<\/Table>/g) ?? []) {
    const said = table.match(/ Replicates="(\d+)"/)?.[1] ?? '3';
    for (const column of table.match(/<YColumn[\s\S]*?<\/YColumn>/g) ?? []) {
      expect(column).toContain(`Subcolumns="${said}"`);
      expect(column.match(/<Subcolumn>/g)).toHaveLength(Number(said));
    }
  }
  const tables = readPzfx(text, 'study.pzfx');
  const filled = (table: PzfxTable | undefined) =>
    numbersOf(table, 'MSC-1').flatMap((column, place) => (column.some((value) => value !== null) ? [place] : []));
  expect(filled(tables[2])).toEqual([4]);
  const order = text.match(/Replicates of MSC-1, in order: (.*)/)?.[1]?.split(', ');
  expect(order?.[4]).toBe(few.subjects.find(({ arm }) => arm === 'MSC-1')?.subject);
});

test('a second value of a subject at one week is kept beside the first', () => {
  const [first, ...others] = trajectory.subjects;
  if (first === undefined) throw new Error('no subjects');
  const [point] = first.points;
  if (point === undefined) throw new Error('no points');
  const twice = { ...first, points: [point, { ...point, value: 99.5 }, ...first.points.slice(1)] };
  const [table] = tablesOf({ ...trajectory, subjects: [twice, ...others] });
  expect(numbersOf(table, first.arm).flat()).toEqual(expect.arrayContaining([point.value, 99.5]));
});

test('values beyond a limit are numbers, and the notes say how they were counted', () => {
  const limited = seededTrajectory({
    arms: ['MSC-1'],
    weeks: [0, 4],
    value: () => 4,
    qualifier: () => '<',
    detectionPolicy: 'half',
  });
  const { text } = studyPzfx([limited], study);
  expect(text).toMatch(/<Notes>[\s\S]*values beyond a limit of detection; below it, half the limit is counted\./);
  const [values, summary] = readPzfx(text, 'study.pzfx');
  expect(new Set(numbersOf(values, 'MSC-1').flat())).toEqual(new Set([2]));
  expect(numbersOf(summary, 'MSC-1')[0]).toEqual([2, 2]);
});

test('names with markup in them are escaped and come back as they were', () => {
  const name = 'A <b> & "c" ]]> 颗粒酶B';
  const odd = seededTrajectory({ arms: [name], weeks: [0], analyte: name });
  const { text } = studyPzfx([odd], study);
  expect(text).not.toContain('<b>');
  const [table] = readPzfx(text, 'study.pzfx');
  expect(table?.title).toContain(name);
  expect(table?.columns.at(-1)?.title).toBe(name);
});

test('an arm with more subjects than Prism has replicates is given as mean, SD and n, and that is said', () => {
  const large = seededTrajectory({ arms: ['All'], weeks: [0, 4], subjects: 300 });
  const { text, tables, withoutReplicates } = studyPzfx([large, trajectory], study);
  expect(tables).toBe(3);
  expect(withoutReplicates).toEqual(['NKG2A, CD56dim NK (% of parent)']);
  expect(text).toContain('an arm has more subjects than Prism has replicates');
  const titles = readPzfx(text, 'study.pzfx').map(({ title }) => title);
  expect(new Set(titles).size).toBe(3);
});

test('the same study gives the same text, without dates', () => {
  const { text } = studyPzfx([trajectory], study);
  expect(studyPzfx([trajectory], study).text).toBe(text);
  expect(text).not.toMatch(/DateTime|Login/);
});

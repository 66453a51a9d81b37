import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { checkStudy } from '../../core/store/check-study.ts';
import { createStudy } from '../../core/store/create-study.ts';
import { correctReading, excludeReading } from '../../core/store/hand-changes.ts';
import { openStudy } from '../../core/store/open-study.ts';
import { saveCopy } from '../../core/store/save-copy.ts';
import { closeStudy, writable } from '../../core/store/study-file.ts';
import { traceValues } from '../../core/store/trace.ts';
import { undoImport } from '../../core/store/undo-import.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { folder, importInto, type Line } from './staged.ts';

const lines: Line[] = ['P1', 'P2', 'P3'].flatMap((subject, index): Line[] => [
  [subject, 0, 'NKG2A', 10 + index],
  [subject, 4, 'NKG2A', 20 + index],
  [subject, 0, 'ALB', 30 + index, { unit: 'g/L' }],
]);
const roster = ['P1', 'P2', 'P3'].map((subject, index) => ({
  subject,
  arm: index === 0 ? 'MSC-1' : 'Control',
  covariates: { sex: 'f', age: String(40 + index) },
}));

/** A study with two imports, one value corrected and one excluded by hand, as it lies on the disk afterwards. */
function made(): string {
  const path = join(folder(), 's.armtrace');
  const study = createStudy(path, { name: 'Pilot', protocol: nct02812121, by: 'Li' });
  importInto(study, [
    {
      lines,
      roster,
      events: [{ subject: 'P1', kind: 'adverse-event', term: 'Fever', grade: 2, related: null, fatal: false, day: 9 }],
      followUps: [{ subject: 'P1', state: 'death', day: 100 }],
    },
  ]);
  importInto(study, [{ name: 'late.xlsx', lines: [['P3', 8, 'NKG2A', 7]] }]);
  const reading = (subject: string, week: number) => traceValues(study, subject, week, 'NKG2A')[0]?.readingId ?? 0;
  correctReading(study, reading('P1', 4), { value: 21.5, qualifier: null }, 'typing', 'Li');
  excludeReading(study, reading('P2', 4), 'clotted', 'Li');
  closeStudy(study);
  return path;
}

function codesAfter(path: string, sql: string): string[] {
  const database = new Sqlite(path);
  try {
    database.pragma('foreign_keys = OFF');
    database.exec(sql);
  } finally {
    database.close();
  }
  return checkStudy(path).problems.map(({ code }) => code);
}

describe('a study that something else has written to', () => {
  it('is told from one that only Armtrace wrote to', () => {
    expect(codesAfter(made(), 'SELECT 1')).toEqual([]);
  });

  it.each([
    ['a value', 'UPDATE reading SET value = 99 WHERE id = 1', 'store.check-altered-values'],
    ['a value and its text', "UPDATE reading SET value = 99, text = '99' WHERE id = 1", 'store.check-altered-values'],
    ['a sign of a limit', "UPDATE reading SET qualifier = '<' WHERE id = 1", 'store.check-altered-values'],
    ['the cell of a value', 'UPDATE reading SET row = row + 1 WHERE id = 1', 'store.check-altered-values'],
    [
      'the subject of a value',
      'UPDATE reading SET subject_id = 3, visit_id = 9 WHERE id = 1',
      'store.check-altered-values',
    ],
    ['a value that is gone', 'DELETE FROM reading WHERE id = 3', 'store.check-altered-values'],
    ['a value that is hidden', 'UPDATE reading SET status = 1 WHERE id = 3', 'store.check-hidden-value'],
    ['a value said to be taken back', 'UPDATE reading SET status = 2 WHERE id = 3', 'store.check-taken-back'],
    [
      'a value from nowhere',
      `INSERT INTO reading SELECT 900, series_id, subject_id, visit_id, 5, 1, '', '1', '', NULL, import_id, sheet, row, column, 0
        FROM reading WHERE id = 1`,
      'store.check-stray-value',
    ],
    [
      'a corrected value',
      "UPDATE reading SET value = 5 WHERE id = (SELECT reading_id FROM change WHERE action = 'corrected')",
      'store.check-hand-value',
    ],
    ['an arm', 'UPDATE allocation SET arm_id = (SELECT max(id) FROM arm) WHERE id = 1', 'store.check-altered-arms'],
    ['a covariate', "UPDATE covariate SET value = 'm' WHERE id = 1", 'store.check-altered-covariates'],
    ['an event', 'UPDATE event SET grade = 1', 'store.check-altered-events'],
    ['a death', "UPDATE follow_up SET state = 'alive'", 'store.check-altered-follow-up'],
    ['the file of an import', "UPDATE import SET file = 'other.xlsx' WHERE id = 1", 'store.check-altered-source'],
    ['a week', 'UPDATE visit SET week = 5 WHERE week = 4', 'store.check-altered-names'],
    ['the name of a subject', "UPDATE subject SET name = 'P9' WHERE name = 'P1'", 'store.check-altered-names'],
    ['a unit', "UPDATE series SET unit = 'mg' WHERE unit = 'g/L'", 'store.check-altered-names'],
  ])('%s is found', (_, sql, code) => {
    expect(codesAfter(made(), sql)).toContain(code);
  });

  it('is told with the import, its file, and what is there of what was imported', () => {
    const path = made();
    codesAfter(path, 'DELETE FROM reading WHERE id IN (2, 3)');
    expect(checkStudy(path).problems).toContainEqual({
      code: 'store.check-altered-values',
      values: { id: 1, file: 'results 1.xlsx', held: 7, sealed: 9 },
    });
  });
});

describe('a study that Armtrace itself goes on changing', () => {
  it('stays sound through an undo, a third file, another session and a copy', () => {
    const path = made();
    const study = writable(openStudy(path));
    undoImport(study, 2, 'Li');
    importInto(study, [
      {
        name: 'third.xlsx',
        lines: [
          ['P4', 24, 'NKG2D', 3],
          ['P1', 24, 'NKG2D', 4],
        ],
      },
    ]);
    const copy = `${path}.copy`;
    saveCopy(study, copy);
    closeStudy(study);
    expect(checkStudy(path).problems).toEqual([]);
    expect(checkStudy(copy).problems).toEqual([]);
    expect(codesAfter(path, "UPDATE reading SET value = 1 WHERE text = '4'")).toEqual(['store.check-altered-values']);
  });

  it('says what is not sealed yet, which its next change seals and a check does not', () => {
    const path = made();
    codesAfter(path, 'DELETE FROM seal');
    expect(checkStudy(path)).toMatchObject({ sound: true, unsealed: [1, 2] });
    expect(checkStudy(path).unsealed).toEqual([1, 2]);
    const study = writable(openStudy(path));
    undoImport(study, 2, 'Li');
    closeStudy(study);
    expect(checkStudy(path)).toMatchObject({ sound: true, unsealed: [] });
  });

  it('leaves a large import to be sealed later where nobody has the time', () => {
    const path = join(folder(), 'large.armtrace');
    const many = Array.from({ length: 50_001 }, (_, n): Line => [`S${n % 5001}`, Math.floor(n / 5001), 'NKG2A', n]);
    const study = createStudy(path, { name: 'Large', protocol: nct02812121, by: 'Li' });
    importInto(study, [{ lines: many }]);
    closeStudy(study, true);
    expect(checkStudy(path)).toMatchObject({ sound: true, unsealed: [1] });
    const later = writable(openStudy(path));
    importInto(later, [{ name: 'more.xlsx', lines: [['S1', 40, 'NKG2A', 1]] }]);
    closeStudy(later, true);
    expect(checkStudy(path).unsealed).toEqual([]);
    expect(codesAfter(path, 'UPDATE reading SET value = value + 1 WHERE id = 40000')).toEqual([
      'store.check-altered-values',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { blank, importRows, problemsInShort, trial } from './import-of.ts';

const rows = (...subjects: readonly (readonly [string, string])[]) => [
  ['Subject', 'Group', 'Week', 'NKG2A'],
  ...subjects.map(([subject, arm]) => [subject, arm, 0, 40]),
];
const armsOf = (imported: ReturnType<typeof importRows>) =>
  imported.interpretation.subjects.map(({ subject, arm }) => `${subject} ${arm ?? '-'}`);

describe('arms', () => {
  it('are the study’s whatever the spelling', () => {
    expect(armsOf(importRows(rows(['P1', 'msc 1'], ['P2', 'ＭＳＣ－２'])))).toEqual(['P1 MSC-1', 'P2 MSC-2']);
  });

  it('that the study has not are a question, answered by a name or by leave to add', () => {
    expect(problemsInShort(importRows(rows(['P1', 'High'], ['P2', 'High'])))).toContain(
      'error import.unknown-arm B2 x2',
    );
    expect(armsOf(importRows(rows(['P1', 'High']), trial, { arms: { High: 'MSC-2' } }))).toEqual(['P1 MSC-2']);
    const add = { arms: true, visits: false, analytes: false, subjects: true };
    expect(importRows(rows(['P1', 'High']), trial, { add }).interpretation.additions.arms).toEqual(['High']);
  });

  it('are added one by one as a person says; the others stay a question', () => {
    const imported = importRows(rows(['P1', 'High'], ['P2', 'Low']), trial, { armsAdded: ['High'] });
    expect(imported.interpretation.additions.arms).toEqual(['High']);
    expect(problemsInShort(imported)).toContain('error import.unknown-arm B3 x1');
  });

  it('are added unasked to a study without a plan', () => {
    const { additions } = importRows(rows(['P1', 'High'], ['P2', 'Low']), blank).interpretation;
    expect(additions).toMatchObject({ arms: ['High', 'Low'], subjects: ['P1', 'P2'] });
  });

  it('that differ within a subject stop the import', () => {
    const imported = importRows(rows(['P1', 'MSC-1'], ['P1', 'MSC-2'], ['P2', 'MSC-2'], ['P2', 'MSC-2']));
    expect(problemsInShort(imported)).toContain('error import.subject-in-two-arms B3 x1');
  });

  it('are not taken from a column that is called a treatment and varies within subjects', () => {
    const imported = importRows([
      ['Subject', 'Treatment', 'Cohort', 'Week', 'NKG2A'],
      ['P1', 'K562', 'MSC-1', 0, 40],
      ['P1', 'none', 'MSC-1', 2, 41],
      ['P2', 'K562', 'MSC-2', 0, 42],
      ['P2', 'none', 'MSC-2', 2, 43],
    ]);
    expect(armsOf(imported)).toEqual(['P1 MSC-1', 'P2 MSC-2']);
    expect(problemsInShort(imported)).toContain('info import.column-left-out B2 x4');
  });

  it('known to the study need not be in the file, and a difference is told', () => {
    const known = { ...trial, subjects: [{ subject: 'P1', arm: 'Control' }] };
    expect(
      armsOf(
        importRows(
          [
            ['Subject', 'Week', 'NKG2A'],
            ['P1', 0, 40],
          ],
          known,
        ),
      ),
    ).toEqual(['P1 Control']);
    expect(problemsInShort(importRows(rows(['P1', 'MSC-1']), known))).toContain(
      'warning import.subject-changed-arm B2 x1',
    );
  });

  it('are the one arm All where neither the study nor the file has any', () => {
    expect(
      armsOf(
        importRows(
          [
            ['Subject', 'Week', 'NKG2A'],
            ['P1', 0, 40],
          ],
          blank,
        ),
      ),
    ).toEqual(['P1 All']);
  });
});

describe('subjects', () => {
  it('keep their leading zeros and may be numbers', () => {
    expect(armsOf(importRows(rows(['007', 'MSC-1'])))).toEqual(['007 MSC-1']);
    const numbered = importRows([
      ['Subject', 'Group', 'Week', 'NKG2A'],
      [131326, 'MSC-1', 0, 40],
    ]);
    expect(armsOf(numbered)).toEqual(['131326 MSC-1']);
  });

  it('that look like one spelled twice are told apart with a warning', () => {
    expect(problemsInShort(importRows(rows(['CP004', 'MSC-1'], ['cp-4', 'MSC-1'])))).toContain(
      'warning import.similar-subjects - x1',
    );
  });
});

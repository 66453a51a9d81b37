import { describe, expect, it } from 'vitest';
import { initialChoices } from '../../core/import/initial-choices.ts';
import { mappingSchema } from '../../core/import/mapping.ts';
import { importOf, importRows, inShort, problemsInShort, trial } from './import-of.ts';
import { sheetOf, workbookOf } from './sheet-of.ts';

/** The visit codes of a study in which every schedule numbers its own visits. */
const rows = [
  ['Subject', 'Group', 'visit_id', 'NKG2A'],
  ['P1', 'MSC-1', 'V200', 40],
  ['P2', 'MSC-2', 'V401', 41],
  ['P3', 'Control', 'V600', 42],
  ['P3', 'Control', 'V200', 43],
];
const visitsByArm = { 'MSC-1': { V200: 8 }, 'msc 2': { V401: 8 }, Control: { V600: 8, V200: 4 } };

describe('a map of visits by arm', () => {
  it('is asked for where codes are no weeks, saying which arms have them', () => {
    const imported = importRows(rows);
    expect(inShort(imported)).toEqual([]);
    expect(problemsInShort(imported).filter((line) => line.startsWith('error'))).toEqual([
      'error import.visit-ordinal A2 x8',
      'error import.visit-ordinal A3 x4',
      'error import.visit-ordinal A4 x4',
    ]);
    expect(imported.interpretation.visits).toMatchObject([
      { text: 'V200', week: null, question: 'ordinal', arms: ['Control', 'MSC-1'], count: 2 },
      { text: 'V401', arms: ['MSC-2'] },
      { text: 'V600', arms: ['Control'] },
    ]);
  });

  it('gives one code another week in another arm, whatever the spelling of the arm', () => {
    const imported = importRows(rows, trial, { visitsByArm });
    expect(inShort(imported)).toEqual(['P1 W8 NKG2A 40', 'P2 W8 NKG2A 41', 'P3 W8 NKG2A 42', 'P3 W4 NKG2A 43']);
    expect(imported.interpretation.visits).toMatchObject([
      { text: 'V200', week: 4, arm: 'Control', count: 1 },
      { text: 'V200', week: 8, arm: 'MSC-1', count: 1 },
      { text: 'V401', week: 8, arm: 'MSC-2' },
      { text: 'V600', week: 8, arm: 'Control' },
    ]);
  });

  it('asks for the arm that it leaves out, and takes a week for all arms there', () => {
    const partly = { visitsByArm: { 'MSC-1': { V200: 8 } } };
    const asked = importRows(rows, trial, partly).interpretation.problems.filter(
      ({ severity }) => severity === 'error',
    );
    expect(asked).toContainEqual(
      expect.objectContaining({ code: 'import.visit-other-arm', values: { visit: 'V200', arm: 'Control', count: 4 } }),
    );
    const both = importRows(rows, trial, { ...partly, visits: { V200: 12, V401: 12, V600: 24 } });
    expect(inShort(both)).toEqual(['P1 W8 NKG2A 40', 'P2 W12 NKG2A 41', 'P3 W24 NKG2A 42', 'P3 W12 NKG2A 43']);
  });

  it('finds the arm on another sheet, in the study, and above the columns', () => {
    const values = sheetOf(
      [
        ['Subject', 'visit_id', 'NKG2A'],
        ...rows.slice(1).map(([id, , visit, value]) => [id ?? '', visit ?? '', value ?? '']),
      ],
      'Values',
    );
    const roster = sheetOf(
      [['Subject', 'Group'], ...rows.slice(1, 4).map(([id, arm]) => [id ?? '', arm ?? ''])],
      'Roster',
    );
    const onSheet = importOf([workbookOf([values, roster])], trial, { visitsByArm });
    const held = {
      ...trial,
      subjects: [
        { subject: 'P1', arm: 'MSC-1' },
        { subject: 'P2', arm: 'MSC-2' },
        { subject: 'P3', arm: 'Control' },
      ],
    };
    const inStudy = importOf([workbookOf([values])], held, { visitsByArm });
    const wanted = ['P1 W8 NKG2A 40', 'P2 W8 NKG2A 41', 'P3 W8 NKG2A 42', 'P3 W4 NKG2A 43'];
    expect(inShort(onSheet)).toEqual(wanted);
    expect(inShort(inStudy)).toEqual(wanted);
  });

  it('says where nothing names the arm of a subject', () => {
    const imported = importRows(
      [
        ['Subject', 'visit_id', 'NKG2A'],
        ['P9', 'V200', 40],
      ],
      trial,
      { visitsByArm },
    );
    expect(problemsInShort(imported)).toContain('error import.visit-arm-unknown A2 x3');
  });

  it('holds for visits in headers too', () => {
    const crossed = [
      ['Subject', 'Group', 'NKG2A_V1', 'NKG2A_V2'],
      ['P1', 'MSC-1', 40, 41],
      ['P2', 'MSC-2', 42, 43],
    ];
    expect(importRows(crossed).interpretation.visits).toMatchObject([
      { text: 'V1', question: 'ordinal', arms: ['MSC-1', 'MSC-2'] },
      { text: 'V2' },
    ]);
    const mapped = importRows(crossed, trial, {
      visitsByArm: { 'MSC-1': { V1: 0, V2: 4 }, 'MSC-2': { V1: 0, V2: 8 } },
    });
    expect(inShort(mapped)).toEqual(['P1 W0 NKG2A 40', 'P1 W4 NKG2A 41', 'P2 W0 NKG2A 42', 'P2 W8 NKG2A 43']);
  });

  it('is remembered with the other answers', () => {
    const mapping = mappingSchema.parse({
      format: 'armtrace-mapping',
      version: 1,
      sheets: [],
      visitsByArm,
      visitsLeftOut: ['EOT'],
    });
    expect(initialChoices(trial, mapping)).toMatchObject({ visitsByArm, visitsLeftOut: ['EOT'] });
  });
});

describe('visits that are left out', () => {
  const late = [
    ['Subject', 'Group', 'Visit', 'NKG2A (%)'],
    ['P1', 'MSC-1', 'W4', 40],
    ['P1', 'MSC-1', 'EOT', 41],
    ['P1', 'MSC-1', 'Unscheduled 1', 42],
  ];

  it('are listed with their cells', () => {
    const imported = importRows(late, trial, { visitsLeftOut: ['EOT', 'Unscheduled 1'] });
    expect(inShort(imported)).toEqual(['P1 W4 NKG2A 40']);
    expect(problemsInShort(imported)).toEqual(['info import.visit-left-out A3 x4', 'info import.visit-left-out A4 x4']);
  });

  it('go before every other answer, also in headers', () => {
    const crossed = [
      ['Subject', 'Group', 'W4 NKG2A (%)', 'W8 NKG2A (%)'],
      ['P1', 'MSC-1', 40, 41],
    ];
    const imported = importRows(crossed, trial, { visitsLeftOut: ['W8'], visits: { W8: 12 } });
    expect(inShort(imported)).toEqual(['P1 W4 NKG2A 40']);
    expect(problemsInShort(imported)).toEqual(['info import.visit-left-out D2 x1']);
  });
});

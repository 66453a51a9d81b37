import { beforeAll, describe, expect, it } from 'vitest';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { countBy, fixture, proposed, readingsOf } from './fixture.ts';
import { blank, importOf, importRows, inShort, problemsInShort, trial } from './import-of.ts';

/** Counted in the file by a script that knows nothing of the importer: 384 rows of 10 subjects, each with one value. */
describe("SDTM's laboratory values", () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await fixture('phuse-org__lb.csv');
  });
  const visits = { SCREENING: -1, 'VISIT 2': 0, 'VISIT 3': 4, 'VISIT 4': 8, 'VISIT 5': 12 };

  it('are recognised, and every visit code is asked for, since a code is not a week', () => {
    const imported = importOf([workbook], blank);
    expect(proposed(imported)).toEqual({ layout: 'cdisc-lab', confidence: 0.98 });
    expect(readingsOf(imported)).toEqual([]);
    const asked = imported.interpretation.visits.map(({ text, week, count }) => [text, week, count]);
    expect(Object.fromEntries(asked.map(([text, , count]) => [text, count]))).toEqual({
      SCREENING: 80,
      'VISIT 2': 80,
      'VISIT 3': 80,
      'VISIT 4': 72,
      'VISIT 5': 72,
    });
    expect(asked.every(([, week]) => week === null)).toBe(true);
  });

  it('give 384 values of 10 subjects once the visits have weeks', () => {
    const imported = importOf([workbook], blank, { visits });
    const readings = readingsOf(imported);
    expect(readings).toHaveLength(384);
    expect(new Set(readings.map(({ subject }) => subject)).size).toBe(10);
    expect(countBy(readings, ({ analyte }) => analyte)).toEqual({
      TRIG: 48,
      AST: 48,
      LDL: 48,
      ALT: 48,
      ALP: 48,
      TBil: 48,
      HDL: 48,
      CHOL: 48,
    });
    expect(countBy(readings, ({ unit }) => unit)).toEqual({ 'mg/dL': 240, 'U/L': 144 });
    expect(countBy(readings, ({ week }) => week)).toEqual({ '-1': 80, 0: 80, 4: 80, 8: 72, 12: 72 });
    expect(readings[3]).toMatchObject({
      subject: 'ABC001',
      visitText: 'SCREENING',
      analyte: 'ALT',
      value: 36,
      unit: 'U/L',
      source: { row: 4, column: 18 },
    });
  });

  it('are converted to the unit of the study where the factor is known, and say so', () => {
    const problems = problemsInShort(importOf([workbook], trial, { visits }));
    expect(problems).toContain('info import.unit-converted S7 x1');
  });
});

/** Counted by a script: 459 rows of 8 subjects, 158 of them derived (53 MINIMUM, 53 MAXIMUM, 52 LOV, 12 filled cells each). */
describe("ADaM's laboratory values", () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await fixture('ChetanDhingra02__adlb_excerpt.csv');
  });

  it('give 301 values, by the week in the words of the visit and not by its number', () => {
    const imported = importOf([workbook], blank);
    const readings = readingsOf(imported);
    expect(proposed(imported)).toEqual({ layout: 'cdisc-lab', confidence: 0.98 });
    expect(readings).toHaveLength(301);
    expect(countBy(readings, ({ week }) => week)).toEqual({
      2: 52,
      4: 36,
      6: 36,
      8: 36,
      12: 29,
      16: 28,
      20: 28,
      24: 28,
      26: 28,
    });
    expect(countBy(readings, ({ analyte, unit }) => `${analyte} ${unit}`)).toEqual({
      'ALB g/L': 42,
      'ALT U/L': 42,
      'AST U/L': 42,
      'TBil umol/L': 42,
      'GLUC mmol/L': 34,
      'BUN mmol/L': 33,
      'CHOLES mmol/L': 33,
      'CREAT umol/L': 33,
    });
    expect(readings.find(({ analyte, week }) => analyte === 'TBil' && week === 4)).toMatchObject({
      subject: '01-701-1015',
      value: 6.84,
      source: { row: 38, column: 8 },
    });
  });

  it('put each subject in the arm it was treated in, and list the derived rows as left out', () => {
    const { interpretation } = importOf([workbook], blank);
    expect(countBy(interpretation.subjects, ({ arm }) => arm)).toEqual({
      Placebo: 3,
      'Xanomeline High Dose': 4,
      'Xanomeline Low Dose': 1,
    });
    const derived = interpretation.problems.filter(({ code }) => code === 'import.derived-row');
    expect(derived.map(({ values, count }) => `${values.text} ${count}`).sort()).toEqual([
      'LOV 624',
      'MAXIMUM 636',
      'MINIMUM 636',
    ]);
  });
});

describe('CDISC values by the rules of the standard', () => {
  it('take the arm of actual treatment before the planned one, and derived rows by visit number alone', () => {
    const imported = importRows(
      [
        ['USUBJID', 'TRT01P', 'TRT01A', 'PARAM', 'AVISIT', 'AVISITN', 'AVAL'],
        ['P1', 'A', 'B', 'Albumin (g/L)', 'Week 2', 4, 39],
        ['P1', 'A', 'B', 'Albumin (g/L)', 'POST-BASELINE LAST', 9999, 39],
        ['P1', 'A', 'B', 'Neutrophils (Segmented) (10^9/L)', 'Week 2', 4, 3.1],
        ['P1', 'A', 'B', 'INR', 'Week 2', 4, 1.1],
      ],
      blank,
    );
    expect(inShort(imported)).toEqual(['P1 W2 ALB 39', 'P1 W2 Neutrophils (Segmented) 3.1', 'P1 W2 INR 1.1']);
    expect(readingsOf(imported).map(({ unit }) => unit)).toEqual(['g/L', '10^9/L', null]);
    expect(imported.interpretation.subjects[0]?.arm).toBe('B');
    expect(problemsInShort(imported)).toContain('info import.derived-row A3 x7');
  });

  it('read a limit from the result as reported where the numeric one is empty, and NOT DONE as missing', () => {
    const imported = importRows(
      [
        ['USUBJID', 'LBTESTCD', 'LBORRES', 'LBSTRESC', 'LBSTRESN', 'LBSTRESU', 'LBSTAT', 'VISIT'],
        ['P1', 'AFP', '<0.3', '<0.3', null, 'ng/mL', '', 'WEEK 2'],
        ['P1', 'AFP', '<0.5', '<0.5', 0.5, 'ng/mL', '', 'WEEK 4'],
        ['P1', 'AFP', '', '', null, '', 'NOT DONE', 'WEEK 8'],
        ['P1', 'AFP', 'HAEMOLYSED', 'HAEMOLYSED', null, '', '', 'WEEK 12'],
        ['P1', 'AFP', '2', '2', 2, 'ng/mL', 'NOT DONE', 'WEEK 16'],
        ['P1', 'AFP', '3', '3', 3, 'ng/mL', '', 'UNSCHEDULED 7.1'],
      ],
      blank,
    );
    expect(inShort(imported)).toEqual(['P1 W2 AFP <0.3', 'P1 W4 AFP <0.5', 'P1 W16 AFP 2']);
    expect(problemsInShort(imported)).toEqual(
      expect.arrayContaining([
        'info import.missing-mark G4 x1',
        'warning import.unreadable-value D5 x1',
        'warning import.status-contradicts G6 x1',
        'error import.visit-unscheduled A7 x7',
      ]),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { initialChoices } from '../../core/import/initial-choices.ts';
import { readMeasurementHeader } from '../../core/import/measurement-header.ts';
import { AnalyteNames } from '../../core/import/names/analyte-names.ts';
import { trial } from './import-of.ts';

const analytes = new AnalyteNames(trial, initialChoices(trial, null));
const read = (header: string) => readMeasurementHeader(header, analytes);

describe('the header of a value column', () => {
  it.each([
    ['NKG2A', 'NKG2A', null],
    ['NKG2A (%)', 'NKG2A', '%'],
    ['GZMB %', 'Granzyme B', '%'],
    ['TBil (µmol/L)', 'TBil', 'umol/L'],
    ['ALB g/L', 'ALB', 'g/L'],
    ['ALT[IU/L]', 'ALT', 'U/L'],
    ['谷丙转氨酶 ALT (U/L)', 'ALT', 'U/L'],
    ['总胆红素（μmol/L）', 'TBil', 'umol/L'],
    ['颗粒酶B', 'Granzyme B', null],
    ['Fas-L', 'FasL', null],
  ])('%j is %s in %j', (header, analyte, unit) => {
    expect(read(header)).toMatchObject({ analyte, unit, known: true });
  });

  it.each([
    ['NKG2A (% of CD56dim NK)', 'CD56dim NK'],
    ['NKG2A_pct_CD4', 'CD4'],
  ])('%j names the population %s', (header, population) => {
    expect(read(header)).toMatchObject({ analyte: 'NKG2A', unit: '%', population });
  });

  it.each(['NKG2C', 'NKG2A-', 'CD95', 'GZMK', '前白蛋白 ALB', '尿胆红素', 'ALBI', 'CD4'])(
    '%j is not taken for one of the study',
    (header) => {
      expect(read(header).known).toBe(false);
    },
  );
});

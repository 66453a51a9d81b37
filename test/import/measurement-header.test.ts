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

  it.each([
    ['NKG2A+ NK (%)', 'NKG2A', 'NK', null, '%'],
    ['%NKG2A+', 'NKG2A', null, null, '%'],
    ['NKG2A% of NK', 'NKG2A', 'NK', null, '%'],
    ['% NKG2A+ (of NK)', 'NKG2A', 'NK', null, '%'],
    ['Percentage of NKG2A+ cells', 'NKG2A', null, null, '%'],
    ['NKG2A positive NK cells (%)', 'NKG2A', 'NK cells', null, '%'],
    ['CD56bright NKG2A', 'NKG2A', 'CD56bright', null, null],
    ['CD56dim/GZMB+ (%)', 'Granzyme B', 'CD56dim', null, '%'],
    ['CD56brightNKG2D+', 'NKG2D', 'CD56bright', null, null],
    ['CD56dim NK: NKG2A+', 'NKG2A', 'CD56dim NK', null, null],
    ['NKG2A (NK cells)', 'NKG2A', 'NK cells', null, null],
    ['NKG2A阳性率', 'NKG2A', null, null, '%'],
    ['NKG2A+NK细胞比例(%)', 'NKG2A', 'NK细胞', null, '%'],
    ['NKG2A+占NK细胞比例', 'NKG2A', 'NK细胞', null, '%'],
    ['穿孔素阳性细胞比例', 'Perforin', null, null, '%'],
    ['NKG2A MFI', 'NKG2A', null, 'MFI', null],
    ['gMFI NKG2D', 'NKG2D', null, 'geometric mean', null],
    ['Perforin_dMFI', 'Perforin', null, 'ΔMFI', null],
    ['Perforin MFI (NK)', 'Perforin', 'NK', 'MFI', null],
    ['颗粒酶B平均荧光强度', 'Granzyme B', null, 'MFI', null],
    ['NKp46 (CD335)', 'NKp46', null, null, null],
    ['NKp46 (CD335) (%)', 'NKp46', null, null, '%'],
  ])('%j is %s of %s, %s in %s', (header, analyte, population, metric, unit) => {
    expect(read(header)).toEqual({ analyte, known: true, population, metric, unit });
  });

  it.each([
    'CD3-CD56+NKG2A+',
    'NKG2A+NKG2D+',
    'NKG2A NKG2D',
    'NKG2A- NK (%)',
    'KIR2DL1 (CD158b)',
    'NKG2A ratio',
    'NKG2A week 4',
  ])('%j is more than one marker, or less: it stays what it says', (header) => {
    expect(read(header)).toMatchObject({ known: false, population: null });
  });

  it.each(['NKG2C', 'NKG2A-', 'CD95', 'GZMK', '前白蛋白 ALB', '尿胆红素', 'ALBI', 'CD4'])(
    '%j is not taken for one of the study',
    (header) => {
      expect(read(header).known).toBe(false);
    },
  );
});

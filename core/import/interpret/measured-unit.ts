import type { AnalyteNames } from '../names/analyte-names.ts';
import { unitName } from '../values/unit-name.ts';

/** The unit that values are imported with, and where it comes from. */
export interface MeasuredUnit {
  readonly unit: string | null;
  readonly from: 'file' | 'study' | 'nowhere';
  /** The study's own unit where the file names another one. */
  readonly studyUnit: string | null;
}

/**
 * The unit of an analyte's values: the file's where it names one, else the study's, which is said.
 * A count or an intensity of a marker is not in the unit of its percentage.
 */
export function measuredUnit(
  analyte: string,
  metric: string | null,
  fileUnit: string | null,
  percentCells: boolean,
  analytes: AnalyteNames,
): MeasuredUnit {
  const known = analytes.find(analyte)?.unit ?? null;
  const studyUnit = known === null ? null : unitName(known);
  const named = fileUnit === null || fileUnit === '' ? (percentCells ? '%' : null) : unitName(fileUnit);
  const comparable = metric === null || metric.startsWith('%') || studyUnit !== '%';
  if (named !== null)
    return { unit: named, from: 'file', studyUnit: comparable && studyUnit !== named ? studyUnit : null };
  if (studyUnit !== null && comparable) return { unit: studyUnit, from: 'study', studyUnit: null };
  return { unit: null, from: 'nowhere', studyUnit: null };
}

/** True where a name speaks of percentages: `percent_ag_among_igm`, `% of parent`, `frequency`, `百分比`. */
export function speaksOfPercent(name: string | null): boolean {
  return name !== null && /%|percent|\bpct\b|_pct_|^frequency$|^freq\b|proportion|百分|比例/i.test(name);
}

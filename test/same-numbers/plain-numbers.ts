import type { Change } from '../../core/statistics/summary.ts';
import { exportRows } from '../../core/store/export-rows.ts';
import type { StudyFile } from '../../core/store/study-file.ts';
import { listSubjects } from '../../core/store/subjects.ts';
import type { DetectionPolicy } from '../../core/study/protocol.ts';
import { meetsFilter, type SubjectFilter } from '../../core/study/subject-filter.ts';

type Value = { readonly subject: string; readonly arm: string; readonly week: number; readonly value: number };

function counted(value: number, qualifier: string | null, policy: DetectionPolicy): number | null {
  if (qualifier === null || qualifier === '' || policy === 'limit') return value;
  if (policy === 'exclude') return null;
  return qualifier.startsWith('<') ? value / 2 : value;
}

function changed(value: number, baseline: number, change: Change): number {
  if (change === 'absolute') return value - baseline;
  if (change === 'percent') return baseline === 0 ? Number.NaN : ((value - baseline) / baseline) * 100;
  return value > 0 && baseline > 0 ? Math.log(value / baseline) / Math.LN2 : Number.NaN;
}

/**
 * The values of an arm at a week, by arm and week, reckoned again as plainly as can be from the readings that an export lists: the policy, then the
 * filter, then the change.
 */
export function plainValues(
  study: StudyFile,
  of: {
    readonly population: string;
    readonly policy: DetectionPolicy;
    readonly change: Change;
    readonly filter: SubjectFilter;
  },
): ReadonlyMap<string, readonly number[]> {
  const kept = new Set(listSubjects(study).flatMap((one) => (meetsFilter(of.filter, one) ? [one.subject] : [])));
  const values = [...exportRows(study)].flatMap(({ subject, arm, week, value, qualifier, population }): Value[] => {
    const number = value === null ? null : counted(value, qualifier, of.policy);
    return number === null || population !== of.population || !kept.has(subject)
      ? []
      : [{ subject, arm, week, value: number }];
  });
  const shown =
    of.change === 'none'
      ? values
      : values.flatMap((one): Value[] => {
          const baseline = values.find(({ subject, week }) => subject === one.subject && week === 0);
          const value = baseline === undefined ? Number.NaN : changed(one.value, baseline.value, of.change);
          return Number.isFinite(value) ? [{ ...one, value }] : [];
        });
  const groups = Map.groupBy(shown, ({ arm, week }) => `${arm} ${week}`);
  return new Map([...groups].map(([key, own]) => [key, own.map(({ value }) => value)]));
}

/** The middle of numbers, or the mean of the two in the middle. */
export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

import type { ImportChoices } from '../mapping.ts';
import type { AnalyteNames } from '../names/analyte-names.ts';
import type { VisitNames } from '../names/visit-names.ts';
import type { Reading } from '../reading.ts';
import type { FoundName, FoundVisit } from '../review.ts';
import type { StudyContext } from '../study-context.ts';
import type { Additions } from './interpretation.ts';
import type { ProblemList } from './problem-list.ts';

/** The analytes that values were found for, and those among them that the study has not. */
export function foundAnalytes(
  files: readonly (readonly Reading[])[],
  analytes: AnalyteNames,
): { readonly found: readonly FoundName[]; readonly added: Additions['analytes'] } {
  const counts = new Map<string, { count: number; unit: string | null; percent: boolean }>();
  for (const readings of files) {
    for (const { analyte, unit, metric } of readings) {
      const known = counts.get(analyte);
      if (known === undefined) counts.set(analyte, { count: 1, unit, percent: metric?.startsWith('%') ?? false });
      else {
        known.count++;
        if (known.unit !== unit) known.unit = null;
      }
    }
  }
  const added = [...counts].filter(([name]) => analytes.find(name) === null);
  return {
    found: [...counts].map(([text, { count }]) => ({ text, name: analytes.find(text)?.name ?? null, count })),
    added: added.map(([name, { unit, percent }]) => ({ name, unit, kind: percent || unit === '%' ? 'flow' : 'other' })),
  };
}

/** The visits that were met. A week that the protocol has not is added where that is allowed, and an error where it is not. */
export function foundVisits(
  visits: VisitNames,
  context: StudyContext,
  choices: ImportChoices,
  file: string,
  problems: ProblemList,
): { readonly found: readonly FoundVisit[]; readonly added: Additions['visits'] } {
  const found = visits.all();
  const added = new Map<number, string>();
  const mayAdd = context.protocol.open || choices.add.visits;
  for (const { text, week, planned, count } of found) {
    if (week === null || planned) continue;
    if (!mayAdd) problems.add('error', 'import.unplanned-visit', { file, sheet: null }, { visit: text, week }, count);
    else if (!added.has(week)) added.set(week, week === 0 ? 'Baseline' : `Week ${Number(week.toFixed(2))}`);
  }
  return { found, added: [...added].map(([week, label]) => ({ week, label })) };
}

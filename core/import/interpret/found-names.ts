import { monthsOfVisit } from '../../study/visit-text.ts';
import { isCloneName, knownAnalyte } from '../../study/vocabulary/known-analytes.ts';
import type { ImportChoices } from '../mapping.ts';
import type { AnalyteNames } from '../names/analyte-names.ts';
import type { VisitNames } from '../names/visit-names.ts';
import type { Reading } from '../reading.ts';
import type { FoundVisit } from '../review.ts';
import type { StudyContext } from '../study-context.ts';
import type { Additions } from './interpretation.ts';
import type { ProblemList } from './problem-list.ts';

/** The analytes of the readings that the study has not, each with its unit where all its values share one. */
export function addedAnalytes(files: readonly (readonly Reading[])[], analytes: AnalyteNames): Additions['analytes'] {
  const added = new Map<string, { unit: string | null; flow: boolean }>();
  for (const readings of files) {
    for (const { analyte, unit, metric } of readings) {
      const known = added.get(analyte);
      if (known !== undefined) {
        if (known.unit !== unit) known.unit = null;
      } else if (analytes.held(analyte) === null) {
        added.set(analyte, { unit, flow: unit === '%' || (metric?.startsWith('%') ?? false) });
      }
    }
  }
  return [...added].map(([name, { unit, flow }]) => {
    return { name, unit, kind: knownAnalyte(name)?.kind ?? (flow ? 'flow' : 'other') };
  });
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
    if (
      week !== null &&
      choices.months !== 'ask' &&
      !Object.hasOwn(choices.visits, text) &&
      monthsOfVisit(text) !== null
    ) {
      problems.add(
        'info',
        `import.months-counted-${choices.months}`,
        { file, sheet: null },
        { visit: text, week },
        count,
      );
    }
    if (week === null || planned) continue;
    if (!mayAdd) problems.add('error', 'import.unplanned-visit', { file, sheet: null }, { visit: text, week }, count);
    else if (!added.has(week)) added.set(week, week === 0 ? 'Baseline' : `Week ${Number(week.toFixed(2))}`);
  }
  return { found, added: [...added].map(([week, label]) => ({ week, label })) };
}

/** Says which spellings were taken for an analyte under its usual name, and which are a clone's that may stand for several markers. */
export function noteNames(analytes: AnalyteNames, file: string, problems: ProblemList): void {
  const place = { file, sheet: null };
  for (const { spelling, name, count } of analytes.renamed())
    problems.add('info', 'import.analyte-renamed', place, { text: spelling, analyte: name }, count);
  for (const { text, name, count } of analytes.found()) {
    if (name !== null && isCloneName(text))
      problems.add('warning', 'import.clone-name', place, { text, analyte: name }, count);
  }
}

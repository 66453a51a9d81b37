import type { Sheet } from '../workbook/workbook.ts';
import type { ImportChoices } from './mapping.ts';
import type { MeasurementHeader } from './measurement-header.ts';
import { readMeasurementHeader } from './measurement-header.ts';
import type { AnalyteNames } from './names/analyte-names.ts';
import { ArmNames } from './names/arm-names.ts';
import { visitInName } from './names/visit-in-name.ts';
import type { StudyContext } from './study-context.ts';

/** A word and the whole text (a sheet's name, a title) that says it. */
export interface SaidWord<T> {
  readonly word: T;
  readonly text: string;
}

/** What the sheet's name and the titles above a table say of every value in it; null for what they do not say. */
export interface SheetWords {
  readonly analyte: SaidWord<MeasurementHeader> | null;
  readonly visit: SaidWord<string> | null;
  readonly arm: SaidWord<string> | null;
  /** A header with the statistic that the sheet's name ends in (`panel_a_dmfi`), where it names none of its own. */
  readonly statistic: (header: MeasurementHeader) => MeasurementHeader;
}

/** Statistics as the names of sheets end in them: a metric, and whether it is a percentage. */
const statistics: ReadonlyArray<readonly [RegExp, string | null, string | null]> = [
  [/(?:^|[\s_-])(?:dmfi|delta[\s_-]?mfi|Δmfi)$/iu, 'ΔMFI', null],
  [/(?:^|[\s_-])(?:gmfi|geo[\s_-]?mfi)$/iu, 'geometric mean', null],
  [/(?:^|[\s_-])mfi$/iu, 'MFI', null],
  [/(?:^|[\s_-])(?:counts?|events)$/iu, 'count', null],
  [/(?:^|[\s_-])(?:pct|percent|percentages?|freq|frequency|frequencies|百分比|比例)$/iu, null, '%'],
];

const ordinary = /^(?:sheet|tabelle|feuil|hoja|table|data|results?|工作表|数据|结果|表)\s*[\d()（）]*$/i;
const armWords = /^(?:arm|group|cohort|组)[\s_-]*\S+$|^.+(?:组|\s(?:arm|group|cohort))$|^(?:control|placebo|对照)$/i;

/**
 * Reads a sheet's name and titles: an analyte, a visit or an arm of the study, or a visit beside one of them (`MSC-1 W4`).
 * Words that are none of these say nothing.
 */
export function readSheetWords(
  sheet: Sheet,
  headerRow: number,
  context: StudyContext,
  choices: ImportChoices,
  analytes: AnalyteNames,
): SheetWords {
  const arms = new ArmNames(context, choices);
  let analyte: SheetWords['analyte'] = null;
  let visit: SheetWords['visit'] = null;
  let arm: SheetWords['arm'] = null;
  const take = (text: string, part: string): boolean => {
    const measured = readMeasurementHeader(part, analytes);
    if (measured.known) analyte ??= { word: measured, text };
    else if (arms.find(part) !== null || (arms.mayAdd && armWords.test(part))) arm ??= { word: part, text };
    else return false;
    return true;
  };
  for (const text of [sheet.partOf ?? sheet.name, ...titlesAbove(sheet, headerRow)]) {
    if (ordinary.test(text) || take(text, text)) continue;
    const carried = visitInName(text, context.protocol);
    if (carried === null || (carried.rest !== '' && !take(text, carried.rest))) continue;
    visit ??= { word: carried.visit, text };
  }
  return { analyte, visit, arm, statistic: withStatistic(sheet.partOf ?? sheet.name) };
}

function withStatistic(name: string): SheetWords['statistic'] {
  const found = statistics.find(([pattern]) => pattern.test(name.trim()));
  if (found === undefined) return (header) => header;
  const [, metric, unit] = found;
  return (header) => {
    const named = header.metric !== null || header.unit !== null;
    return named ? header : { ...header, metric, unit };
  };
}

/** True for a sheet's name that may be the name of what it holds: not one that a spreadsheet gives by itself. */
export function isTellingName(name: string): boolean {
  return !ordinary.test(name);
}

/** The rows of one text above a header: titles. Nearest first. */
export function titlesAbove(sheet: Sheet, headerRow: number): readonly string[] {
  const titles: string[] = [];
  for (let row = headerRow - 1; row >= 0 && row >= headerRow - titleRows; row--) {
    const texts: string[] = [];
    for (let column = 0; column < sheet.columns; column++) {
      if (!sheet.isEmpty(row, column)) texts.push(sheet.text(row, column).trim());
    }
    const [only] = texts;
    if (only !== undefined && texts.length === 1) titles.push(only);
  }
  return titles;
}

const titleRows = 30;

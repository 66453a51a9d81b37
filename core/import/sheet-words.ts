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
}

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
  return { analyte, visit, arm };
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

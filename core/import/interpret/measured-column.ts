import { normaliseLabel } from '../../study/normalise-name.ts';
import { isCloneName } from '../../study/vocabulary/known-analytes.ts';
import type { ColumnMapping } from '../mapping.ts';
import type { DecimalMark } from '../values/parse-number.ts';
import { qualifierOf, unitOf } from './beside-columns.ts';
import { rankerOf } from './graded-values.ts';
import { measuredUnit, speaksOfPercent } from './measured-unit.ts';
import { surveyInSheet } from './sheet-decimal-mark.ts';
import { noteCell, type SheetTask } from './sheet-task.ts';
import { settleUnit } from './unit-conversion.ts';
import type { TakenSeries } from './value-taker.ts';

/** A column of measurements with all that its cells have in common. */
export interface MeasuredColumn extends TakenSeries {
  readonly mapping: ColumnMapping;
  readonly column: number;
  readonly header: string;
  readonly mark: DecimalMark;
  /** The column that holds the signs of its limits, null if its cells do. */
  readonly qualifier: number | null;
  /** The column that says the unit of each of its values, null if none does. */
  readonly unitColumn: number | null;
  /** False for an analyte that the study has not and that may not be added. */
  readonly allowed: boolean;
}

/**
 * Looks through a measurement column before its cells are read, and says what its header leaves open: a decimal comma, a unit.
 *
 * @param called how problems call the column, where its header alone would say it once for each visit
 */
export function measuredColumn(
  task: SheetTask,
  mapping: ColumnMapping,
  called: string = mapping.header,
): MeasuredColumn {
  const { analytes } = task;
  const { column } = mapping;
  const header = called;
  const spelling = mapping.analyte ?? header;
  const survey = surveyInSheet(task, column);
  const named = measuredUnit(
    spelling,
    mapping.metric,
    mapping.unit,
    survey.percentFormats || survey.percentTexts,
    analytes,
  );
  const analyte = analytes.nameOf(spelling);
  if (survey.mark === ',')
    noteCell(task, 'info', 'import.decimal-comma', task.mapping.headerRow, column, { column: header });
  const { unit, conversion } = settleUnit(task, spelling, named, { row: task.mapping.headerRow, column, header });
  noteHeaderName(task, mapping, analyte);
  if (named.from === 'study' && unit !== null) {
    noteCell(task, 'info', 'import.unit-of-study', task.mapping.headerRow, column, { column: header, analyte, unit });
  }
  return {
    mapping,
    column,
    header: header === '' ? spelling : header,
    mark: survey.mark,
    series: task.series.of(analyte, mapping.population, mapping.metric, unit),
    conversion,
    rank: rankerOf(spelling, analytes),
    percent:
      unit === '%' || (unit === null && speaksOfPercent(mapping.header))
        ? {
            key: String(column),
            column,
            header: mapping.header,
            answer: mapping.percent,
            saysPercent: survey.percentTexts || /\(\s*%/.test(mapping.header) || /[^|]\s%$/.test(mapping.header),
          }
        : null,
    met: analytes.met(spelling),
    qualifier: qualifierOf(task.mapping, mapping),
    unitColumn: unitOf(task.mapping, mapping),
    allowed: analytes.takes(spelling),
  };
}

/** Says that a header's word is taken for an analyte that is new to the study, and that a clone's name may stand for several markers. */
function noteHeaderName(
  task: SheetTask,
  { header, column, analyte: said, arm: ownArm, subject: ownSubject }: ColumnMapping,
  analyte: string,
): void {
  const { analytes, mapping } = task;
  // Where the header is an arm or a subject, a title says what was measured.
  if (said === null || header === '' || ownArm !== null || ownSubject !== null) return;
  const words = header.split(/[\s/|()+,_%]+/);
  const clone = words.find((word) => word !== analyte && isCloneName(word));
  if (clone !== undefined)
    noteCell(task, 'warning', 'import.clone-name', mapping.headerRow, column, { text: clone, analyte });
  else if (analytes.held(analyte) === null && !normaliseLabel(header).includes(normaliseLabel(analyte)))
    noteCell(task, 'info', 'import.analyte-renamed', mapping.headerRow, column, { text: header, analyte });
}

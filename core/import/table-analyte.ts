import type { LayoutQuestion } from './layouts/layout.ts';
import { type MeasurementHeader, readMeasurementHeader } from './measurement-header.ts';
import { isTellingName } from './sheet-words.ts';

/** What a whole table measures. */
export interface TableAnalyte {
  readonly header: MeasurementHeader;
  /** False where no name of an analyte is said, and the sheet's own name stands for it, so that a person is asked. */
  readonly isSaid: boolean;
}

/**
 * What a table measures whose columns do not say it: what its sheet's name or a title says; a telling name of the sheet where such an analyte may be added.
 * Else the sheet's name, to be asked about.
 */
export function tableAnalyte({ table, said, analytes }: LayoutQuestion): TableAnalyte {
  if (said.analyte !== null) return { header: said.analyte.word, isSaid: true };
  const name = table.sheet.partOf ?? table.sheet.name;
  const telling = isTellingName(name) && !/^data\s*(?:set|table)?\s*\d+$/i.test(name);
  return { header: readMeasurementHeader(name, analytes), isSaid: telling && analytes.mayAdd };
}

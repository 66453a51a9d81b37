import type { Sheet } from '../workbook/workbook.ts';
import { headerKey } from './header-key.ts';

/** The sample of a table that has no column for it. */
export interface SampleAbove {
  readonly name: string;
  /** The keys above the table that name it (`Specimen Name`, `Tube Name`); none where it is the sheet's own name. */
  readonly keys: readonly string[];
}

const wanted = [['specimenname'], ['tubename', 'samplename', 'sampleid', 'sample', 'datasetname', 'fcsfilename']];

/**
 * What a table is of whose rows name no sample: the specimen and the tube in the lines of `key, value` above it, as FACSDiva writes them;
 * else the sheet's name, which is the file's for a text file.
 */
export function sampleAbove(sheet: Sheet, headerRow: number): SampleAbove {
  const found = wanted.flatMap((spellings) => {
    for (let row = 0; row < headerRow; row++) {
      const key = sheet
        .text(row, 0)
        .replace(/[:：]\s*$/, '')
        .trim();
      const value = sheet.text(row, 1).trim();
      if (value !== '' && spellings.includes(headerKey(key))) return [{ key, value }];
    }
    return [];
  });
  if (found.length === 0) return { name: sheet.name, keys: [] };
  return { name: found.map(({ value }) => value).join('_'), keys: found.map(({ key }) => key) };
}

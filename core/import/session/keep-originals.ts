import { cellAddress } from '../../workbook/address.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { CellCorrection } from '../cell-correction.ts';
import { correctionsOf } from '../corrected-sheet.ts';
import type { Interpretation } from '../interpret/interpretation.ts';
import { cellNumber, type ProblemCells } from '../interpret/problem-list.ts';
import type { Problem } from '../problem.ts';

/**
 * An interpretation of corrected files in which every reading shows the text that its file has, and every correction is listed as a note:
 * what a person changed is told like anything else that is not as the file says.
 */
export function keepOriginals(
  interpretation: Interpretation,
  workbooks: readonly Workbook[],
  corrections: readonly (readonly CellCorrection[])[],
): Interpretation {
  if (corrections.every((list) => list.length === 0)) return interpretation;
  const problems: Problem[] = [...interpretation.problems];
  const problemCells: ProblemCells[] = [...interpretation.problemCells];
  const files = interpretation.files.map((file, index) => {
    const sheets = workbooks[index]?.sheets ?? [];
    const originals = sheets.map((sheet) => {
      const own = correctionsOf(sheet, corrections[index] ?? []);
      for (const { row, column, text, reason } of own) {
        const original = sheet.text(row, column);
        problems.push({
          severity: 'info',
          code: text === null ? 'import.left-out-by-hand' : 'import.corrected-by-hand',
          values: text === null ? { original, reason } : { original, text, reason },
          file: file.file,
          sheet: sheet.name,
          cell: cellAddress(row, column),
          count: 1,
        });
        problemCells.push({ each: [cellNumber(row, column)], first: [] });
      }
      return new Map(own.map(({ row, column }) => [cellNumber(row, column), sheet.text(row, column)]));
    });
    const readings = file.readings.map((reading) => {
      const { sheet, row, column } = reading.source;
      const text = originals[sheet]?.get(cellNumber(row, column));
      return text === undefined ? reading : { ...reading, text };
    });
    return { ...file, readings };
  });
  return { ...interpretation, files, problems, problemCells };
}

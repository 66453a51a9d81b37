import { useMemo } from 'react';
import { cellAddress, placeOfAddress } from '../../../core/import/grid.ts';
import type { FileReview, SheetReview } from '../../../core/import/review.ts';
import type { CellSource } from '../../cells/cell-source.ts';
import { CellsView } from '../../cells/cells-view.tsx';
import { kindsOfSheet } from '../../cells/kinds-of-sheet.ts';
import { call } from '../../engine.ts';
import { useSay } from '../../language.tsx';
import { useLocation } from '../../location.ts';
import type { Answered } from '../importing.ts';
import { withCorrection } from './answers.ts';

interface Props {
  readonly session: string;
  readonly review: object;
  readonly file: FileReview;
  readonly sheet: SheetReview;
  readonly answered: Answered;
  readonly revise: (answered: Answered) => void;
}

let reviews = 0;
const numbers = new WeakMap<object, number>();

/** A number for each review: cells that were fetched for an earlier one are fetched again. */
function numberOf(review: object): number {
  const known = numbers.get(review);
  if (known !== undefined) return known;
  reviews += 1;
  numbers.set(review, reviews);
  return reviews;
}

/** The cells of a sheet under review, each with what it became; a wrong one can be corrected or left out. */
export function ReviewCells({ session, review, file, sheet, answered, revise }: Props) {
  const say = useSay();
  const [{ settings }, change] = useLocation();
  const { fileId } = file;
  const sheetIndex = file.sheets.indexOf(sheet);
  const { rows } = sheet;
  const columns = sheet.columns.length;
  const mapping = file.mapping[sheetIndex];
  const kinds = useMemo(() => (mapping === undefined ? [] : kindsOfSheet(mapping)), [mapping]);
  const version = `${session} ${fileId} ${sheetIndex} ${numberOf(review)}`;
  const source = useMemo((): CellSource => {
    const place = { session, fileId, sheet: sheetIndex };
    return {
      version,
      rows,
      columns,
      kinds,
      load: (range) => call('import.cells', { ...place, range }),
      detail: ({ row, column }) => call('import.cell', { ...place, row, column }),
      next: ({ row, column }, kind) =>
        call('import.nextCell', { ...place, search: { row, column, kind, forward: true } }),
    };
  }, [session, fileId, sheetIndex, version, rows, columns, kinds]);
  if (rows === 0 || columns === 0) return <p className="soft">{say('wizard.no-readings')}</p>;
  const at = placeOfAddress(settings.get('cell') ?? '') ?? { row: 0, column: 0 };
  return (
    <CellsView
      source={source}
      label={say('cells.grid-of', { sheet: sheet.sheet })}
      at={{ row: Math.min(at.row, rows - 1), column: Math.min(at.column, columns - 1) }}
      onAt={({ row, column }) => change({ cell: cellAddress(row, column) }, true)}
      correct={({ row, column }, correction) =>
        revise(withCorrection(answered, fileId, { sheet: sheet.sheet, row, column }, correction))
      }
    />
  );
}

// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid itself hears the keys, for its active cell.
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be drawn in part both ways; these roles say what the boxes are.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { columnLetters } from '../../core/import/grid.ts';
import { useSay } from '../language.tsx';
import type { CellPlace, CellSource } from './cell-source.ts';
import { useCells } from './use-cells.ts';
import './cell-grid.css';

interface Props {
  readonly source: CellSource;
  readonly label: string;
  readonly active: CellPlace;
  readonly onActive: (place: CellPlace) => void;
  /** What is said of the cell that the pointer rests on; null while nothing is known. */
  readonly hint: (place: CellPlace) => ReactNode;
  /** Enter or F2 on the active cell. */
  readonly onEnter: () => void;
}

const rowHeight = 24;
const columnWidth = 112;
const numbersWidth = 56;
const headHeight = 24;
const hintAfterMs = 250;

/** A sheet as it is in its file, every cell coloured by what it became. Only what is in sight is drawn, and fetched. */
export function CellGrid({ source, label, active, onActive, hint, onEnter }: Props) {
  const say = useSay();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<CellPlace | null>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const rows = useVirtualizer({
    count: source.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingStart: headHeight,
    scrollMargin: headHeight,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: source.columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    overscan: 2,
    scrollPaddingStart: numbersWidth,
    scrollMargin: numbersWidth,
  });
  const shownRows = rows.getVirtualItems();
  const shownColumns = columns.getVirtualItems();
  const cellAt = useCells(source, {
    firstRow: shownRows[0]?.index ?? 0,
    lastRow: shownRows.at(-1)?.index ?? 0,
    firstColumn: shownColumns[0]?.index ?? 0,
    lastColumn: shownColumns.at(-1)?.index ?? 0,
  });
  const { row: activeRow, column: activeColumn } = active;
  useEffect(() => {
    rows.scrollToIndex(activeRow, { align: 'auto' });
    columns.scrollToIndex(activeColumn, { align: 'auto' });
  }, [activeRow, activeColumn, rows, columns]);

  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      onEnter();
      return;
    }
    const next = moved(event, active, page, source);
    if (next === null) return;
    event.preventDefault();
    onActive(next);
  };
  const width = source.columns * columnWidth + numbersWidth;
  const cellId = (place: CellPlace) => `${id}-${place.row}-${place.column}`;
  return (
    <div className="cells">
      <div
        ref={scroller}
        className="cells-scroller"
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={source.rows}
        aria-colcount={source.columns}
        aria-activedescendant={cellId(active)}
        onKeyDown={onKeyDown}
        onPointerLeave={() => setPointed(null)}
      >
        <div className="cells-sheet" role="presentation" style={{ width, height: rows.getTotalSize() + headHeight }}>
          <div className="cells-head" role="presentation" style={{ width }}>
            <span className="cells-corner" />
            {shownColumns.map(({ index, start }) => (
              <span
                key={index}
                className={index === activeColumn ? 'cells-letters cells-at' : 'cells-letters'}
                style={{ transform: `translateX(${start}px)` }}
              >
                {columnLetters(index)}
              </span>
            ))}
          </div>
          {shownRows.map(({ index: row, start }) => (
            <div
              key={row}
              role="row"
              aria-rowindex={row + 1}
              className="cells-row"
              style={{ width, transform: `translateY(${start}px)` }}
            >
              <span className={row === activeRow ? 'cells-number cells-at' : 'cells-number'} role="presentation">
                {row + 1}
              </span>
              {shownColumns.map(({ index: column, start: left }) => {
                const cell = cellAt(row, column);
                const chosen = row === activeRow && column === activeColumn;
                return (
                  <div
                    key={column}
                    id={cellId({ row, column })}
                    role="gridcell"
                    tabIndex={-1}
                    aria-colindex={column + 1}
                    aria-selected={chosen}
                    className={`cell cell-${cell?.kind ?? 'coming'}${chosen ? ' cell-active' : ''}${cell?.changed === true ? ' cell-changed' : ''}`}
                    style={{ transform: `translateX(${left}px)` }}
                    onClick={() => {
                      scroller.current?.focus({ preventScroll: true });
                      onActive({ row, column });
                    }}
                    onPointerEnter={() => setPointed({ row, column })}
                  >
                    {cell?.text ?? ''}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
      </div>
      {pointed === null ? null : (
        <Hint
          key={`${source.version} ${pointed.row} ${pointed.column}`}
          left={numbersWidth + pointed.column * columnWidth - (scroller.current?.scrollLeft ?? 0)}
          top={headHeight + (pointed.row + 1) * rowHeight - (scroller.current?.scrollTop ?? 0)}
          room={scroller.current?.clientHeight ?? 0}
        >
          {hint(pointed)}
        </Hint>
      )}
      <span className="unseen" aria-live="polite">
        {say('cells.at', { cell: `${columnLetters(activeColumn)}${activeRow + 1}` })}
      </span>
    </div>
  );
}

/** Words beside the cell that the pointer rests on, above it where there is no room below. */
function Hint({ left, top, room, children }: { left: number; top: number; room: number; children: ReactNode }) {
  const [rests, setRests] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRests(true), hintAfterMs);
    return () => clearTimeout(timer);
  }, []);
  if (!rests) return null;
  const above = top > room - 120;
  return (
    <div
      className="cells-hint"
      style={{
        left: Math.max(0, left),
        ...(above ? { top: top - rowHeight - 4, translate: '0 -100%' } : { top: top + 4 }),
      }}
    >
      {children}
    </div>
  );
}

/** Where a key goes from a cell: arrows, page up and down, home and end (with Ctrl to the corners); null for another key. */
function moved(event: KeyboardEvent, { row, column }: CellPlace, page: number, source: CellSource): CellPlace | null {
  const lastRow = Math.max(0, source.rows - 1);
  const lastColumn = Math.max(0, source.columns - 1);
  const far = event.ctrlKey || event.metaKey;
  const to = (nextRow: number, nextColumn: number): CellPlace => ({
    row: Math.min(lastRow, Math.max(0, nextRow)),
    column: Math.min(lastColumn, Math.max(0, nextColumn)),
  });
  switch (event.key) {
    case 'ArrowUp':
      return to(far ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(far ? lastRow : row + 1, column);
    case 'ArrowLeft':
      return to(row, far ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, far ? lastColumn : column + 1);
    case 'PageUp':
      return to(row - page, column);
    case 'PageDown':
      return to(row + page, column);
    case 'Home':
      return to(far ? 0 : row, 0);
    case 'End':
      return to(far ? lastRow : row, lastColumn);
    default:
      return null;
  }
}

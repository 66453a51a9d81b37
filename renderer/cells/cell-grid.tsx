// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid itself hears the keys, for its active cell.
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be drawn in part both ways; these roles say what the boxes are.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { columnLetters, kindOfLetter } from '../../core/import/grid.ts';
import { useSay } from '../language.tsx';
import type { CellPlace, CellSource } from './cell-source.ts';
import { leaving, moved } from './grid-keys.ts';
import { columnWidth, headHeight, numbersWidth, rowHeight } from './grid-sizes.ts';
import { drawnPart, isAt, originOf } from './merged-cells.ts';
import { useCells } from './use-cells.ts';
import './cell-colours.css';
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
  const firstRow = shownRows[0]?.index ?? 0;
  const firstColumn = shownColumns[0]?.index ?? 0;
  const cellAt = useCells(source, {
    firstRow,
    lastRow: shownRows.at(-1)?.index ?? 0,
    firstColumn,
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
    const over = cellAt(activeRow, activeColumn)?.merged ?? null;
    const next = moved(event, leaving(event, active, over), page, source);
    if (next === null) return;
    event.preventDefault();
    onActive(originOf(next, cellAt(next.row, next.column)?.merged ?? null));
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
                const merged = cell?.merged ?? null;
                const drawn = merged === null ? null : drawnPart(merged, row, column, firstRow, firstColumn);
                const chosen = isAt(active, { row, column }, merged) && drawn !== 'covered';
                const kind = merged === null ? (cell?.kind ?? 'coming') : kindOfLetter(merged.kind);
                return (
                  <div
                    key={column}
                    id={chosen ? cellId(active) : cellId({ row, column })}
                    role="gridcell"
                    tabIndex={-1}
                    aria-colindex={column + 1}
                    aria-selected={chosen}
                    className={`cell ${drawn === 'covered' ? 'cell-covered' : `cell-${kind}`}${chosen ? ' cell-active' : ''}${cell?.changed === true ? ' cell-changed' : ''}`}
                    style={{
                      transform: `translateX(${left}px)`,
                      background: drawn === 'covered' ? undefined : `var(--cell-${kind})`,
                      ...(typeof drawn === 'object' && drawn !== null ? drawn : {}),
                    }}
                    onClick={() => {
                      scroller.current?.focus({ preventScroll: true });
                      onActive(originOf({ row, column }, merged));
                    }}
                    onPointerEnter={() => setPointed(originOf({ row, column }, merged))}
                  >
                    {drawn === 'covered' ? '' : (merged?.text ?? cell?.text ?? '')}
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

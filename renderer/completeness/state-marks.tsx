import type { CellState } from '../../core/completeness/matrix.ts';

/** The states that have a mark; a value that is not scheduled has none. */
export const markedStates = ['received', 'missed', 'due', 'out-of-window', 'died-before', 'unscheduled'] as const;

/** The outline of a state's mark in a cell at `x`, `size` pixels wide, in a row `height` high: each state has a shape of its own. */
export function markPath(state: CellState, x: number, size: number, height: number): string {
  const side = Math.min(size - 2, 12);
  const left = x + (size - side) / 2;
  const top = (height - side) / 2;
  const right = left + side;
  const bottom = top + side;
  const box = `M${left} ${top}H${right}V${bottom}H${left}Z`;
  switch (state) {
    case 'received':
    case 'due':
      return box;
    case 'missed':
      return `M${left} ${top}L${right} ${bottom}M${right} ${top}L${left} ${bottom}`;
    case 'out-of-window':
      return `M${left} ${bottom}H${right}L${left} ${top}Z`;
    case 'died-before':
      return `M${left} ${height / 2}H${right}`;
    case 'unscheduled': {
      const radius = 2;
      const middle = (left + right) / 2;
      return `M${middle - radius} ${height / 2}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
    }
    case 'not-scheduled':
      return '';
  }
}

/** One mark, for a legend. */
export function StateMark({ state }: { state: CellState }) {
  return (
    <svg width="14" height="14" aria-hidden="true" className="state-mark">
      <path className={`mark-${state}`} d={markPath(state, 0, 14, 14)} />
    </svg>
  );
}

import { Anchor } from '@mantine/core';
import { memo } from 'react';
import type { CompletenessMatrix } from '../../core/completeness/matrix.ts';
import { useSay } from '../language.tsx';
import { weekText } from '../trajectories/number-format.ts';
import { type MatrixLayout, stateAt } from './matrix-columns.ts';
import { markedStates, markPath } from './state-marks.tsx';

export const rowHeight = 24;

/** One subject: a drawing with one outline for each state, so that thousands of cells are a handful of elements. */
export const MatrixRow = memo(function MatrixRow({
  matrix,
  layout,
  subject,
}: {
  matrix: CompletenessMatrix;
  layout: MatrixLayout;
  subject: number;
}) {
  const say = useSay();
  const name = matrix.subjects[subject]?.subject ?? '';
  const found = layout.columns.map((column) => ({ column, state: stateAt(matrix, subject, column) }));
  const missed = found.filter(({ state }) => state === 'missed');
  const listed = missed.slice(0, 12).map(({ column }) => `${column.name} ${weekText(column.week)}`);
  const words = [
    say('completeness-view.row-received', { count: found.filter(({ state }) => state === 'received').length }),
    ...(missed.length === 0
      ? []
      : [say('completeness-view.row-missed', { count: missed.length, which: listed.join(', ') })]),
  ].join('; ');
  return (
    <>
      <div className="matrix-name">
        <Anchor href={`#/subjects?${new URLSearchParams({ subject: name }).toString()}`} size="xs" underline="hover">
          {name}
        </Anchor>
      </div>
      <svg width={layout.width} height={rowHeight} role="img" aria-label={`${name}: ${words}`} className="matrix-cells">
        {markedStates.map((state) => {
          const d = found
            .filter((one) => one.state === state)
            .map(({ column }) => markPath(state, column.left, layout.cell, rowHeight))
            .join('');
          return d === '' ? null : <path key={state} className={`mark-${state}`} d={d} />;
        })}
      </svg>
    </>
  );
});

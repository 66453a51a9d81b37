import type { CompletenessMatrix } from '../../core/completeness/matrix.ts';
import { useSay } from '../language.tsx';
import { Swatch } from '../study/swatch.tsx';
import { weekText } from '../trajectories/number-format.ts';
import { type MatrixLayout, stateAt } from './matrix-columns.ts';
import { rowHeight } from './matrix-row.tsx';

/** An arm over its subjects: at each column a bar as high as the share received of what was due by now. */
export function ArmRow({
  matrix,
  layout,
  arm,
  members,
}: {
  matrix: CompletenessMatrix;
  layout: MatrixLayout;
  arm: string;
  members: readonly number[];
}) {
  const say = useSay();
  const counted = layout.columns.map((column) => {
    const states = members.map((subject) => stateAt(matrix, subject, column));
    const received = states.filter((state) => state === 'received').length;
    const over = states.filter((state) => state === 'missed' || state === 'out-of-window').length;
    return { column, received, due: received + over };
  });
  const received = counted.reduce((sum, one) => sum + one.received, 0);
  const due = counted.reduce((sum, one) => sum + one.due, 0);
  return (
    <>
      <div className="matrix-name matrix-arm">
        <Swatch arm={arm} /> <span className="matrix-arm-name">{arm}</span>
        <span className="soft small">{say('completeness-view.arm-count', { count: members.length })}</span>
      </div>
      <svg
        width={layout.width}
        height={rowHeight}
        role="img"
        aria-label={`${arm}: ${say('completeness-view.received-of-due', { received, due })}`}
        className="matrix-cells"
      >
        {counted.map(({ column, ...one }) => {
          const height = one.due === 0 ? 0 : (one.received / one.due) * (rowHeight - 4);
          return (
            <g key={column.left}>
              <title>
                {`${column.name}, ${weekText(column.week)}: ${say('completeness-view.received-of-due', one)}`}
              </title>
              <rect className="arm-track" x={column.left + 1} y={2} width={layout.cell - 2} height={rowHeight - 4} />
              <rect
                className="mark-received"
                x={column.left + 1}
                y={rowHeight - 2 - height}
                width={layout.cell - 2}
                height={height}
              />
            </g>
          );
        })}
      </svg>
    </>
  );
}

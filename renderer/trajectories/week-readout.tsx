import type { Center, Spread } from '../../core/statistics/summary.ts';
import { useSay } from '../language.tsx';
import { ArmSwatch } from './arm-swatch.tsx';
import { capitalised } from './capitalised.ts';
import type { ArmLine } from './chart-rows.ts';
import type { ShownArm } from './shown-arms.ts';
import { spreadText } from './spread-text.ts';
import { useShowValue } from './use-show-value.ts';
import { useWeekName } from './use-week-name.ts';
import type { VisitColumn } from './visit-columns.ts';

/** The numbers at a week: each arm's centre, spread and n, as they stand on the chart; and the subject under the pointer. */
export function WeekReadout({
  column,
  arms,
  lines,
  center,
  spread,
  decimals,
  pointedArm,
  subject,
}: {
  column: VisitColumn;
  arms: readonly ShownArm[];
  lines: readonly ArmLine[];
  center: Center;
  spread: Spread;
  decimals: number;
  pointedArm: string | null;
  subject: {
    readonly name: string;
    readonly arm: ShownArm | undefined;
    readonly value: string;
    /** What happened to the subject about this week, in words. */
    readonly events: readonly string[];
  } | null;
}) {
  const say = useSay();
  const show = useShowValue(decimals);
  const weekName = useWeekName();
  return (
    <>
      <p className="readout-week">
        {weekName(column)}
        {column.scheduled === false ? <span className="soft"> · {say('trajectories.not-scheduled')}</span> : null}
      </p>
      <table className="readout-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{say('trajectories.arm')}</span>
            </th>
            <th scope="col">{say(`statistics.${center}`)}</th>
            {spread === 'none' ? null : <th scope="col">{capitalised(say(`statistics.${spread}`))}</th>}
            <th scope="col">n</th>
          </tr>
        </thead>
        <tbody>
          {arms.map((arm) => {
            const point = lines[arm.index]?.points.find(({ week }) => week === column.week);
            if (!arm.visible) return null;
            return (
              <tr key={arm.name} data-pointed={pointedArm === arm.name}>
                <th scope="row">
                  <ArmSwatch arm={arm} wide={false} /> {arm.name}
                </th>
                <td>{point?.center == null ? '–' : show(point.center)}</td>
                {spread === 'none' ? null : <td>{point === undefined ? '–' : spreadText(point, spread, show, say)}</td>}
                <td>{point?.n ?? (column.scheduled === false ? '–' : 0)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {subject === null ? null : (
        <p className="readout-subject">
          {subject.arm === undefined ? null : <ArmSwatch arm={subject.arm} wide={false} />} {subject.name}
          <b>{subject.value}</b>
          <span className="soft">{say('trajectories.click-subject')}</span>
        </p>
      )}
      {subject?.events.map((text) => (
        <p key={text} className="readout-event">
          {text}
        </p>
      ))}
    </>
  );
}

import type { Trajectory } from '../../core/statistics/trajectory.ts';
import type { StudyCourse } from '../../core/study/overview.ts';
import { useLanguage, useSay } from '../language.tsx';
import { valueText } from '../subjects/value-text.ts';
import type { ChartGeometry } from './chart-geometry.ts';
import type { ArmLine } from './chart-rows.ts';
import type { ChartSettings } from './chart-settings.ts';
import { eventsNear } from './events-near.ts';
import type { Pointed } from './pointed.ts';
import './readout.css';
import type { ShownArm } from './shown-arms.ts';
import type { VisitColumn } from './visit-columns.ts';
import { WeekReadout } from './week-readout.tsx';

const distance = 14;
const widest = 340;

/** The numbers of the week that is pointed at, beside its line and on whichever side has the room. */
export function PointedNumbers({
  geometry,
  trajectory,
  course,
  settings,
  arms,
  lines,
  visits,
  decimals,
  pointed,
}: {
  geometry: ChartGeometry;
  trajectory: Trajectory;
  course: StudyCourse;
  settings: ChartSettings;
  arms: readonly ShownArm[];
  lines: readonly ArmLine[];
  visits: readonly VisitColumn[];
  decimals: number;
  pointed: Pointed;
}) {
  const say = useSay();
  const language = useLanguage();
  const column = visits.find(({ week }) => week === pointed.week);
  if (column === undefined) return null;
  const x = geometry.x(pointed.week);
  const toTheRight = geometry.width - x > widest;
  const subject = trajectory.subjects.find((one) => one.subject === pointed.subject);
  const value = subject?.points.find(({ week }) => week === pointed.week);
  return (
    <div
      className="readout"
      data-week={pointed.week}
      style={{
        top: geometry.plot.top + 4,
        ...(toTheRight ? { left: x + distance } : { right: geometry.width - x + distance }),
      }}
    >
      <WeekReadout
        column={column}
        arms={arms}
        lines={lines}
        center={settings.center}
        spread={settings.spread}
        decimals={decimals}
        pointedArm={pointed.arm}
        subject={
          subject === undefined || value === undefined
            ? null
            : {
                name: subject.subject,
                arm: arms.find(({ name }) => name === subject.arm),
                events: eventsNear(
                  course,
                  subject.subject,
                  value.week,
                  visits.map(({ week }) => week),
                  say,
                ),
                value: valueText(language, value.value, value.qualifier, settings.change === 'none' ? null : decimals),
              }
        }
      />
    </div>
  );
}

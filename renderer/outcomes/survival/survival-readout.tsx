import { curveAt } from '../../../core/statistics/survival/curve-at.ts';
import type { ArmSurvivalSummary } from '../../../core/statistics/survival/describe-survival.ts';
import { percent } from '../../../core/words/shown-digits.ts';
import { useLanguage, useSay } from '../../language.tsx';
import { ArmSwatch } from '../../trajectories/arm-swatch.tsx';
import type { ShownArm } from '../../trajectories/shown-arms.ts';
import type { SurvivalGeometry } from './survival-geometry.ts';

const distance = 14;
const widest = 340;

/** What the curves say at the day under the pointer: survival, its interval, and how many were at risk. */
export function SurvivalReadout({
  day,
  pointedArm,
  summaries,
  arms,
  geometry,
}: {
  day: number;
  pointedArm: string | null;
  summaries: readonly ArmSurvivalSummary[];
  arms: readonly ShownArm[];
  geometry: SurvivalGeometry;
}) {
  const say = useSay();
  const language = useLanguage();
  const week = day / 7;
  const x = geometry.x(week);
  const side = geometry.width - x > widest ? { left: x + distance } : { right: geometry.width - x + distance };
  return (
    <div className="readout" style={{ top: geometry.plot.top + 4, ...side }}>
      <p className="readout-week">{say('outcomes.readout-week', { week: Number(week.toFixed(1)), day })}</p>
      <table className="readout-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{say('outcomes.column-arm')}</span>
            </th>
            <th scope="col">{say('outcomes.readout-survival')}</th>
            <th scope="col">{say('statistics.ci95')}</th>
            <th scope="col">{say('outcomes.at-risk')}</th>
          </tr>
        </thead>
        <tbody>
          {arms.map((arm) => {
            const summary = summaries.find((one) => one.arm === arm.name);
            if (!arm.visible || summary === undefined) return null;
            const { survival, ci95, atRisk } = curveAt(summary.curve, week);
            return (
              <tr key={arm.name} data-pointed={pointedArm === arm.name}>
                <th scope="row">
                  <ArmSwatch arm={arm} wide={false} /> {arm.name}
                </th>
                <td>{survival === null ? say('outcomes.not-observed') : `${percent(language, survival)} %`}</td>
                <td>
                  {ci95 === null
                    ? '–'
                    : say('trajectories.interval', {
                        low: percent(language, ci95[0]),
                        high: percent(language, ci95[1]),
                      })}
                </td>
                <td>{atRisk}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {pointedArm === null ? null : <p className="soft">{say('outcomes.readout-click', { arm: pointedArm })}</p>}
    </div>
  );
}

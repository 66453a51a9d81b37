import { CloseButton } from '@mantine/core';
import type { Ref } from 'react';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { useLanguage, useSay } from '../language.tsx';
import { ArmSwatch } from '../trajectories/arm-swatch.tsx';
import { seriesDecimals } from '../trajectories/number-format.ts';
import type { ShownArm } from '../trajectories/shown-arms.ts';
import { useWeekName } from '../trajectories/use-week-name.ts';
import { visitColumns } from '../trajectories/visit-columns.ts';
import { valueText } from './value-text.ts';
import { absenceAt, absences } from './visit-entries.ts';

/** The subjects behind one number: an arm's values at a week, each a way to its subject; and who of the arm has none, and why. */
export function ArmWeekList({
  trajectory,
  arm,
  week,
  deathDays,
  onSubject,
  onClose,
  ref,
}: {
  trajectory: Trajectory;
  arm: ShownArm;
  week: number;
  /** The day of death of those who died. */
  deathDays: ReadonlyMap<string, number>;
  onSubject: (subject: string, week: number) => void;
  onClose: () => void;
  ref: Ref<HTMLElement>;
}) {
  const say = useSay();
  const language = useLanguage();
  const name = useWeekName()({ week });
  const values = trajectory.subjects
    .filter((subject) => subject.arm === arm.name)
    .flatMap(({ subject, points }) =>
      points.filter((point) => point.week === week).map((point) => ({ subject, point })),
    );
  const visit = visitColumns(trajectory).find((one) => one.week === week);
  const absent = trajectory.subjects.flatMap(({ subject, arm: of, points }) => {
    const measured = of !== arm.name || points.some((point) => point.week === week);
    const why = measured || visit === undefined ? null : absenceAt(visit, deathDays.get(subject) ?? null);
    return why === null ? [] : [{ subject, why }];
  });
  const decimals = trajectory.change === 'none' ? null : seriesDecimals(values.map(({ point }) => point.value));
  return (
    <aside
      className="side-panel"
      ref={ref}
      tabIndex={-1}
      aria-label={say('trajectories.list-panel', { arm: arm.name, week: name })}
    >
      <header className="side-head">
        <div>
          <h2>{name}</h2>
          <p className="soft side-arm">
            <ArmSwatch arm={arm} wide={false} /> {arm.name} ·{' '}
            {say('trajectories.count-subjects', { count: values.length })}
          </p>
        </div>
        <CloseButton size="sm" aria-label={say('trajectories.close')} onClick={onClose} />
      </header>
      {values.length === 0 ? (
        <p className="soft">{say('trajectories.list-empty')}</p>
      ) : (
        <ul className="subject-list">
          {values.map(({ subject, point }) => (
            <li key={`${subject} ${point.readingId}`}>
              <button type="button" onClick={() => onSubject(subject, week)}>
                <span>{subject}</span>
                <span className="number">
                  {valueText(language, point.value, point.qualifier, decimals)}
                  <span className="soft"> {trajectory.change === 'none' ? trajectory.series.unit : null}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {absences.map((why) => {
        const subjects = absent.filter((one) => one.why === why);
        if (subjects.length === 0) return null;
        return (
          <section key={why} className="absent">
            <h3 className="soft">{say(`explore.absent-${why}`, { count: subjects.length })}</h3>
            <p>
              {subjects.map(({ subject }) => (
                <button key={subject} type="button" onClick={() => onSubject(subject, week)}>
                  {subject}
                </button>
              ))}
            </p>
          </section>
        );
      })}
    </aside>
  );
}

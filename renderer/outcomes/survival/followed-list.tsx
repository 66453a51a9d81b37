import { useEffect, useRef } from 'react';
import type { SurvivalAnswer } from '../../../core/statistics/survival/survival-answer.ts';
import { useSay } from '../../language.tsx';
import { ArmSwatch } from '../../trajectories/arm-swatch.tsx';
import { weekText } from '../../trajectories/number-format.ts';
import type { ShownArm } from '../../trajectories/shown-arms.ts';
import { CellWords } from '../cell-words.tsx';
import { ListPanel } from '../list-panel.tsx';

/** The subjects of an arm in the order of their times, or those of them at risk at a week: how each follow-up ended, and the cell that says so. */
export function FollowedList({
  answer,
  arm,
  riskWeek,
  time,
  onClose,
}: {
  answer: SurvivalAnswer;
  arm: ShownArm;
  riskWeek: number | null;
  /** The time that was clicked, in weeks. */
  time: number | null;
  onClose: () => void;
}) {
  const say = useSay();
  const marked = useRef<HTMLLIElement>(null);
  const followed = answer.followUps.filter(
    (one) => one.arm === arm.name && (riskWeek === null || one.day / 7 >= riskWeek),
  );
  // A person who clicked a step wants to see the subjects of that step, not the top of a long list.
  useEffect(() => marked.current?.scrollIntoView({ block: 'center' }), []);
  const isPointed = (day: number) => time !== null && Math.abs(day / 7 - time) < 1e-6;
  const first = followed.findIndex(({ day }) => isPointed(day));
  const title =
    riskWeek === null
      ? say('outcomes.list-arm', { arm: arm.name })
      : say('outcomes.list-risk', { arm: arm.name, week: weekText(riskWeek) });
  return (
    <ListPanel
      title={title}
      about={
        <>
          <ArmSwatch arm={arm} wide={false} /> {say('outcomes.count-subjects', { count: followed.length })}
        </>
      }
      onClose={onClose}
    >
      {followed.length === 0 ? <p className="soft">{say('outcomes.list-empty')}</p> : null}
      <ul className="value-entries">
        {followed.map(({ subject, state, day, source }, i) => (
          <li
            key={subject}
            className="value-entry"
            aria-current={isPointed(day) ? 'true' : undefined}
            ref={i === first ? marked : undefined}
          >
            <span className="value-line">
              <a href={`#/subjects?subject=${encodeURIComponent(subject)}`}>{subject}</a>
              <span>{say('outcomes.list-at', { week: weekText(Number((day / 7).toFixed(1))) })}</span>
            </span>
            <span className="value-line followed-state">
              <span className="soft">
                {say(`statistics.event-${state}`)} ·{' '}
                {say(answer.events.includes(state) ? 'outcomes.counts-as-event' : 'outcomes.counts-as-censored')}
              </span>
              <span className="soft">{say('outcomes.day', { day: Number(day.toFixed(1)) })}</span>
            </span>
            <CellWords source={source} />
          </li>
        ))}
      </ul>
    </ListPanel>
  );
}

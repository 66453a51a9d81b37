import { useMemo } from 'react';
import { survivorshipNotes } from '../../core/statistics/survivorship.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import type { StudyCourse } from '../../core/study/overview.ts';
import { useSay } from '../language.tsx';
import { weekText } from './number-format.ts';
import type { ShownArm } from './shown-arms.ts';
import { useShowValue } from './use-show-value.ts';

/** Says where an arm's mean moves because subjects died out of it, with the numbers and the rule. Nothing where it does not. */
export function SurvivorshipNotice({
  trajectory,
  course,
  arms,
  decimals,
}: {
  trajectory: Trajectory;
  course: StudyCourse;
  arms: readonly ShownArm[];
  decimals: number;
}) {
  const say = useSay();
  const show = useShowValue(decimals);
  const notes = useMemo(
    () => survivorshipNotes(trajectory.subjects, course.followUps),
    [trajectory.subjects, course.followUps],
  );
  const shown = notes.filter(({ arm }) => arms.some(({ name, visible }) => name === arm && visible));
  if (shown.length === 0) return null;
  return (
    <details className="survivorship small">
      <summary>{say('explore.survivorship', { count: shown.length })}</summary>
      <ul>
        {shown.map((note) => (
          <li key={`${note.arm} ${note.to}`}>
            {say('explore.survivorship-note', {
              arm: note.arm,
              from: weekText(note.from),
              to: weekText(note.to),
              count: note.died,
              before: show(note.meanBefore),
              others: show(note.meanOfOthers),
              after: show(note.meanAfter),
              share: Math.round(note.share * 100),
            })}
          </li>
        ))}
      </ul>
      <p className="soft">{say('explore.survivorship-rule')}</p>
    </details>
  );
}

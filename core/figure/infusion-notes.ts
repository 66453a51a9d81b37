import type { Trajectory } from '../statistics/trajectory.ts';
import { type Language, say } from '../words/say.ts';
import { infusionStretches } from './layout/infusions.ts';
import { plainNumber } from './layout/marks.ts';
import { shownWeeks } from './layout/week-axis.ts';

/** The infusion weeks of the arms in words, within the weeks that are shown; unconfirmed ones are called so. */
export function infusionNotes(trajectory: Trajectory | undefined, language: Language): string[] {
  if (trajectory === undefined) return [];
  const weeks = shownWeeks(trajectory);
  return trajectory.arms.flatMap((arm) => {
    const stretches = infusionStretches(arm, weeks).map(([from, to]) =>
      from === to ? plainNumber(from, 2) : `${plainNumber(from, 2)}–${plainNumber(to, 2)}`,
    );
    if (stretches.length === 0) return [];
    const key = arm.infusionWeeksConfirmed ? 'figure.note-infusions' : 'figure.note-infusions-unconfirmed';
    return [say(language, key, { arm: arm.name, weeks: stretches.join(', ') })];
  });
}

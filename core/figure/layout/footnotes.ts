import type { Trajectory } from '../../statistics/trajectory.ts';
import { say } from '../../words/say.ts';
import type { TrajectoryRecipe } from '../recipe.ts';
import type { DrawnArm, DrawnArms } from './figure-arms.ts';
import type { SubjectCounts } from './figure-subjects.ts';

const detection = {
  limit: 'figure.note-at-limit',
  half: 'figure.note-at-half',
  exclude: 'figure.note-excluded',
} as const;

/** What a reader must know to read the figure right and cannot see in it, each a sentence; [] where there is nothing. */
export function footnotes(
  trajectory: Trajectory,
  recipe: TrajectoryRecipe,
  arms: readonly DrawnArm[],
  drawn: DrawnArms,
  subjects: SubjectCounts | null,
  table: { readonly shown: number; readonly all: number; readonly unscheduled: boolean } | null,
): readonly string[] {
  const words = (key: Parameters<typeof say>[1], values = {}) => say(recipe.language, key, values);
  const notes: string[] = [];
  const counted = (key: Parameters<typeof say>[1], count: number) => {
    if (count > 0) notes.push(words(key, { count }));
  };
  const barless = arms.some(({ points }) => points.some((point) => point.n === 1));
  if (recipe.spread !== 'none' && barless) notes.push(words('figure.note-single'));
  counted(
    detection[trajectory.detectionPolicy],
    trajectory.rows.reduce((sum, row) => sum + row.censored, 0),
  );
  if (subjects && subjects.open > 0) notes.push(words('figure.note-open-dots'));
  counted('figure.note-without-baseline', trajectory.withoutBaseline);
  counted('figure.note-undefined-changes', trajectory.undefinedChanges ?? 0);
  counted(
    'figure.note-no-geometric',
    arms.reduce((sum, arm) => sum + arm.withoutCenter, 0),
  );
  counted('figure.note-log-centers', drawn.hiddenCenters);
  counted('figure.note-log-bars', drawn.cutBars);
  counted('figure.note-log-subjects', subjects?.hidden ?? 0);
  if (drawn.broken) notes.push(words('figure.note-gap'));
  if (table === null) notes.push(words('figure.note-no-table'));
  else {
    if (table.unscheduled) notes.push(words('figure.note-not-scheduled'));
    if (table.shown < table.all) notes.push(words('figure.note-columns', { shown: table.shown, all: table.all }));
  }
  return notes;
}

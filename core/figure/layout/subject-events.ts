import type { SubjectTrajectory, Trajectory } from '../../statistics/trajectory.ts';
import type { FigureStudy } from '../figure-study.ts';
import type { OverWeeksRecipe } from '../recipe.ts';
import type { Mark, Stroke } from '../scene.ts';
import type { Frame } from './axes.ts';
import type { DrawnArm } from './figure-arms.ts';
import { lines, paper, polygon, stroke } from './marks.ts';
import { dodge, type Plot } from './plot.ts';

export const shownEvents = ['death', 'transplant', 'adverse-event'] as const;
export type ShownEvent = (typeof shownEvents)[number];

/** Something that happened to a subject with values, and when. */
export interface FigureEvent {
  readonly subject: SubjectTrajectory;
  readonly kind: ShownEvent;
  readonly week: number;
}

/** What a recipe shows on the lines of subjects: nothing where no lines are drawn. */
export function eventsAsked({
  individuals,
  individualsAs,
  events,
}: Pick<OverWeeksRecipe, 'individuals' | 'individualsAs' | 'events'>): OverWeeksRecipe['events'] {
  return individuals && individualsAs === 'lines' ? events : 'none';
}

/** The deaths and transplants of the subjects that are shown, and their adverse events where those are asked for too. */
export function subjectEvents(
  { subjects }: Pick<Trajectory, 'subjects'>,
  { followUps, events }: Pick<FigureStudy, 'followUps' | 'events'>,
  asked: OverWeeksRecipe['events'],
): readonly FigureEvent[] {
  if (asked === 'none') return [];
  const byName = new Map(subjects.map((subject) => [subject.subject, subject]));
  const ends = followUps.flatMap(({ subject, state, day }) =>
    state === 'death' || state === 'transplant' ? [{ subject, kind: state, day }] : [],
  );
  const adverse = events.flatMap(({ subject, kind, day }) =>
    asked === 'all' && kind === 'adverse-event' && day !== null ? [{ subject, kind, day }] : [],
  );
  return [...adverse, ...ends].flatMap(({ subject, kind, day }): FigureEvent[] => {
    const own = byName.get(subject);
    return own === undefined ? [] : [{ subject: own, kind, week: day / 7 }];
  });
}

/**
 * Events at their places on the subjects' lines: between two values in proportion, beyond the last at its height, led to by a dotted line. Those outside of
 * the weeks that are shown are not drawn.
 */
export function eventMarks(
  events: readonly FigureEvent[],
  trajectory: Trajectory,
  arms: readonly DrawnArm[],
  plot: Plot,
  frame: Frame,
): readonly Mark[] {
  const leads = new Map<string, (readonly (readonly [number, number])[])[]>();
  const signs = events.flatMap(({ subject, kind, week }): readonly Mark[] => {
    const index = trajectory.arms.findIndex(({ name }) => name === subject.arm);
    const arm = arms[index]?.style.arm;
    const at = arm === undefined ? null : placeOf(subject, week, plot, (own) => dodge(plot, own, index, arms.length));
    if (arm === undefined || at === null || at.x < frame.left || at.x > frame.right + 0.3 * frame.unit) return [];
    if (at.lead !== null) leads.set(arm.colour, [...(leads.get(arm.colour) ?? []), at.lead]);
    return eventSign(kind, at.x, at.y, 0.34 * plot.unit, stroke(arm.colour, plot.weights.bar));
  });
  const led = [...leads].map(([colour, paths]) => lines(paths, stroke(colour, plot.weights.subject, [1, 1], 0.6)));
  return [...led, ...signs];
}

interface EventPlace {
  readonly x: number;
  readonly y: number;
  readonly lead: readonly (readonly [number, number])[] | null;
}

function placeOf(
  { points }: SubjectTrajectory,
  week: number,
  plot: Plot,
  beside: (week: number) => number,
): EventPlace | null {
  const placed = points.flatMap((point) => {
    const y = plot.y(point.value);
    return y === null ? [] : [{ week: point.week, x: plot.x(point.week) + beside(point.week), y }];
  });
  const next = placed.find((one) => one.week >= week);
  const before = placed.filter((one) => one.week < week).at(-1);
  if (before !== undefined && next !== undefined) {
    const part = (week - before.week) / (next.week - before.week);
    return { x: before.x + part * (next.x - before.x), y: before.y + part * (next.y - before.y), lead: null };
  }
  if (next !== undefined) return next.week === week ? { x: next.x, y: next.y, lead: null } : null;
  if (before === undefined) return null;
  const x = before.x + plot.x(week) - plot.x(before.week);
  return {
    x,
    y: before.y,
    lead: [
      [before.x, before.y],
      [x, before.y],
    ],
  };
}

/** The sign of an event about a point: a cross for a death, a diamond for a transplant, a triangle for an adverse event. `r` in millimetres. */
export function eventSign(kind: ShownEvent, x: number, y: number, r: number, by: Stroke): readonly Mark[] {
  switch (kind) {
    case 'death': {
      const cross = [
        [[x - r, y - r] as const, [x + r, y + r] as const],
        [[x - r, y + r] as const, [x + r, y - r] as const],
      ];
      return [lines(cross, stroke(paper, by.width * 3)), lines(cross, by)];
    }
    case 'transplant':
      return [
        polygon(
          [
            [x, y - 1.3 * r],
            [x + 1.3 * r, y],
            [x, y + 1.3 * r],
            [x - 1.3 * r, y],
          ],
          paper,
          by,
        ),
      ];
    case 'adverse-event':
      return [
        polygon(
          [
            [x, y - r],
            [x + 0.9 * r, y + 0.7 * r],
            [x - 0.9 * r, y + 0.7 * r],
          ],
          paper,
          stroke(by.colour, by.width * 0.8),
        ),
      ];
  }
}

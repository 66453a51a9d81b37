import type { Trajectory } from '../../statistics/trajectory.ts';
import type { DetectionPolicy } from '../../study/protocol.ts';
import { type Language, type PhraseKey, say } from '../../words/say.ts';
import type { OverWeeksRecipe } from '../recipe.ts';
import type { DrawnArm, DrawnArms } from './figure-arms.ts';
import type { SubjectCounts } from './figure-subjects.ts';

/** What a reader must know of a panel and cannot see in it. */
export interface PanelFacts {
  /** Points of a single subject that have no bar where others do. */
  readonly barless: boolean;
  readonly censored: number;
  readonly policy: DetectionPolicy;
  readonly openDots: number;
  readonly withoutBaseline: number;
  readonly undefinedChanges: number;
  readonly withoutCenter: number;
  readonly hiddenCenters: number;
  readonly cutBars: number;
  readonly hiddenSubjects: number;
  readonly broken: boolean;
  /** How many of the weeks have their n under them, and whether a dash stands among them. */
  readonly columns: {
    readonly shown: number;
    readonly all: number;
    readonly unscheduled: boolean;
    /** Whether those known to be alive stand under the n. */
    readonly alive: boolean;
  };
}

/** The facts of one panel. */
export function panelFacts(
  trajectory: Trajectory,
  recipe: Pick<OverWeeksRecipe, 'spread'>,
  arms: readonly DrawnArm[],
  drawn: Omit<DrawnArms, 'marks'>,
  subjects: SubjectCounts | null,
  columns: PanelFacts['columns'],
): PanelFacts {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    barless: recipe.spread !== 'none' && arms.some(({ points }) => points.some((point) => point.n === 1)),
    censored: sum(trajectory.rows.map((row) => row.censored)),
    policy: trajectory.detectionPolicy,
    openDots: subjects?.open ?? 0,
    withoutBaseline: trajectory.withoutBaseline,
    undefinedChanges: trajectory.undefinedChanges ?? 0,
    withoutCenter: sum(arms.map((arm) => arm.withoutCenter)),
    hiddenCenters: drawn.hiddenCenters,
    cutBars: drawn.cutBars,
    hiddenSubjects: subjects?.hidden ?? 0,
    broken: drawn.broken,
    columns,
  };
}

const detection = {
  limit: 'figure.note-at-limit',
  half: 'figure.note-at-half',
  exclude: 'figure.note-excluded',
} as const;

/**
 * The facts of a figure's panels, each a sentence; [] where there is nothing to say. `table` is how the n stand: shown, left out for want of room,
 * or not asked for.
 */
export function footnotes(
  panels: readonly PanelFacts[],
  recipe: Pick<OverWeeksRecipe, 'axis' | 'language' | 'scale'>,
  table: 'shown' | 'no-room' | 'off',
): readonly string[] {
  const { language } = recipe;
  const notes: string[] = [];
  const total = (of: (facts: PanelFacts) => number) => panels.reduce((sum, facts) => sum + of(facts), 0);
  const counted = (key: PhraseKey, count: number) => {
    if (count > 0) notes.push(say(language, key, { count }));
  };
  if (panels.some((facts) => facts.barless)) notes.push(say(language, 'figure.note-single'));
  const [first] = panels;
  if (first !== undefined)
    counted(
      detection[first.policy],
      total((facts) => facts.censored),
    );
  if (total((facts) => facts.openDots) > 0) notes.push(say(language, 'figure.note-open-dots'));
  const several = panels.length > 1;
  counted(
    several ? 'figure.note-without-baseline-panels' : 'figure.note-without-baseline',
    Math.max(0, ...panels.map((facts) => facts.withoutBaseline)),
  );
  counted(
    'figure.note-undefined-changes',
    total((facts) => facts.undefinedChanges),
  );
  counted(
    'figure.note-no-geometric',
    total((facts) => facts.withoutCenter),
  );
  const { axis, scale } = recipe;
  const limited = scale === 'linear' || axis.low !== null || axis.high !== null;
  counted(
    limited ? 'figure.note-outside-centers' : 'figure.note-log-centers',
    total((facts) => facts.hiddenCenters),
  );
  counted(
    limited ? 'figure.note-outside-bars' : 'figure.note-log-bars',
    total((facts) => facts.cutBars),
  );
  counted(
    limited ? 'figure.note-outside-subjects' : 'figure.note-log-subjects',
    total((facts) => facts.hiddenSubjects),
  );
  if (panels.some((facts) => facts.broken)) notes.push(say(language, 'figure.note-gap'));
  return [...notes, ...tableNotes(panels, language, table)];
}

function tableNotes(panels: readonly PanelFacts[], language: Language, table: 'shown' | 'no-room' | 'off'): string[] {
  if (table === 'no-room') return [say(language, 'figure.note-no-table')];
  if (table === 'off') return [];
  const notes: string[] = [];
  if (panels.some(({ columns }) => columns.unscheduled)) notes.push(say(language, 'figure.note-not-scheduled'));
  if (panels.some(({ columns }) => columns.alive)) notes.push(say(language, 'figure.note-alive'));
  const crowded = panels.find(({ columns }) => columns.shown < columns.all);
  if (crowded !== undefined) {
    const { shown, all } = crowded.columns;
    notes.push(say(language, 'figure.note-columns', { shown, all }));
  }
  return notes;
}

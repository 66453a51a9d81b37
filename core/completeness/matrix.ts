import type { SubjectEntry } from '../study/overview.ts';
import type { CompletenessCell, CompletenessRow } from './completeness.ts';
import type { Query } from './query.ts';
import type { VisitState } from './visit-state.ts';

/** A letter for each state: a study has tens of thousands of cells. `unscheduled` is a value at a week that the outcome does not ask for. */
export const stateLetters = {
  received: 'r',
  due: 'd',
  missed: 'm',
  'not-scheduled': '-',
  'died-before': 'x',
  'out-of-window': 'o',
  unscheduled: 'u',
} as const satisfies Readonly<Record<VisitState | 'unscheduled', string>>;
export type CellState = keyof typeof stateLetters;

const states = new Map<string, string>(Object.entries(stateLetters).map(([state, letter]) => [letter, state]));

function isState(state: string | undefined): state is CellState {
  return state !== undefined && Object.hasOwn(stateLetters, state);
}

/** The state that a letter stands for; not scheduled for none. */
export function stateOf(letter: string | undefined): CellState {
  const state = states.get(letter ?? '');
  return isState(state) ? state : 'not-scheduled';
}

/** One outcome, or one analyte of it: a letter for each subject (in the order of the subjects) and week. */
export interface MatrixBlock {
  readonly outcome: string;
  readonly analyte: string | null;
  readonly weeks: readonly number[];
  /** One text for each subject, a letter for each week. */
  readonly subjects: readonly string[];
}

/** How a question to the laboratory stands. */
export const queryStates = ['open', 'sent', 'answered'] as const;
export type QueryState = (typeof queryStates)[number];

/** Who did something to a query, and when. */
export interface QueryMark {
  readonly at: string;
  readonly by: string;
}

/** A question to the laboratory as the study keeps it: its key, how it stands, and what was answered. `sent` is null once it is answered. */
export interface AskedQuery extends Query {
  readonly key: string;
  readonly state: QueryState;
  readonly sent: QueryMark | null;
  readonly answer: (QueryMark & { readonly note: string }) | null;
}

/** Everything that completeness shows: who, which values, how each stands, and the questions. */
export interface CompletenessMatrix {
  /** The day on which it was counted. */
  readonly asOf: string;
  readonly subjects: readonly { readonly subject: string; readonly arm: string }[];
  readonly blocks: readonly MatrixBlock[];
  readonly rows: readonly CompletenessRow[];
  /** Outcomes that count events, of which nothing can be missing. */
  readonly uncounted: readonly string[];
  readonly queries: readonly AskedQuery[];
}

/** The cells as blocks of letters, subjects in their given order. */
export function matrixBlocks(cells: readonly CompletenessCell[], subjects: readonly SubjectEntry[]): MatrixBlock[] {
  const groups = Map.groupBy(cells, ({ outcome, analyte }) => JSON.stringify([outcome, analyte]));
  return [...groups.values()].flatMap((group): MatrixBlock[] => {
    const [first] = group;
    if (first === undefined) return [];
    const weeks = [...new Set(group.map(({ week }) => week))].sort((a, b) => a - b);
    const letters = new Map<string, Map<number, string>>();
    for (const { subject, week, state, unscheduled } of group) {
      const ofSubject = letters.get(subject) ?? new Map<number, string>();
      letters.set(subject, ofSubject.set(week, stateLetters[unscheduled ? 'unscheduled' : state]));
    }
    return [
      {
        outcome: first.outcome,
        analyte: first.analyte,
        weeks,
        subjects: subjects.map(({ subject }) => weeks.map((week) => letters.get(subject)?.get(week) ?? '-').join('')),
      },
    ];
  });
}

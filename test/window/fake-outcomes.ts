import type { Answers, Call, ParsedInput } from '../../core/api.ts';
import { scoreKinds } from '../../core/scores/kinds.ts';
import { scoreOverview } from '../../core/scores/score-overview.ts';
import { countIncidence } from '../../core/statistics/incidence/count-incidence.ts';
import { describeSurvival } from '../../core/statistics/survival/describe-survival.ts';
import type { StudyOverview } from '../../core/study/overview.ts';

type Asked = Extract<Call, `survival.${string}` | `incidence.${string}` | `scores.${string}`>;
type Handlers = { readonly [C in Asked]: (input: ParsedInput<C>) => Answers[C] };

/** The outcomes of a study into which nobody has imported any: what the window says of them. */
export function fakeOutcomes(open: () => StudyOverview): Handlers {
  const overviewOf = (kind: (typeof scoreKinds)[number]) =>
    scoreOverview(kind, [], open().protocol.analytes, new Set());
  return {
    'survival.get': ({ events }) => ({
      events,
      arms: open().protocol.arms,
      summary: describeSurvival([], 52, []),
      horizon: 52,
      horizonAsked: false,
      weeks: [],
      followUps: [],
      withoutFollowUp: [],
      withoutArm: [],
    }),
    'incidence.get': (filter) => ({
      filter,
      arms: open().protocol.arms,
      subjects: [],
      incidence: countIncidence({ kind: filter.kind, arms: [], subjects: [], events: [] }),
      events: [],
      choices: { grades: [], related: [] },
      ofKind: 0,
      fatalByGrade: 0,
      ofAnyKind: 0,
      lastDay: {},
    }),
    'scores.overview': () => scoreKinds.map(overviewOf),
    'scores.get': ({ score }) => {
      const kind = scoreKinds.find(({ id }) => id === score);
      if (kind === undefined) throw new Error(score);
      return { overview: overviewOf(kind), lines: [] };
    },
    'scores.subject': () => [],
  };
}

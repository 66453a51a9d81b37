import { seriesName } from '../../figure/axis-title.ts';
import type { ComparisonOutcome } from '../../statistics/comparison/stored-comparison.ts';
import type { Incidence } from '../../statistics/incidence/count-incidence.ts';
import type { SurvivalSummary } from '../../statistics/survival/describe-survival.ts';
import type { Trajectory } from '../../statistics/trajectory.ts';
import { normaliseName } from '../../study/normalise-name.ts';
import type { SubjectEvent } from '../../study/subject-event.ts';
import { comparisonNumbers, expectedTable, incidenceNumbers, survivalNumbers } from './expected-numbers.ts';
import { rComparison, rFunctions } from './r-functions.ts';
import { type RTable, rCsv, rDataFrame, rNumber, rReadCsv, rText, rVector } from './r-table.ts';

/** A comparison to be run again: what it finds now, and the values of its series without any change from baseline. */
export interface ScriptedComparison {
  readonly name: string;
  readonly outcome: ComparisonOutcome;
  readonly trajectories: readonly Trajectory[];
}

/** All that a script computes again. */
export interface AnalysisInput {
  readonly fingerprint: string;
  /** The freeze that the readings are of, null for none. */
  readonly freeze: string | null;
  readonly arms: readonly string[];
  readonly comparisons: readonly ScriptedComparison[];
  /** Null where nobody was followed. */
  readonly survival: {
    readonly summary: SurvivalSummary;
    readonly horizon: number;
    readonly times: readonly { readonly arm: string; readonly week: number; readonly event: boolean }[];
  } | null;
  readonly subjects: readonly { readonly subject: string; readonly arm: string }[];
  readonly incidences: readonly { readonly incidence: Incidence; readonly events: readonly SubjectEvent[] }[];
}

/** A file of the analysis. */
export interface AnalysisFile {
  readonly name: string;
  readonly text: string;
}

export const scriptName = 'analysis.R';

/**
 * The analysis as an R script that computes every number again and holds it against Armtrace's: one file with its data inside, or, `apart`, a script
 * with its data as CSV files beside it. The same study gives the same text.
 */
export function analysisScript(input: AnalysisInput, data: 'inside' | 'apart'): AnalysisFile[] {
  const tables = tablesOf(input);
  const given = tables.map(data === 'inside' ? rDataFrame : rReadCsv).join('\n');
  const questions = input.comparisons.map((one, i) => `  ${questionOf(one, i)}`).join(',\n');
  const titles = input.comparisons.map(({ name }, i) => `${rText(idOf(i))} = ${rText(name)}`);
  const text = [
    `# The analysis of a study of Armtrace, to be run again in R (4.0 or newer): Rscript ${scriptName}`,
    '# It prints every number of Armtrace beside the one that R computes from the same values, and whether they agree.',
    '# Base R and survival do the tests; lme4 and lmerTest (mixed models), nlme and numDeriv (unstructured models) are used where they are asked for.',
    `# The readings have the fingerprint ${input.fingerprint}.`,
    ...(input.freeze === null ? [] : [`# They are those that were frozen as ${rText(input.freeze)}.`]),
    '',
    '# --- The values. One row is a subject at a week in a series, after the study’s policy for limits of detection and its filters.',
    given,
    `arm_names <- ${rVector(input.arms.map(rText), 'character')}`,
    `questions <- list(${questions === '' ? '' : `\n${questions}`})`,
    `titles <- ${titles.length === 0 ? 'character(0)' : `c(${titles.join(', ')})`}`,
    '',
    '# --- How R computes.',
    rFunctions,
    '# --- Everything again.',
    'for (q in questions) for (i in seq_along(q$items)) {',
    '  own <- values[values$set == q$sets[i], ]',
    '  if (q$method %in% c("random-intercept", "unstructured")) modelled(q, q$items[i], own) else weekly(q, q$items[i], own)',
    '}',
    ...(input.survival === null ? [] : [`survived(${rNumber(input.survival.horizon)})`]),
    ...input.incidences.flatMap(({ incidence }) => {
      const kind = incidence.rows[0]?.kind;
      return kind === undefined ? [] : [`counted(${rText(kind)})`];
    }),
    '',
    '# --- R beside Armtrace.',
    rComparison,
  ].join('\n');
  const files = data === 'apart' ? tables.map((table) => ({ name: `${table.name}.csv`, text: rCsv(table) })) : [];
  return [{ name: scriptName, text }, ...files];
}

const idOf = (index: number) => `comparison ${index + 1}`;

/** A series in a script: its number keeps two of one name apart. */
function itemName(trajectory: Trajectory): string {
  const { series } = trajectory;
  return [seriesName(series), series.metric, series.unit].filter((word) => word !== null && word !== '').join(' | ');
}

const setOf = (comparison: number, series: number) => (comparison + 1) * 1000 + series;

function questionOf({ name, outcome, trajectories }: ScriptedComparison, index: number): string {
  const { question, arms, method, weeks } = outcome;
  const compared = [...new Set(weeks.map(({ week }) => week))].sort((a, b) => a - b);
  const fields = [
    `id = ${rText(idOf(index))}`,
    `name = ${rText(name)}`,
    `method = ${rText(method)}`,
    `adjust = ${rText(question.adjust)}`,
    `change = ${rText(question.change)}`,
    `covariate = ${question.baselineCovariate ? 'TRUE' : 'FALSE'}`,
    `arms = ${rVector(arms.map(rText), 'character')}`,
    `weeks = ${rVector(compared.map(rNumber), 'numeric')}`,
    `items = ${rVector(trajectories.map(itemName).map(rText), 'character')}`,
    `sets = ${rVector(
      trajectories.map((_, series) => String(setOf(index, series))),
      'numeric',
    )}`,
  ];
  return `list(${fields.join(', ')})`;
}

function tablesOf(input: AnalysisInput): RTable[] {
  const values = input.comparisons.flatMap(({ trajectories }, index) =>
    trajectories.flatMap((trajectory, series) =>
      trajectory.subjects.flatMap(({ subject, arm, points }) =>
        points.map(({ week, value }) => ({ set: setOf(index, series), subject, arm, week, value })),
      ),
    ),
  );
  const expected = [
    ...input.comparisons.flatMap(({ outcome, trajectories }, index) =>
      comparisonNumbers(idOf(index), outcome, (id) => {
        const trajectory = trajectories.find(({ series }) => series.id === id);
        return trajectory === undefined ? '' : itemName(trajectory);
      }),
    ),
    ...(input.survival === null ? [] : survivalNumbers(input.survival.summary)),
    ...input.incidences.flatMap(({ incidence }) => incidenceNumbers(incidence)),
  ];
  const times = input.survival?.times ?? [];
  const events = input.incidences.flatMap(({ incidence, events: own }) => {
    const kind = incidence.rows[0]?.kind;
    if (kind === undefined) return [];
    const spelled = new Map(incidence.rows.map(({ term }) => [normaliseName(term ?? ''), term]));
    return own.map(({ subject, arm, term }) => ({
      kind,
      subject,
      arm,
      term: spelled.get(normaliseName(term)) ?? term,
    }));
  });
  return [
    {
      name: 'values',
      columns: [
        { name: 'set', numbers: values.map(({ set }) => set) },
        { name: 'subject', text: values.map(({ subject }) => subject) },
        { name: 'arm', text: values.map(({ arm }) => arm) },
        { name: 'week', numbers: values.map(({ week }) => week) },
        { name: 'value', numbers: values.map(({ value }) => value) },
      ],
    },
    {
      name: 'subjects',
      columns: [
        { name: 'subject', text: input.subjects.map(({ subject }) => subject) },
        { name: 'arm', text: input.subjects.map(({ arm }) => arm) },
      ],
    },
    {
      name: 'follow_up',
      columns: [
        { name: 'arm', text: times.map(({ arm }) => arm) },
        { name: 'week', numbers: times.map(({ week }) => week) },
        { name: 'event', numbers: times.map(({ event }) => (event ? 1 : 0)) },
      ],
    },
    {
      name: 'events',
      columns: [
        { name: 'kind', text: events.map(({ kind }) => kind) },
        { name: 'subject', text: events.map(({ subject }) => subject) },
        { name: 'arm', text: events.map(({ arm }) => arm) },
        { name: 'term', text: events.map(({ term }) => term) },
      ],
    },
    expectedTable(expected),
  ];
}

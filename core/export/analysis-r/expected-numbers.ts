import type { ComparedWeek } from '../../statistics/comparison/compared-week.ts';
import type { ComparisonOutcome } from '../../statistics/comparison/stored-comparison.ts';
import type { Incidence } from '../../statistics/incidence/count-incidence.ts';
import type { SurvivalSummary } from '../../statistics/survival/describe-survival.ts';
import type { RTable } from './r-table.ts';

/** One number of Armtrace that the script computes again: of which analysis, of what in it, and the size that a difference is held against. */
export interface ExpectedNumber {
  readonly analysis: string;
  readonly item: string;
  readonly week: number;
  readonly a: string;
  readonly b: string;
  readonly what: string;
  readonly armtrace: number | null;
  readonly scale: number | null;
}

type Named = Pick<ExpectedNumber, 'what' | 'armtrace'>;

/** The numbers of a comparison; `itemOf` names a series. */
export function comparisonNumbers(
  analysis: string,
  outcome: ComparisonOutcome,
  itemOf: (seriesId: number) => string,
): ExpectedNumber[] {
  const isModel = outcome.method === 'random-intercept' || outcome.method === 'unstructured';
  const several = outcome.arms.length > 2;
  return outcome.weeks.flatMap((week) => {
    const at = { analysis, item: itemOf(week.seriesId), week: week.week };
    const whole: Named[] = isModel
      ? []
      : [
          { what: 'statistic', armtrace: week.statistic },
          { what: 'p', armtrace: week.p },
          { what: 'adjusted p', armtrace: week.pAdjusted },
        ];
    const pairs = week.contrasts.flatMap((contrast) => {
      const { a, b, ci95 } = contrast;
      const scale = ci95 === null ? null : ci95[1] - ci95[0];
      const numbers: Named[] = [
        { what: 'estimate', armtrace: contrast.estimate },
        { what: 'low', armtrace: ci95?.[0] ?? null },
        { what: 'high', armtrace: ci95?.[1] ?? null },
        ...(isModel || several ? pairP(contrast) : []),
      ];
      return numbers.map((number) => ({ ...at, a, b, ...number, scale }));
    });
    return [...whole.map((number) => ({ ...at, a: '', b: '', ...number, scale: null })), ...pairs];
  });
}

function pairP({ p, pAdjusted }: ComparedWeek['contrasts'][number]): Named[] {
  return [
    { what: 'p of pair', armtrace: p },
    { what: 'adjusted p of pair', armtrace: pAdjusted },
  ];
}

/** The numbers of a survival analysis. */
export function survivalNumbers({ arms, logRank, pairs }: SurvivalSummary): ExpectedNumber[] {
  const at = { analysis: 'survival', item: '', week: 0, scale: null };
  const several = arms.length > 1;
  return [
    ...arms.flatMap(({ arm, events, median, rmst }) => [
      { ...at, a: arm, b: '', what: 'events', armtrace: events },
      { ...at, a: arm, b: '', what: 'median', armtrace: median.estimate },
      { ...at, a: arm, b: '', what: 'restricted mean', armtrace: rmst.estimate },
    ]),
    ...(several
      ? [
          { ...at, a: '', b: '', what: 'log-rank chi-square', armtrace: logRank.chiSquare },
          { ...at, a: '', b: '', what: 'log-rank p', armtrace: logRank.p },
        ]
      : []),
    // A ratio that cannot be estimated has none here; R gives one that is as large as it cares to search.
    ...pairs.flatMap(({ a, b, hazardRatio, ci95, p }) =>
      hazardRatio === null
        ? []
        : [
            { ...at, a, b, what: 'hazard ratio', armtrace: hazardRatio },
            { ...at, a, b, what: 'low', armtrace: ci95?.[0] ?? null },
            { ...at, a, b, what: 'high', armtrace: ci95?.[1] ?? null },
            { ...at, a, b, what: 'p of pair', armtrace: p },
          ],
    ),
  ];
}

/** The numbers of an incidence; '' stands for any term. */
export function incidenceNumbers({ rows, tests }: Incidence): ExpectedNumber[] {
  return [
    ...rows.flatMap(({ kind, term, arm, subjectsWithEvent, clopperPearson }) => {
      const at = { analysis: kind, item: term ?? '', week: 0, a: arm, b: '', scale: 1 };
      return [
        { ...at, what: 'subjects', armtrace: subjectsWithEvent },
        { ...at, what: 'low', armtrace: clopperPearson?.[0] ?? null },
        { ...at, what: 'high', armtrace: clopperPearson?.[1] ?? null },
      ];
    }),
    ...tests.map(({ kind, term, fisherP }) => ({
      analysis: kind,
      item: term ?? '',
      week: 0,
      a: '',
      b: '',
      what: 'p',
      armtrace: fisherP,
      scale: null,
    })),
  ];
}

/** The numbers as a table of the script. */
export function expectedTable(numbers: readonly ExpectedNumber[]): RTable {
  return {
    name: 'expected',
    columns: [
      { name: 'analysis', text: numbers.map(({ analysis }) => analysis) },
      { name: 'item', text: numbers.map(({ item }) => item) },
      { name: 'week', numbers: numbers.map(({ week }) => week) },
      { name: 'a', text: numbers.map(({ a }) => a) },
      { name: 'b', text: numbers.map(({ b }) => b) },
      { name: 'what', text: numbers.map(({ what }) => what) },
      { name: 'armtrace', numbers: numbers.map(({ armtrace }) => armtrace) },
      { name: 'scale', numbers: numbers.map(({ scale }) => scale) },
    ],
  };
}

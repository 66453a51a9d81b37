import type { Comparison, ComparisonRow, Effect } from '../core/statistics/comparison/comparison.ts';
import type { Interval } from '../core/statistics/interval.ts';
import type { DetectionPolicy } from '../core/study/protocol.ts';
import { type Language, say } from '../core/words/say.ts';
import { shownP } from './shown-p.ts';
import { shownNumber, table } from './table.ts';

/** What `armtrace compare --json` prints. */
export function comparisonDocument({ series, test, adjust, rows }: Comparison): object {
  return {
    analyte: series.analyte,
    unit: series.unit,
    test,
    adjust,
    rows: rows.map(({ week, groups, statistic, df, p, pAdjusted, effects }) => ({
      week,
      groups,
      statistic,
      df,
      p,
      pAdjusted,
      effects,
    })),
  };
}

/** A comparison for a person: what was done, a table of the weeks, and, of three arms or more, one of their pairs. */
export function comparisonText(comparison: Comparison, policy: DetectionPolicy, language: Language): string {
  const { series, change, test, adjust, family, arms, rows } = comparison;
  const { analyte, population, metric, unit } = series;
  const title = [analyte, population, metric, unit].filter((word) => word !== null && word !== '').join(' | ');
  const how = say(language, 'command.said-compared', {
    test: say(language, `statistics.test-${test}`),
    adjust: say(language, `statistics.adjust-${adjust}`, { count: family.tests }),
  });
  const ofPairs =
    family.pairs === null ? [] : [say(language, 'comparisons.family-pairs-weeks', { count: family.pairs })];
  const detection = say(language, 'command.said-detection', { policy: say(language, `command.said-lod-${policy}`) });
  const changed =
    change === 'none'
      ? []
      : [say(language, 'command.said-change', { change: say(language, `statistics.change-${change}`) })];
  const tables =
    arms.length > 2 ? [weekTable(comparison, language), pairTable(rows, language)] : [weekTable(comparison, language)];
  return [title, how, ...ofPairs, ...changed, detection, '', tables.join('\n\n')].join('\n');
}

const ofKind = (effects: readonly Effect[], kind: Effect['kind']) => effects.find((effect) => effect.kind === kind);

function weekTable({ arms, rows, test }: Comparison, language: Language): string {
  const byRank = test === 'mann-whitney' || test === 'kruskal-wallis';
  const centre = say(language, byRank ? 'command.column-median' : 'command.column-mean');
  const column = columnIn(language);
  const perArm = arms.flatMap((arm) => [`${arm} n`, centre]);
  const effects = arms.length > 2 ? [] : effectHeadings(byRank, language);
  const headings = [
    column('week'),
    ...perArm,
    ...effects,
    column('statistic'),
    column('df'),
    column('p'),
    column('p-adjusted'),
    column('note'),
  ];
  const cells = rows.map((row) => [
    row.week,
    ...row.groups.flatMap((group) => [group.n, byRank ? group.median : group.mean]),
    ...(arms.length > 2 ? [] : effectCells(row.effects, byRank)),
    row.statistic,
    typeof row.df === 'number' ? row.df : (row.df?.map(shownNumber).join(', ') ?? null),
    shownP(row.p),
    shownP(row.pAdjusted),
    noteOf(row, language),
  ]);
  return table(headings, cells);
}

function pairTable(rows: readonly ComparisonRow[], language: Language): string {
  const column = columnIn(language);
  const headings = [
    column('week'),
    column('pair'),
    ...effectHeadings(false, language),
    column('shift'),
    column('effect-ci95'),
    column('p'),
    column('p-adjusted'),
  ];
  const cells = rows.flatMap((row) =>
    row.pairs.map((pair) => {
      const effects = row.effects.filter((effect) => effect.a === pair.a && effect.b === pair.b);
      return [
        row.week,
        `${pair.b} − ${pair.a}`,
        ...effectCells(effects, false),
        ...effectCells(effects, true),
        shownP(pair.p),
        shownP(pair.pAdjusted),
      ];
    }),
  );
  return table(headings, cells);
}

function effectHeadings(byRank: boolean, language: Language): string[] {
  const column = columnIn(language);
  return byRank
    ? [column('shift'), column('effect-ci95')]
    : [column('effect'), column('effect-ci95'), column('hedges-g')];
}

function effectCells(effects: readonly Effect[], byRank: boolean): (number | Interval | null)[] {
  const effect = ofKind(effects, byRank ? 'hodges-lehmann' : 'mean-difference');
  const cells = [effect?.estimate ?? null, effect?.ci95 ?? null];
  return byRank ? cells : [...cells, ofKind(effects, 'hedges-g')?.estimate ?? null];
}

function noteOf({ reason, method }: ComparisonRow, language: Language): string | null {
  if (reason !== null) return say(language, reason);
  return method === null ? null : say(language, `statistics.method-${method}`);
}

type Column =
  | 'week'
  | 'statistic'
  | 'df'
  | 'p'
  | 'p-adjusted'
  | 'note'
  | 'pair'
  | 'shift'
  | 'effect'
  | 'effect-ci95'
  | 'hedges-g';

const columnIn = (language: Language) => (name: Column) => say(language, `command.column-${name}`);

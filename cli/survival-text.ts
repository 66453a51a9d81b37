import type { SurvivalSummary } from '../core/statistics/survival/describe-survival.ts';
import { type Language, say } from '../core/words/say.ts';
import { shownInterval, shownP } from './shown-p.ts';
import { shownNumber, table } from './table.ts';

/** What `armtrace survival --json` prints. */
export function survivalDocument({ arms, logRank, pairs }: SurvivalSummary): object {
  const { chiSquare, df, p } = logRank;
  return {
    unit: 'weeks',
    arms: arms.map(({ arm, n, events, median, rmst, curve }) => ({ arm, n, events, median, rmst, curve })),
    logRank: { chiSquare, df, p },
    cox: pairs.map((pair) => ({
      a: pair.a,
      b: pair.b,
      hazardRatio: pair.hazardRatio,
      ci95: pair.ci95,
      p: pair.p,
    })),
  };
}

/** Survival for a person: a table of the arms, numbers at risk, the log-rank test and the hazard ratios. */
export function survivalText(summary: SurvivalSummary, events: string, language: Language): string {
  const { arms, logRank, pairs } = summary;
  const horizon = arms[0]?.rmst.horizon ?? 0;
  const parts = [
    [
      say(language, 'command.said-survival', { events }),
      say(language, 'command.said-rmst', { horizon: shownNumber(horizon) }),
    ].join('\n'),
    armTable(summary, language),
    [say(language, 'command.said-at-risk'), atRiskTable(summary, language)].join('\n'),
    logRank.reason === null
      ? say(language, 'command.said-log-rank', {
          chiSquare: shownNumber(logRank.chiSquare ?? 0),
          df: logRank.df ?? 0,
          p: shownP(logRank.p),
        })
      : say(language, 'command.said-no-log-rank', { reason: say(language, logRank.reason) }),
    ...(pairs.length === 0 ? [] : [[say(language, 'command.said-cox'), pairTable(summary, language)].join('\n')]),
  ];
  return parts.join('\n\n');
}

function armTable({ arms }: SurvivalSummary, language: Language): string {
  const headings = (['arm', 'n', 'events', 'median', 'ci95', 'rmst'] as const).map((name) =>
    say(language, `command.column-${name}`),
  );
  const end = (value: number | null) => (value === null ? '–' : shownNumber(value));
  const rows = arms.map(({ arm, n, events, median, rmst }) => [
    arm,
    n,
    events,
    end(median.estimate),
    median.ci95.map(end).join(' … '),
    rmst.estimate === null || rmst.se === null ? '–' : `${shownNumber(rmst.estimate)} (${shownNumber(rmst.se)})`,
  ]);
  return table(headings, rows);
}

function atRiskTable({ arms }: SurvivalSummary, language: Language): string {
  const weeks = arms[0]?.atRisk.map(({ week }) => shownNumber(week)) ?? [];
  const rows = arms.map(({ arm, atRisk }) => [arm, ...atRisk.map(({ n }) => n)]);
  return table([say(language, 'command.column-week'), ...weeks], rows);
}

function pairTable({ pairs }: SurvivalSummary, language: Language): string {
  const headings = (['pair', 'hazard-ratio', 'ci95', 'p', 'log-rank', 'p-adjusted', 'note'] as const).map((name) =>
    say(language, `command.column-${name}`),
  );
  const rows = pairs.map((pair) => [
    `${pair.b} / ${pair.a}`,
    pair.hazardRatio,
    shownInterval(pair.ci95),
    shownP(pair.p),
    shownP(pair.logRank.p),
    shownP(pair.logRank.pAdjusted),
    pair.reason === null ? null : say(language, pair.reason),
  ]);
  return table(headings, rows);
}

import { z } from 'zod';
import { isPhraseKey } from '../../words/say.ts';
import type { ModelFit } from '../models/model-fit.ts';
import type { Reason } from '../reason.ts';
import { type Comparison, type ComparisonRow, type Effect, effectKinds } from './comparison.ts';

const number = z.number().nullable();
const interval = z.tuple([z.number(), z.number()]).readonly().nullable();

function isReason(text: string): text is Reason {
  return text.startsWith('statistics.no-result-') && isPhraseKey(text);
}
const reason = z.string().refine(isReason).nullable();

/** What a contrast is: an effect of a test, or the difference of the means that a model estimates. */
export const contrastKinds = [...effectKinds, 'model-difference'] as const;
export type ContrastKind = (typeof contrastKinds)[number];

/** Arm `b` against arm `a`, the earlier of the two: how far `b` lies above, and whether that is more than chance. */
export const contrastSchema = z.strictObject({
  a: z.string(),
  b: z.string(),
  kind: z.enum(contrastKinds),
  estimate: number,
  ci95: interval,
  p: number,
  pAdjusted: number,
});
export type Contrast = z.infer<typeof contrastSchema>;

/**
 * One week of one series as a stored comparison keeps it: enough for a table, a forest plot, and the stars of a figure, whatever the method.
 * `p` tests all arms at once; of two arms it is that of their one contrast.
 *
 * `contrasts` has one for every two arms that both have values at the week, the earlier arm as `a`, in the order of the protocol: all that brackets
 * between two arms need. Each has its own `p` and `pAdjusted` (null together, where an arm has too few values), also where there is no `p` of all arms.
 * `pAdjusted` is over the comparison's `family.pairs` tests, every two arms at every week (and every series of a panel); of two arms and of a model,
 * which has no `p` of all arms at once, over its `family.tests`. `registered`: an outcome of the protocol compares this analyte at this week.
 */
export const comparedWeekSchema = z.strictObject({
  seriesId: z.number().int(),
  week: z.number(),
  registered: z.boolean(),
  groups: z.array(z.strictObject({ arm: z.string(), n: z.number().int(), mean: number, median: number })).readonly(),
  statistic: number,
  df: z.union([z.number(), z.tuple([z.number(), z.number()]).readonly()]).nullable(),
  p: number,
  pAdjusted: number,
  reason,
  contrasts: z.array(contrastSchema).readonly(),
});
export type ComparedWeek = z.infer<typeof comparedWeekSchema>;

/** The weeks of a comparison as a stored one keeps them; of a rank test the contrast is Hodges and Lehmann's shift, of others the mean difference. */
export function comparedWeeks(comparison: Comparison, isRegistered: (week: number) => boolean): ComparedWeek[] {
  const { series, test, rows } = comparison;
  const kind = test === 'mann-whitney' || test === 'kruskal-wallis' ? 'hodges-lehmann' : 'mean-difference';
  return rows.map((row) => ({
    seriesId: series.id,
    week: row.week,
    registered: isRegistered(row.week),
    groups: row.groups,
    statistic: row.statistic,
    df: row.df,
    p: row.p,
    pAdjusted: row.pAdjusted,
    reason: row.reason,
    contrasts: row.effects.filter((effect) => effect.kind === kind).map((effect) => contrastOf(row, effect)),
  }));
}

function contrastOf(row: ComparisonRow, effect: Effect): Contrast {
  const tested = row.groups.length === 2 ? row : row.pairs.find(({ a, b }) => a === effect.a && b === effect.b);
  return { ...effect, p: tested?.p ?? null, pAdjusted: tested?.pAdjusted ?? null };
}

/** The weeks of a model as a stored comparison keeps them: the means are the model's own. */
export function modelledWeeks(fit: ModelFit, isRegistered: (week: number) => boolean): ComparedWeek[] {
  return fit.weeks.map((week) => {
    const mine = fit.contrasts.filter((contrast) => contrast.week === week);
    const [only] = fit.arms.length === 2 ? mine : [];
    return {
      seriesId: fit.series.id,
      week,
      registered: isRegistered(week),
      groups: fit.arms.map((arm) => {
        const mean = fit.means.find((one) => one.arm === arm && one.week === week);
        return { arm, n: mean?.n ?? 0, mean: mean?.estimate ?? null, median: null };
      }),
      statistic: only?.t ?? null,
      df: only?.df ?? null,
      p: only?.p ?? null,
      pAdjusted: only?.pAdjusted ?? null,
      reason: fit.reason ?? only?.reason ?? null,
      contrasts: mine.map(({ a, b, estimate, ci95, p, pAdjusted }) => ({
        a,
        b,
        kind: 'model-difference',
        estimate,
        ci95,
        p,
        pAdjusted,
      })),
    };
  });
}

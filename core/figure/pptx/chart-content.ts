import type { Trajectory } from '../../statistics/trajectory.ts';
import { say } from '../../words/say.ts';
import { valueAxisTitle } from '../axis-title.ts';
import type { FigureStudy } from '../figure-study.ts';
import { estimateName } from '../figure-words.ts';
import { filterNotes } from '../filter-notes.ts';
import { infusionNotes } from '../infusion-notes.ts';
import { type AliveCounts, aliveCounts } from '../layout/alive-table.ts';
import type { ArmStyle } from '../layout/arm-style.ts';
import { armValues, drawArms, drawnArms } from '../layout/figure-arms.ts';
import { lookOf } from '../layout/look.ts';
import { footnotes, panelFacts } from '../layout/panel-facts.ts';
import { valueAxis } from '../layout/value-axis.ts';
import { shownWeeks } from '../layout/week-axis.ts';
import type { TrajectoryRecipe } from '../recipe.ts';
import { referenceValues } from '../reference-values.ts';

/** One arm of a chart that can be edited; as many values as the chart has weeks, null where the arm has none. */
export interface ChartSeries {
  readonly style: ArmStyle;
  readonly values: readonly (number | null)[];
  /** The lengths of the error bars upwards and downwards from the values. */
  readonly plus: readonly (number | null)[];
  readonly minus: readonly (number | null)[];
  /** In words, for the table under the chart: the n, `0` where a scheduled visit has no data, `–` where it is not scheduled. */
  readonly counts: readonly string[];
}

/** A chart that PowerPoint draws itself. */
export interface ChartContent {
  readonly weeks: readonly number[];
  readonly series: readonly ChartSeries[];
  readonly weekTitle: string;
  readonly valueTitle: string;
  /** Null for an end that the program chooses. */
  readonly axis: {
    readonly base: 2 | 10 | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly step: number | null;
  };
  readonly weekAxis: { readonly low: number; readonly high: number; readonly step: number };
  /** False where lines go on through weeks without a value: no arm lacks a visit that is expected of it. */
  readonly gaps: boolean;
  readonly bars: boolean;
  /** Rows under those of n: how many of an arm are known to be alive at each week. [] where that is not shown. */
  readonly alive: readonly { readonly head: string; readonly counts: readonly string[] }[];
  /** What a reader must know, in sentences: what the points and bars are, then the figure's footnotes. */
  readonly notes: readonly string[];
}

const weekSteps = [1, 2, 4, 8, 12, 13, 26, 52, 104];
const mostWeekTicks = 14;

/**
 * A figure as a chart of PowerPoint's own: each arm's centre with its error bars at true time. Null for a figure that such a chart cannot show as it is:
 * with single subjects, or with values that a logarithmic axis cannot show, or with no values at all. `order` names all arms of the protocol.
 */
export function chartContent(
  trajectory: Trajectory,
  recipe: TrajectoryRecipe,
  order: readonly string[],
  study: FigureStudy,
): ChartContent | null {
  const across = referenceValues(trajectory.series, recipe, study);
  if (beyondChart(recipe) || across.lines.length + across.multiples.length > 0) return null;
  const arms = drawnArms(trajectory, recipe, order, recipe.style.arms);
  const axis = valueAxis(armValues(arms), recipe.scale, 5, recipe.axis);
  const weeks = shownWeeks(trajectory);
  const { lines } = lookOf(recipe);
  const drawn = drawArms(trajectory, arms, {
    x: (week) => week,
    y: axis.place,
    nearest: axis.nearest,
    spacing: () => 1,
    unit: 1,
    weights: lines,
    spreadAs: 'bars',
  });
  const points = arms.flatMap((arm) => arm.points);
  if (points.length === 0 || drawn.hiddenCenters > 0 || drawn.cutBars > 0) return null;

  const expected = trajectory.scheduled === null ? null : new Set(trajectory.scheduled);
  const rows = new Map(trajectory.rows.map((row) => [`${row.week}\t${row.arm}`, row.n]));
  const series = arms.map((arm): ChartSeries => {
    const byWeek = new Map(arm.points.map((point) => [point.week, point]));
    const each = <T>(value: (week: number) => T) => weeks.labelled.map(value);
    return {
      style: arm.style,
      values: each((week) => byWeek.get(week)?.value ?? null),
      plus: each((week) => length(byWeek.get(week)?.high, byWeek.get(week)?.value)),
      minus: each((week) => length(byWeek.get(week)?.value, byWeek.get(week)?.low)),
      counts: each((week) => {
        const n = rows.get(`${week}\t${arm.style.arm.name}`) ?? 0;
        return n === 0 && expected && !expected.has(week) ? '–' : String(n);
      }),
    };
  });
  const living: AliveCounts = recipe.alive ? aliveCounts(trajectory, study.followUps, weeks.labelled) : new Map();
  const unscheduled = series.some(({ counts }) => counts.includes('–'));
  const table = {
    shown: weeks.labelled.length,
    all: weeks.labelled.length,
    unscheduled: recipe.style.table && unscheduled,
    alive: living.size > 0,
  };
  const facts = panelFacts(trajectory, recipe, arms, drawn, null, table);
  const { language } = recipe;
  const ticks = axis.ticks.map(({ text }) => Number(text.replace('\u2212', '-')));
  const linear = recipe.scale === 'linear';
  return {
    weeks: weeks.labelled,
    series,
    weekTitle: recipe.weeks.title ?? say(language, 'figure.week'),
    valueTitle: recipe.axis.title ?? valueAxisTitle(trajectory.series, trajectory.change, language),
    axis: {
      base: recipe.scale === 'log2' ? 2 : linear ? null : 10,
      low: recipe.axis.low ?? (linear ? (ticks[0] ?? null) : null),
      high: recipe.axis.high ?? (linear ? (ticks.at(-1) ?? null) : null),
      step: linear ? (ticks[1] ?? 0) - (ticks[0] ?? 0) || null : null,
    },
    weekAxis: weekAxisOf(weeks.first, weeks.last),
    gaps: drawn.broken,
    bars: points.some(({ high }) => high !== null),
    alive: [...living].map(([arm, counts]) => ({
      head: `${arms.length === 1 ? '' : `${arm}, `}${say(recipe.language, 'figure.alive')}`,
      counts: weeks.labelled.map((week) => counts.get(week) ?? '–'),
    })),
    notes: [
      `${estimateName(recipe.center, recipe.spread, language)}${language === 'zh' ? '。' : '.'}`,
      ...(recipe.infusions ? infusionNotes(trajectory, language) : []),
      ...filterNotes([trajectory], recipe),
      ...footnotes([facts], recipe, 'shown'),
      ...(recipe.style.footnote === null ? [] : [recipe.style.footnote]),
    ],
  };
}

/** True for a figure with something that a chart of PowerPoint's own does not have. */
function beyondChart({ individuals, spreadAs, axis, weeks, significance, style }: TrajectoryRecipe): boolean {
  return (
    individuals ||
    spreadAs !== 'bars' ||
    axis.cut !== null ||
    weeks.spacing === 'equal' ||
    weeks.cut !== null ||
    weeks.labels !== null ||
    significance !== null ||
    style.letter !== null ||
    !style.table
  );
}

function length(upper: number | null | undefined, lower: number | null | undefined): number | null {
  return upper == null || lower == null ? null : upper - lower;
}

function weekAxisOf(first: number, last: number): ChartContent['weekAxis'] {
  const step =
    weekSteps.find((one) => (last - first) / one <= mostWeekTicks) ?? Math.ceil((last - first) / mostWeekTicks);
  const low = Math.floor(first / step) * step;
  const high = Math.ceil(last / step) * step;
  return { low, high: high === low ? low + step : high, step };
}

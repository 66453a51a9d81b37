import type { Trajectory } from '../../statistics/trajectory.ts';
import { say } from '../../words/say.ts';
import { valueAxisTitle } from '../axis-title.ts';
import { estimateName } from '../figure-words.ts';
import type { ArmStyle } from '../layout/arm-style.ts';
import { armValues, drawArms, drawnArms } from '../layout/figure-arms.ts';
import { footnotes } from '../layout/footnotes.ts';
import { infusionStretches } from '../layout/infusions.ts';
import { plainNumber } from '../layout/marks.ts';
import { valueAxis } from '../layout/value-axis.ts';
import { shownWeeks } from '../layout/week-axis.ts';
import { presets } from '../presets.ts';
import type { TrajectoryRecipe } from '../recipe.ts';

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
): ChartContent | null {
  if (recipe.individuals) return null;
  const arms = drawnArms(trajectory, recipe, order);
  const axis = valueAxis(armValues(arms), recipe.scale, 5);
  const weeks = shownWeeks(trajectory);
  const { lines } = presets[recipe.preset];
  const drawn = drawArms(trajectory, arms, {
    x: (week) => week,
    y: axis.place,
    foot: 0,
    spacing: () => 1,
    unit: 1,
    weights: lines,
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
  const unscheduled = series.some(({ counts }) => counts.includes('–'));
  const table = { shown: weeks.labelled.length, all: weeks.labelled.length, unscheduled };
  const { language } = recipe;
  const ticks = axis.ticks.map(({ text }) => Number(text.replace('\u2212', '-')));
  const linear = recipe.scale === 'linear';
  return {
    weeks: weeks.labelled,
    series,
    weekTitle: say(language, 'figure.week'),
    valueTitle: valueAxisTitle(trajectory.series, trajectory.change, language),
    axis: {
      base: recipe.scale === 'log2' ? 2 : linear ? null : 10,
      low: linear ? (ticks[0] ?? null) : null,
      high: linear ? (ticks.at(-1) ?? null) : null,
      step: linear ? (ticks[1] ?? 0) - (ticks[0] ?? 0) || null : null,
    },
    weekAxis: weekAxisOf(weeks.first, weeks.last),
    gaps: drawn.broken,
    bars: points.some(({ high }) => high !== null),
    notes: [
      `${estimateName(recipe.center, recipe.spread, language)}${language === 'zh' ? '。' : '.'}`,
      ...infusionNotes(trajectory, recipe),
      ...footnotes(trajectory, recipe, arms, drawn, null, table),
    ],
  };
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

/** The infusion weeks of the arms in words: an editable chart has no strips. */
function infusionNotes(trajectory: Trajectory, recipe: TrajectoryRecipe): string[] {
  const weeks = shownWeeks(trajectory);
  return trajectory.arms.flatMap((arm) => {
    const stretches = infusionStretches(arm, weeks).map(([from, to]) =>
      from === to ? plainNumber(from, 2) : `${plainNumber(from, 2)}–${plainNumber(to, 2)}`,
    );
    if (stretches.length === 0) return [];
    const key = arm.infusionWeeksConfirmed ? 'figure.note-infusions' : 'figure.note-infusions-unconfirmed';
    return [say(recipe.language, key, { arm: arm.name, weeks: stretches.join(', ') })];
  });
}

import { scaleLinear } from 'd3-scale';
import type { TermLine } from '../../statistics/incidence/term-lines.ts';
import { ExplainedError } from '../../words/explained-error.ts';
import { say } from '../../words/say.ts';
import { type ArmStyle, armMarker } from '../layout/arm-style.ts';
import { tickLength } from '../layout/axes.ts';
import { type Block, columnLegend, type LegendEntry, legendBlock, paragraphBlock } from '../layout/legend.ts';
import { type Look, lookOf } from '../layout/look.ts';
import { em, halfCapital, label, lines, paper, plainNumber, quiet, stroke } from '../layout/marks.ts';
import { stack, withRoom } from '../layout/stack.ts';
import { titleBlock } from '../layout/title-block.ts';
import type { AdverseEventsRecipe } from '../recipe.ts';
import type { Mark, Scene } from '../scene.ts';
import { textWidth } from '../type/typeface.ts';
import { wrapText } from '../type/wrap.ts';

/** What a figure of events is laid out from: terms in their order (any event first), arms as they are drawn. */
export interface EventsContent {
  readonly recipe: AdverseEventsRecipe;
  readonly styles: readonly ArmStyle[];
  readonly terms: readonly TermLine[];
  readonly reference: string;
  readonly notes: readonly string[];
  /** How far the arms of a term stand apart, in label heights. */
  readonly lane: number;
}

const nothing: Block = { height: 0, marks: () => [] };

interface Side {
  readonly left: number;
  readonly right: number;
  /** From per cent to millimetres. */
  readonly place: (percent: number) => number;
  readonly ticks: readonly number[];
  readonly title: readonly string[];
}

/** Lays a dot plot out at its printed size: shares on the left, differences on the right, a line of dots for every arm. Throws ExplainedError `figure.no-room`. */
export function laidOutEvents(content: EventsContent): Omit<Scene, 'description'> {
  const { recipe, styles, terms, reference } = content;
  const { language, interval } = recipe;
  const look = lookOf(recipe);
  const { sizes, lines: weights, marginMm: margin, widthMm: width, style } = look;
  const unit = em(sizes.label);
  const names = terms.map(({ term }) => term ?? say(language, 'outcomes.any-term'));
  const gutter = Math.min(
    0.3 * width,
    Math.max(0, ...names.map((name) => textWidth(name, sizes.label, 'bold'))) + 0.8 * unit,
  );
  const compared = recipe.differences ? styles.filter(({ arm }) => arm.name !== reference) : [];
  const place = style.legend;
  const keys = armKeys(styles, look, unit);
  const beside = place === 'beside' ? columnLegend(keys, 0.3 * width, sizes.label) : null;
  const aside = beside === null ? 0 : beside.width + unit;
  const gap = 2.4 * unit;
  const sides = compared.length === 0 ? 1 : 2;
  const plotWidth = (width - 2 * margin - aside - gutter - (sides - 1) * gap - 0.8 * unit) / sides;
  if (plotWidth < 8 * unit) throw new ExplainedError('figure.no-room', { arms: styles.length });

  const shares = terms.flatMap(({ rows }) =>
    rows
      .filter(({ arm }) => styles.some((one) => one.arm.name === arm))
      .map((row) => 100 * (endsOf(row, interval)?.[1] ?? 0)),
  );
  const aways = terms.flatMap(({ differences }) =>
    differences.flatMap(({ arm, ci95 }) =>
      compared.some((one) => one.arm.name === arm) ? ci95.map((end) => 100 * end) : [],
    ),
  );
  // A chosen end of the axis makes way for every dot; intervals are cut there, and it is said.
  const dotted = terms.flatMap(({ rows }) => rows.map(({ proportion }) => 100 * (proportion ?? 0)));
  const high = recipe.axis.high === null ? null : Math.max(recipe.axis.high, ...dotted);
  const cutBars = high === null ? 0 : shares.filter((share) => share > high).length;
  const notes = [
    ...content.notes,
    ...(cutBars === 0 ? [] : [say(language, 'figure.note-outside-bars', { count: cutBars })]),
  ];
  const left = side(
    margin + gutter,
    plotWidth,
    [0, high ?? Math.max(5, ...shares)],
    recipe.axis.title ?? say(language, 'outcomes.percent-axis'),
    look,
    high !== null,
  );
  const right = side(
    margin + gutter + plotWidth + gap,
    plotWidth,
    [Math.min(-5, ...aways), Math.max(5, ...aways)],
    say(language, 'outcomes.difference-axis', { arm: reference }),
    look,
  );
  const drawnSides = sides === 2 ? [left, right] : [left];

  const lane = content.lane * unit;
  const wrapped = names.map((name, i) =>
    wrapText(name, gutter - 0.8 * unit, sizes.label, terms[i]?.term === null ? 'bold' : 'regular'),
  );
  const heights = wrapped.map((parts) => Math.max(styles.length * lane, parts.length * 1.2 * unit) + 0.7 * unit);
  const legend =
    place === 'none' || place === 'beside' ? nothing : legendBlock([keys], margin, width - 2 * margin, sizes.label);
  const heading = titleBlock(recipe.title ?? '', style.letter, margin, width - 2 * margin, look);
  const said = [...(style.notes === 'figure' ? notes : []), ...(style.footnote === null ? [] : [style.footnote])];
  const foot = paragraphBlock(said.join(language === 'zh' ? '' : ' '), margin, width - 2 * margin, sizes.footnote);
  const above = stack([
    withRoom(heading, 0, 0.5 * unit),
    place === 'below' ? nothing : withRoom(legend, 0, 0.6 * unit),
  ]);
  const under = stack([place === 'below' ? withRoom(legend, 0.6 * unit) : nothing, withRoom(foot, 0.6 * unit)]);
  const rowsHeight = terms.length === 0 ? 4 * unit : heights.reduce((sum, height) => sum + height, 0);
  const titleHeight = Math.max(...drawnSides.map(({ title }) => title.length)) * 1.2 * em(sizes.axisTitle);
  const axisHeight = (tickLength + 0.2) * unit + unit + 0.3 * unit + titleHeight;
  const height = 2 * margin + 0.4 * unit + above.height + rowsHeight + axisHeight + under.height;
  if (height > Math.max(look.heightMm ?? 0, look.tallestMm) + 1e-6)
    throw new ExplainedError('figure.no-room', { arms: styles.length });

  const top = margin + 0.4 * unit + above.height;
  const base = top + rowsHeight;
  const marks: Mark[] = [...above.marks(margin + 0.4 * unit)];
  let at = top;
  terms.forEach((term, i) => {
    const rowHeight = heights[i] ?? 0;
    if (i > 0)
      marks.push(
        lines([[[margin, at] as const, [width - margin - aside, at] as const]], stroke('#d9d9d9', weights.axis * 0.8)),
      );
    const parts = wrapped[i] ?? [];
    parts.forEach((text, line) => {
      const baseline = at + rowHeight / 2 + (line - (parts.length - 1) / 2) * 1.2 * unit + halfCapital(sizes.label);
      marks.push(label(text, margin, baseline, sizes.label, { weight: term.term === null ? 'bold' : 'regular' }));
    });
    styles.forEach((armStyle, lower) => {
      const y = at + rowHeight / 2 + (lower - (styles.length - 1) / 2) * lane;
      marks.push(
        ...dots(term, armStyle, y, { left, right: sides === 2 ? right : null, interval, reference, look, unit }),
      );
    });
    at += rowHeight;
  });
  if (terms.length === 0) {
    marks.push(
      label(say(language, 'figure.nothing-to-draw'), (left.left + left.right) / 2, top + 2 * unit, sizes.axisTitle, {
        anchor: 'middle',
        colour: quiet,
      }),
    );
  }
  if (sides === 2)
    marks.push(
      lines([[[right.place(0), top] as const, [right.place(0), base] as const]], stroke(quiet, weights.axis, [2, 2])),
    );
  for (const one of drawnSides) marks.push(...axisMarks(one, base, look, unit));
  marks.push(...under.marks(base + axisHeight));
  if (beside !== null) marks.push(...beside.marks(width - margin - beside.width, top));
  return {
    widthMm: width,
    heightMm: look.heightMm ?? height,
    background: paper,
    marks,
    title: recipe.title ?? say(language, `statistics.kind-${recipe.event}`),
  };
}

function endsOf(
  row: TermLine['rows'][number],
  interval: AdverseEventsRecipe['interval'],
): readonly [number, number] | null {
  return interval === 'wilson' ? row.wilson : row.clopperPearson;
}

function side(
  from: number,
  width: number,
  domain: readonly [number, number],
  title: string,
  { sizes }: Look,
  fixed = false,
): Side {
  const wanted = Math.max(2, Math.floor(width / (4.5 * em(sizes.label))));
  const free = scaleLinear(domain, [from, from + width]);
  const scale = fixed ? free : free.nice(6);
  const ticks = scale.ticks(wanted);
  return {
    left: from,
    right: from + width,
    place: (percent) => scale(percent),
    ticks,
    title: wrapText(title, width, sizes.axisTitle),
  };
}

function dots(
  term: TermLine,
  style: ArmStyle,
  y: number,
  at: {
    readonly left: Side;
    readonly right: Side | null;
    readonly interval: AdverseEventsRecipe['interval'];
    readonly reference: string;
    readonly look: Look;
    readonly unit: number;
  },
): Mark[] {
  const { left, right, interval, reference, look, unit } = at;
  const by = stroke(style.arm.colour, look.lines.bar);
  // A bar that reaches beyond a chosen end of the axis is cut there.
  const within = (side: Side, share: number) => Math.min(side.right, Math.max(side.left, side.place(100 * share)));
  const bar = (side: Side, [low, high]: readonly [number, number]) =>
    lines([[[within(side, low), y] as const, [within(side, high), y] as const]], by);
  const marks: Mark[] = [];
  const row = term.rows.find(({ arm }) => arm === style.arm.name);
  if (row?.proportion != null) {
    const ends = endsOf(row, interval);
    if (ends !== null) marks.push(bar(left, ends));
    marks.push(armMarker(style, left.place(100 * row.proportion), y, 0.3 * unit, look.lines.axis / 2));
  }
  const away = term.differences.find(({ arm }) => arm === style.arm.name);
  if (right !== null && away !== undefined && style.arm.name !== reference) {
    marks.push(
      bar(right, away.ci95),
      armMarker(style, right.place(100 * away.estimate), y, 0.3 * unit, look.lines.axis / 2),
    );
  }
  return marks;
}

function axisMarks(side: Side, base: number, { sizes, lines: weights }: Look, unit: number): Mark[] {
  const length = tickLength * unit;
  const ticks = side.ticks.map((tick) => [
    [side.place(tick), base] as const,
    [side.place(tick), base + length] as const,
  ]);
  const titleTop = base + length + 0.2 * unit + unit + 0.3 * unit;
  return [
    lines([[[side.left, base] as const, [side.right, base] as const], ...ticks], stroke('#000000', weights.axis)),
    ...side.ticks.map((tick) =>
      label(plainNumber(tick), side.place(tick), base + length + 0.2 * unit + 0.8 * unit, sizes.label, {
        anchor: 'middle',
      }),
    ),
    ...side.title.map((text, i) =>
      label(
        text,
        (side.left + side.right) / 2,
        titleTop + (i + 0.5) * 1.2 * em(sizes.axisTitle) + halfCapital(sizes.axisTitle),
        sizes.axisTitle,
        { anchor: 'middle' },
      ),
    ),
  ];
}

function armKeys(styles: readonly ArmStyle[], look: Look, unit: number): LegendEntry[] {
  return styles.map((style) => ({
    text: style.arm.name,
    key: (x, y, width) => [
      lines([[[x, y] as const, [x + width, y] as const]], stroke(style.arm.colour, look.lines.bar)),
      armMarker(style, x + width / 2, y, 0.34 * unit, look.lines.axis / 2),
    ],
  }));
}

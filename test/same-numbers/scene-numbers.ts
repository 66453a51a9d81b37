import type { Mark, PathMark, Scene, TextMark } from '../../core/figure/scene.ts';

/** What a person reads off a drawn figure with a ruler. */
export interface SceneNumbers {
  /** The centres and the bars of an arm, by its colour, weeks ascending: each a value on the axis. */
  readonly arm: (colour: string) => {
    readonly centers: readonly number[];
    readonly bars: readonly (readonly [number, number])[];
  };
  /** The weeks under the plot, and under each the n of every arm, from the first row to the last. */
  readonly weeks: readonly string[];
  readonly counts: readonly (readonly string[])[];
}

type Place = readonly [x: number, y: number];

const isPath = (mark: Mark): mark is PathMark => mark.kind === 'path';
const isText = (mark: Mark): mark is TextMark => mark.kind === 'text';
const isLevel = ([a, b]: readonly Place[]) => a !== undefined && b !== undefined && a[1] === b[1];
const isUpright = ([a, b]: readonly Place[]) => a !== undefined && b !== undefined && a[0] === b[0];

/** The axis of values: an upright line from whose left side its ticks stand out. */
function valueAxis(marks: readonly Mark[]) {
  for (const { subpaths } of marks.filter(isPath)) {
    const [spine, ...ticks] = subpaths;
    if (spine === undefined || !isUpright(spine) || ticks.length === 0) continue;
    const left = spine[0]?.[0] ?? 0;
    if (!ticks.every((tick) => isLevel(tick) && tick[1]?.[0] === left && (tick[0]?.[0] ?? left) < left)) continue;
    return { left, foot: Math.max(...spine.map(([, y]) => y)), ticks: ticks.map((tick) => tick[0] ?? [0, 0]) };
  }
  throw new Error('the scene has no axis of values');
}

/** Reads the numbers of a figure of one series back from its marks. Its axis is linear, and all its arms have circles. */
export function sceneNumbers({ marks }: Scene): SceneNumbers {
  const axis = valueAxis(marks);
  const numbers = marks
    .filter(isText)
    .filter(({ anchor, x, rotate, text }) => anchor === 'end' && rotate === 0 && x < axis.left && /^[−-]?\d/.test(text))
    .map(({ y, text }) => ({ y, value: Number(text.replace('−', '-').replaceAll(',', '')) }))
    .filter(({ value }) => Number.isFinite(value))
    .sort((a, b) => a.y - b.y);
  const longest = Math.min(...axis.ticks.map(([x]) => x));
  const places = axis.ticks.flatMap(([x, y]) => (x === longest ? [y] : [])).sort((a, b) => a - b);
  if (numbers.length !== places.length || numbers.length < 2) throw new Error('not every tick has its number');
  const at = (index: number) => ({ y: places.at(index) ?? Number.NaN, value: numbers.at(index)?.value ?? Number.NaN });
  const [top, low] = [at(0), at(-1)];
  const valueAt = (y: number) => low.value + ((y - low.y) / (top.y - low.y)) * (top.value - low.value);
  const inPlot = (y: number) => y <= axis.foot + 1e-9;
  const under = marks.filter(isText).filter(({ anchor, y }) => anchor === 'middle' && y > axis.foot);
  const rows = [...Map.groupBy(under, ({ y }) => y.toFixed(6))]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, row]) => row.sort((a, b) => a.x - b.x).map(({ text }) => text));
  const [weeks = [], ...counts] = rows.filter((row) => row.every((text) => /^[−–\d.]+$/.test(text)));
  return {
    arm: (colour) => ({
      centers: marks
        .filter((mark) => mark.kind === 'circle' && mark.fill?.colour === colour)
        .flatMap((mark) => (mark.kind === 'circle' && mark.x > axis.left && inPlot(mark.y) ? [mark] : []))
        .sort((a, b) => a.x - b.x)
        .map(({ y }) => valueAt(y)),
      bars: marks
        .filter(isPath)
        .filter(({ stroke, fill }) => stroke?.colour === colour && fill === null)
        .flatMap(({ subpaths }) => subpaths.filter((path) => path.length === 2 && isUpright(path)))
        .sort((a, b) => (a[0]?.[0] ?? 0) - (b[0]?.[0] ?? 0))
        .map((path) => {
          const ends = path.map(([, y]) => valueAt(y));
          return [Math.min(...ends), Math.max(...ends)] as const;
        }),
    }),
    weeks,
    counts,
  };
}

import { expect, test } from 'vitest';
import { drawn } from '../../core/figure/figure.ts';
import { spreadPositions } from '../../core/figure/layout/spread-positions.ts';
import type { TrajectoryRecipe } from '../../core/figure/recipe.ts';
import type { Scene } from '../../core/figure/scene.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { figureOf, registryWeeks, seededTrajectory } from './seeded-study.ts';

function textsOf(scene: Scene): string[] {
  return scene.marks.filter((mark) => mark.kind === 'text').map((mark) => mark.text);
}

function textsFor(trajectory: Trajectory, changes: Partial<TrajectoryRecipe> = {}): string[] {
  return textsOf(drawn(figureOf(trajectory, changes)).scene);
}

/** The rows of the table of n: what stands after the head `n`. */
function countRows(texts: readonly string[], arms: number, columns: number): string[][] {
  const from = texts.lastIndexOf('n') + 1;
  return Array.from({ length: arms }, (_, arm) =>
    texts.slice(from + arm * (columns + 1), from + (arm + 1) * (columns + 1)),
  );
}

test('every n under the plot is the n of the summary, all ten visits in 89 mm', () => {
  const trajectory = seededTrajectory({ arms: ['MSC-1', 'MSC-2', 'Control'] });
  const rows = countRows(textsFor(trajectory), 3, registryWeeks.length);
  for (const [head, ...counts] of rows) {
    expect(counts.map(Number)).toEqual(trajectory.rows.filter((row) => row.arm === head).map((row) => row.n));
  }
});

test('a visit without data is 0 where it is scheduled and a dash where it is not', () => {
  const trajectory = seededTrajectory({
    arms: ['A', 'B'],
    weeks: [0, 2, 4, 8],
    visits: [0, 2, 4, 8],
    scheduled: [4, 8],
    came: (arm, week) => arm === 0 || week === 4,
  });
  expect(countRows(textsFor(trajectory), 2, 4)[1]).toEqual(['B', '–', '–', '20', '0']);
});

test.each([
  ['mean', 'ci95', 'Mean (95 % CI)'],
  ['mean', 'sd', 'Mean (SD)'],
  ['mean', 'sem', 'Mean (SEM)'],
  ['mean', 'none', 'Mean'],
  ['median', 'iqr', 'Median (IQR)'],
  ['geometric-mean', 'gsd', 'Geometric mean (geometric SD)'],
] as const)('the legend of %s with %s names it: %s', (center, spread, name) => {
  expect(textsFor(seededTrajectory({ arms: ['A', 'B'] }), { center, spread })).toContain(name);
});

test('error bars that do not belong to the centre are refused with what would fit', () => {
  expect(() => textsFor(seededTrajectory({ arms: ['A'] }), { center: 'median', spread: 'sd' })).toThrow(
    /Choose one of: iqr/,
  );
});

test('only the arms of the recipe are drawn, and an arm that does not exist is an error', () => {
  const trajectory = seededTrajectory({ arms: ['MSC-1', 'MSC-2'] });
  const texts = textsFor(trajectory, { arms: ['MSC-2'] });
  expect(texts).toContain('MSC-2');
  expect(texts).not.toContain('MSC-1');
  expect(() => textsFor(trajectory, { arms: ['MSC-3'] })).toThrow(/MSC-3/);
});

test('an arm keeps its colour, marker and dash when another is hidden', () => {
  const trajectory = seededTrajectory({ arms: ['MSC-1', 'MSC-2'] });
  const marksOf = (arms: readonly string[] | null) =>
    drawn(figureOf(trajectory, { arms: arms && [...arms] })).scene.marks.flatMap((mark) =>
      mark.kind === 'path' && mark.stroke?.colour === '#D55E00' && mark.stroke.dash.length > 0
        ? [mark.stroke.dash]
        : [],
    );
  expect(marksOf(['MSC-2'])[0]).toEqual(marksOf(null)[0]);
  expect(marksOf(['MSC-2'])).not.toEqual([]);
});

test('the number of values beyond a limit of detection is said', () => {
  const trajectory = seededTrajectory({ arms: ['A'], weeks: [0, 4], qualifier: (value) => (value < 35 ? '<' : null) });
  const censored = trajectory.rows.reduce((sum, row) => sum + row.censored, 0);
  expect(censored).toBeGreaterThan(0);
  expect(textsFor(trajectory).join(' ')).toContain(
    `${censored} values beyond a limit of detection are counted at the limit.`,
  );
});

test('infusion weeks that nobody confirmed are called unconfirmed', () => {
  const arm = { name: 'MSC-1', infusionWeeks: [0, 1, 2] };
  expect(textsFor(seededTrajectory({ arms: [arm] }))).toContain('Infusion weeks (unconfirmed)');
  expect(textsFor(seededTrajectory({ arms: [{ ...arm, infusionWeeksConfirmed: true }] }))).toContain('Infusion weeks');
});

test('zeros on a logarithmic axis are counted in words, not dropped in silence', () => {
  const trajectory = seededTrajectory({ arms: ['A'], weeks: [0, 4], value: (_arm, week) => (week === 0 ? 10 : 0) });
  expect(textsFor(trajectory, { scale: 'log10', spread: 'none' }).join(' ')).toContain(
    '1 summary value at or below 0 cannot be drawn',
  );
});

test('no line is drawn through a visit without data', () => {
  const trajectory = seededTrajectory({
    arms: ['A'],
    weeks: [0, 4, 8, 12],
    scheduled: [0, 4, 8, 12],
    came: (_arm, week) => week !== 8,
  });
  const scene = drawn(figureOf(trajectory, { spread: 'none' })).scene;
  const line = scene.marks.find(
    (mark) => mark.kind === 'path' && mark.stroke?.width === 1 && mark.subpaths[0]?.length === 2 && !mark.closed,
  );
  expect(scene.marks.filter((mark) => mark === line)).toHaveLength(1);
  expect(textsOf(scene).join(' ')).toContain('Lines break where a scheduled visit has no data.');
});

test('a figure in Chinese says everything in Chinese but the data', () => {
  const trajectory = seededTrajectory({ arms: ['MSC-1'], weeks: [0, 4], qualifier: () => '<' });
  const texts = textsFor(trajectory, { language: 'zh', spread: 'sd' });
  expect(texts).toEqual(expect.arrayContaining(['周', '均值（标准差）']));
  expect(texts.join('')).toContain('超出检测限');
});

test('labels move apart by no more than they must, in order', () => {
  expect(spreadPositions([1, 10, 20], [5, 5], 0, 30)).toEqual([1, 10, 20]);
  expect(spreadPositions([10, 10, 10], [4, 4], 0, 30)).toEqual([6, 10, 14]);
  expect(spreadPositions([0, 1], [4], 0, 30)).toEqual([0, 4]);
  expect(spreadPositions([29, 30], [4], 0, 30)).toEqual([26, 30]);
});

test('arms that leave no room for the plot are refused in words, not drawn over each other', () => {
  const arms = Array.from({ length: 50 }, (_, index) => `Treatment arm ${index + 1}`);
  const trajectory = seededTrajectory({ arms, subjects: 3, weeks: [0, 4] });
  expect(() => textsFor(trajectory, { preset: 'slide' })).toThrow(/50 arms leave no room/);
  expect(textsFor(trajectory).join(' ')).toContain('n per visit: see the table of summaries.');
});

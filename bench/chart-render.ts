import type { Page } from 'playwright-core';
import type { Answers } from '../core/api.ts';
import { trajectoryOfSeries } from '../core/service/trajectory-of-series.ts';
import type { Trajectory } from '../core/statistics/trajectory.ts';
import { listSeries } from '../core/store/series.ts';
import { closeStudy } from '../core/store/study-file.ts';
import { type ChartWindow, startChartWindow } from '../test/window-charts/chart-window.ts';
import { chartPageScript } from './chart-page-script.ts';
import { makeLargeStudy } from './large-study.ts';
import { type Measurement, timingOf } from './measure.ts';

/** A size of trial, and what its first paint should stay under, in milliseconds. */
const sizes = [
  { subjects: 261, budget: 150 },
  { subjects: 5000, budget: 350 },
] as const;
const hoverBudget = 50;
const hovers = 6;

/** What one opened window took, in milliseconds. */
interface Opened {
  readonly first: number;
  readonly next: number;
  readonly hover: number;
  readonly emptyFirst: number;
  readonly emptyNext: number;
}

/**
 * A trajectory of 261 and of 5,000 subjects x 10 visits x 4 arms in the built window, from the press that asks for it to its painted frame,
 * beside an empty Recharts chart in the same page; and from a move of the pointer to the numbers under it. Each run is a fresh window: the
 * first chart in it, which loads and compiles what draws, and the next.
 */
export async function measureChart(folder: string, runs: number): Promise<Measurement[]> {
  const script = await chartPageScript();
  const chartWindow = await startChartWindow();
  try {
    const measurements: Measurement[] = [];
    for (const size of sizes) {
      const trajectories = trajectoriesOf(folder, size.subjects);
      const opened: Opened[] = [];
      for (let run = 0; run < Math.max(runs, 5); run += 1) {
        opened.push(await openOnce(chartWindow, trajectories, script, size.subjects, run));
      }
      measurements.push(...measurementsOf(opened, size));
    }
    return measurements;
  } finally {
    await chartWindow.close();
  }
}

async function openOnce(
  chartWindow: ChartWindow,
  trajectories: readonly Trajectory[],
  script: string,
  subjects: number,
  run: number,
): Promise<Opened> {
  const page = await openWindow(chartWindow, trajectories);
  try {
    await page.evaluate(script);
    // In turns, so that neither always finds the browser warmed up by the other.
    const emptyBefore = run % 2 === 0 ? await emptyChart(page) : null;
    const first = await trajectory(page, 'trajectories?series=1', subjects);
    const emptyFirst = emptyBefore ?? (await emptyChart(page));
    const next = await trajectory(page, 'trajectories?series=2', subjects);
    const emptyNext = await emptyChart(page);
    const moves: number[] = [];
    for (let move = 0; move < hovers; move += 1) moves.push(await hover(page));
    return { first, next, hover: Math.max(...moves), emptyFirst, emptyNext };
  } finally {
    await page.context().close();
  }
}

function measurementsOf(opened: readonly Opened[], { subjects, budget }: (typeof sizes)[number]): Measurement[] {
  const empty = (of: 'emptyFirst' | 'emptyNext') => ({
    name: 'an empty Recharts chart in the same page',
    timing: timingOf(opened.map((one) => one[of])),
  });
  const line = (name: string, of: 'first' | 'next' | 'hover', baseline: Measurement['baseline'], most: number) => {
    const timing = timingOf(opened.map((one) => one[of]));
    const ratio = baseline === null ? null : timing.median / baseline.timing.median;
    return { name, timing, baseline, ratio, budget: `${most} ms`, met: timing.median <= most };
  };
  const count = subjects.toLocaleString('en');
  return [
    line(
      `the first trajectory of ${count} subjects in a window, from press to paint`,
      'first',
      empty('emptyFirst'),
      budget,
    ),
    line(`another trajectory of ${count} subjects, from press to paint`, 'next', empty('emptyNext'), budget),
    line(
      `the numbers under the pointer, ${count} subjects, the slowest of ${hovers} moves`,
      'hover',
      null,
      hoverBudget,
    ),
  ];
}

function trajectoriesOf(folder: string, subjects: number): Trajectory[] {
  const study = makeLargeStudy(folder, subjects, 2);
  try {
    return listSeries(study).map(({ id }) => trajectoryOfSeries(study, id, 'none'));
  } finally {
    closeStudy(study);
  }
}

/** Opens the overview of the fake study; the trajectories are the answers to be asked for, copied as they come over the bridge. */
async function openWindow({ browser, site }: ChartWindow, trajectories: readonly Trajectory[]): Promise<Page> {
  const answers: Readonly<Record<number, Partial<Answers>>> = Object.fromEntries(
    trajectories.map((one, index) => [index + 1, { 'trajectory.get': one }]),
  );
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript((given) => {
    let bridge: Window['armtrace'];
    Object.defineProperty(window, 'armtrace', {
      get: () => bridge,
      set: (set: NonNullable<Window['armtrace']>) => {
        bridge = {
          ...set,
          call: (name, input) => {
            const value = 'seriesId' in input ? given[Number(input.seriesId)]?.[name] : undefined;
            return value === undefined
              ? set.call(name, input)
              : Promise.resolve({ ok: true, value: structuredClone(value) });
          },
        };
      },
    });
  }, answers);
  await page.goto(`${site.address}?study=full&lang=en#/overview`);
  await page.locator('#main h1').waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

function emptyChart(page: Page): Promise<number> {
  return page.evaluate(() => window.chartPage?.emptyChart() ?? Number.NaN);
}

async function trajectory(page: Page, place: string, subjects: number): Promise<number> {
  const drawn = await page.evaluate((to) => window.chartPage?.trajectory(to) ?? null, place);
  if (drawn?.subjects !== subjects) throw new Error(`${drawn?.subjects ?? 0} subjects were drawn`);
  return drawn.duration;
}

function hover(page: Page): Promise<number> {
  return page.evaluate(() => window.chartPage?.hover() ?? Number.NaN);
}

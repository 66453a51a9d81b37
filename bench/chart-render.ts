import path from 'node:path';
import { build as bundle } from 'esbuild';
import type { Page } from 'playwright-core';
import type { Answers } from '../core/api.ts';
import { trajectoryOfSeries } from '../core/service/trajectory-of-series.ts';
import type { Trajectory } from '../core/statistics/trajectory.ts';
import { listSeries } from '../core/store/series.ts';
import { closeStudy } from '../core/store/study-file.ts';
import { type ChartWindow, startChartWindow } from '../test/window-charts/chart-window.ts';
import { makeLargeStudy } from './large-study.ts';
import { type Measurement, timingOf } from './measure.ts';

const subjects = 261;

/** What one opened window took, in milliseconds. */
interface Opened {
  readonly first: number;
  readonly next: number;
  readonly emptyFirst: number;
  readonly emptyNext: number;
}

/**
 * A trajectory of 261 subjects x 10 visits in the built window, from the press that asks for it to its painted frame, beside an empty
 * Recharts chart in the same page. Each run is a fresh window: the first chart in it, which loads and compiles what draws, and the next.
 */
export async function measureChart(folder: string, runs: number): Promise<Measurement[]> {
  const trajectories = trajectoriesOf(folder);
  const script = await chartPageScript();
  const chartWindow = await startChartWindow();
  try {
    const opened: Opened[] = [];
    for (let run = 0; run < Math.max(runs, 5); run += 1) {
      const page = await openWindow(chartWindow, trajectories);
      await page.evaluate(script);
      // In turns, so that neither always finds the browser warmed up by the other.
      const emptyBefore = run % 2 === 0 ? await emptyChart(page) : null;
      const first = await trajectory(page, 'trajectories?series=1');
      const emptyFirst = emptyBefore ?? (await emptyChart(page));
      const next = await trajectory(page, 'trajectories?series=2');
      opened.push({ first, next, emptyFirst, emptyNext: await emptyChart(page) });
      await page.context().close();
    }
    return [
      measurement(
        'the first trajectory of 261 subjects in a window, from press to paint',
        opened,
        'first',
        'emptyFirst',
      ),
      measurement('another trajectory of 261 subjects, from press to paint', opened, 'next', 'emptyNext'),
    ];
  } finally {
    await chartWindow.close();
  }
}

function trajectoriesOf(folder: string): Trajectory[] {
  const study = makeLargeStudy(folder, subjects, 2);
  try {
    return listSeries(study).map(({ id }) => trajectoryOfSeries(study, id, 'none'));
  } finally {
    closeStudy(study);
  }
}

async function chartPageScript(): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: [path.join(import.meta.dirname, 'chart-page.tsx')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'chrome140',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles.map(({ text }) => text).join('');
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

async function trajectory(page: Page, place: string): Promise<number> {
  const drawn = await page.evaluate((to) => window.chartPage?.trajectory(to) ?? null, place);
  if (drawn?.subjects !== subjects) throw new Error(`${drawn?.subjects ?? 0} subjects were drawn`);
  return drawn.duration;
}

function measurement(name: string, opened: readonly Opened[], drawn: keyof Opened, empty: keyof Opened): Measurement {
  const timing = timingOf(opened.map((one) => one[drawn]));
  const baseline = timingOf(opened.map((one) => one[empty]));
  return {
    name,
    timing,
    baseline: { name: 'an empty Recharts chart in the same page', timing: baseline },
    ratio: timing.median / baseline.median,
    budget: '200 ms',
    met: timing.median <= 200,
  };
}

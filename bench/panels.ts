import path from 'node:path';
import type { Page } from 'playwright-core';
import { closeStudy } from '../core/store/study-file.ts';
import { openApp } from '../test/e2e/app.ts';
import { chartPageScript } from './chart-page-script.ts';
import { makeLargeStudy } from './large-study.ts';
import { type Measurement, timingOf } from './measure.ts';

const subjects = 261;
const panels = 9;
const budget = 500;

/**
 * Nine series of 261 subjects x 10 visits x 4 arms side by side, in the built window on the built loopback host: from the press in the overview to the
 * frame in which all nine are painted, the first time in a window, and then of other numbers (a change from baseline); beside nine empty Recharts charts in the same page.
 */
export async function measurePanels(folder: string, runs: number): Promise<Measurement[]> {
  closeStudy(makeLargeStudy(folder, subjects, panels));
  const script = await chartPageScript();
  const first: number[] = [];
  const next: number[] = [];
  const empty: number[] = [];
  for (let run = 0; run < Math.max(runs, 5); run += 1) {
    const app = await openApp();
    try {
      await openStudy(app.page, path.join(folder, `${subjects}-${panels}.armtrace`));
      await app.page.evaluate(script);
      // In turns, so that neither always finds the browser warmed up by the other.
      if (run % 2 === 0) empty.push(await emptyPanels(app.page));
      first.push(await shown(app.page, 'trajectories?view=panels'));
      if (run % 2 === 1) empty.push(await emptyPanels(app.page));
      next.push(await shown(app.page, 'trajectories?view=panels&change=percent'));
    } finally {
      await app.close();
    }
  }
  const baseline = { name: 'nine empty Recharts charts in the same page', timing: timingOf(empty) };
  const line = (name: string, durations: readonly number[]): Measurement => {
    const timing = timingOf(durations);
    const ratio = timing.median / baseline.timing.median;
    return { name, timing, baseline, ratio, budget: `${budget} ms`, met: timing.median <= budget };
  };
  return [
    line('nine panels of 261 subjects, the first in a window, from press to paint', first),
    line('the same nine as change from baseline, from press to paint', next),
  ];
}

async function openStudy(page: Page, file: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Open study/ }).click();
  await (await choosing).setFiles(file);
  await page.locator('.navigation').waitFor();
  // The host keeps a line open, so that the network never is idle: a moment to fetch the places, as a person takes to look at the overview.
  await page.waitForTimeout(1500);
}

function emptyPanels(page: Page): Promise<number> {
  return page.evaluate((count) => window.chartPage?.emptyCharts(count) ?? Number.NaN, panels);
}

function shown(page: Page, place: string): Promise<number> {
  return page.evaluate(({ to, count }) => window.chartPage?.panels(to, count) ?? Number.NaN, {
    to: place,
    count: panels,
  });
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { JSHandle, Page } from 'playwright-core';
import { openApp } from '../test/e2e/app.ts';
import { type Measurement, timingOf } from './measure.ts';
import { writeWideWorkbook } from './workbooks.ts';

/** How long the window stood still, in milliseconds. */
interface Stillness {
  /** The longest time from one frame to the next. */
  readonly frames: number;
  /** The longest piece of work that kept the window from answering. */
  readonly work: number;
}

declare global {
  interface Window {
    stillness?: () => Stillness;
  }
}

/**
 * How still the window stands while 200,000 readings are imported through the built loopback host, from the drop of the workbook to the
 * word that it is in the study; beside the same window left alone for as long.
 */
export async function measureWindow(folder: string, runs: number): Promise<Measurement[]> {
  const workbook = path.join(folder, 'wide-200000-window.xlsx');
  writeWideWorkbook(workbook, 1177);
  const busy: Stillness[] = [];
  const idle: Stillness[] = [];
  for (let run = 0; run < Math.min(runs, 3); run += 1) {
    const app = await openApp();
    try {
      app.page.setDefaultTimeout(120_000);
      // The file is there before the watch begins: making it is not the window's work.
      const transfer = await fileInPage(app.page, workbook);
      const start = performance.now();
      await startWatching(app.page);
      await importThere(app.page, transfer);
      busy.push(await seen(app.page));
      const duration = performance.now() - start;
      await startWatching(app.page);
      await app.page.waitForTimeout(duration);
      idle.push(await seen(app.page));
    } finally {
      await app.close();
    }
  }
  return [
    measurement('longest work of the window during an import of 200,000 readings', busy, idle, 'work', '100 ms'),
    measurement('longest gap between two of its frames', busy, idle, 'frames', null),
  ];
}

/** Watches frames and long tasks (of 50 ms or more, as the browser counts them) until it is asked. */
function startWatching(page: Page): Promise<void> {
  return page.evaluate(() => {
    const seenSoFar = { frames: 0, work: 0 };
    let watching = true;
    let before = performance.now();
    const frame = (now: number) => {
      seenSoFar.frames = Math.max(seenSoFar.frames, now - before);
      before = now;
      if (watching) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seenSoFar.work = Math.max(seenSoFar.work, duration);
    });
    observer.observe({ type: 'longtask' });
    window.stillness = () => {
      watching = false;
      observer.disconnect();
      return seenSoFar;
    };
  });
}

async function seen(page: Page): Promise<Stillness> {
  // Long tasks are told some time after they end.
  await page.waitForTimeout(500);
  const found = await page.evaluate(() => window.stillness?.() ?? null);
  if (found === null) throw new Error('the window was loaded again while it was watched');
  return found;
}

async function fileInPage(page: Page, workbook: string): Promise<JSHandle<DataTransfer>> {
  const content = { name: path.basename(workbook), base64: await readFile(workbook, 'base64') };
  return page.evaluateHandle(({ name, base64 }) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    return transfer;
  }, content);
}

async function importThere(page: Page, dataTransfer: JSHandle<DataTransfer>): Promise<void> {
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.locator('.drop-anywhere').dispatchEvent(type, { dataTransfer });
  }
  await page.getByRole('radio', { name: /^Blank/ }).check();
  await page.getByRole('button', { name: 'Read 1 file' }).click();
  await page.getByRole('button', { name: /^Import 200,090 readings/ }).click();
  await page.getByRole('heading', { name: /^Imported 200,090 readings/ }).waitFor();
}

function measurement(
  name: string,
  busy: readonly Stillness[],
  idle: readonly Stillness[],
  of: keyof Stillness,
  budget: string | null,
): Measurement {
  const timing = timingOf(busy.map((one) => one[of]));
  const baseline = timingOf(idle.map((one) => one[of]));
  return {
    name,
    timing,
    baseline: { name: 'the same window left alone', timing: baseline },
    ratio: null,
    budget,
    met: budget === null ? null : timing.median <= 100,
  };
}

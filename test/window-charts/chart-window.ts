import type { Browser, Page } from 'playwright-core';
import type { Answers } from '../../core/api.ts';
import { openChromium } from '../chromium.ts';
import { type FakeSite, serveFake } from '../window/serve-fake.ts';

/** The window over a fake engine, in a browser of its own. */
export interface ChartWindow {
  readonly site: FakeSite;
  readonly browser: Browser;
  /** Opens a place (`trajectories?series=3`) with the full fake study; `answers` stand in for the fake's own. */
  open(place: string, answers?: Partial<Answers>, settings?: PageSettings): Promise<Page>;
  /** What the pages threw or complained about since the last look. */
  faults(): readonly string[];
  close(): Promise<void>;
}

export interface PageSettings {
  readonly language?: 'en' | 'zh';
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** Starts a browser and the built window. */
export async function startChartWindow(): Promise<ChartWindow> {
  const site = await serveFake();
  const browser = await openChromium();
  const faults: string[] = [];
  return {
    site,
    browser,
    async open(place, answers = {}, settings = {}) {
      const { language = 'en', width = 1280, height = 800, colorScheme = 'light' } = settings;
      const context = await browser.newContext({ viewport: { width, height }, colorScheme });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
      });
      await page.addInitScript((given) => {
        let bridge: Window['armtrace'];
        Object.defineProperty(window, 'armtrace', {
          get: () => bridge,
          set: (set: NonNullable<Window['armtrace']>) => {
            bridge = {
              ...set,
              call: (name, input) => {
                const value = given[name];
                return value === undefined ? set.call(name, input) : Promise.resolve({ ok: true, value });
              },
            };
          },
        });
      }, answers);
      await page.goto(`${site.address}?study=full&lang=${language}#/${place}`);
      return page;
    },
    faults: () => faults.splice(0),
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openChromium } from '../chromium.ts';
import { type FakeSite, serveFake } from './serve-fake.ts';

export interface OpenOptions {
  readonly study?: 'none' | 'empty' | 'full';
  readonly workbook?: 'clean' | 'questions' | 'already' | 'refused' | 'large';
  readonly lang?: 'en' | 'zh';
  readonly delay?: number;
  readonly scheme?: 'light' | 'dark';
  readonly place?: string;
}

export interface FakeWindow {
  /** A fresh window; whatever its page complains about is in `complaints`. */
  open(options?: OpenOptions): Promise<Page>;
  readonly complaints: string[];
  close(): Promise<void>;
}

/** The built window with an engine of plain answers, in Chromium, under the hosts' own content security policy. */
export async function openFakeWindow(): Promise<FakeWindow> {
  const site: FakeSite = await serveFake();
  const browser: Browser = await openChromium();
  const complaints: string[] = [];
  return {
    complaints,
    async open({ study = 'none', workbook = 'clean', lang = 'en', delay = 0, scheme = 'light', place = '' } = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: scheme });
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      const settings = new URLSearchParams({ study, workbook, lang, delay: String(delay) });
      await page.goto(`${site.address}?${settings.toString()}#/${place}`);
      await page.locator('#main').waitFor();
      return page;
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** Drops a file on the window as a file manager would. */
export async function dropFile(page: Page, name: string): Promise<void> {
  const transfer = await page.evaluateHandle((fileName) => {
    const held = new DataTransfer();
    held.items.add(new File(['x'], fileName));
    return held;
  }, name);
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('#main', type, { dataTransfer: transfer });
}

/** Waits for what moves to come to rest. An animation that ends because its element goes is at rest too. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
}

/** Advice that the library's floating parts, which stand outside of the page's landmarks, cannot follow. */
const ofFloatingParts: readonly string[] = ['region', 'landmark-no-duplicate-banner', 'landmark-unique'];

/** Holds a screen to WCAG 2.2 AA and to the advice beyond it, however slight. `only` narrows it to the rules that another look at the screen can change. */
export async function expectAccessible(page: Page, only?: readonly string[]): Promise<void> {
  // A place whose code is still on its way has no heading yet.
  if (only === undefined) await page.locator('h1').first().waitFor({ state: 'attached' });
  const axe = new AxeBuilder({ page });
  if (only === undefined) axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  else axe.withRules([...only]);
  const { violations } = await axe.analyze();
  const found = violations.filter(({ id }) => !ofFloatingParts.includes(id));
  expect(
    found.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html.slice(0, 160)).slice(0, 5) })),
  ).toEqual([]);
}

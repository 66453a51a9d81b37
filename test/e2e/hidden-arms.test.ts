import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp, type RunningApp } from './app.ts';

let app: RunningApp;
let page: Page;

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  page.setDefaultTimeout(120_000);
  await page.getByRole('button', { name: /Open the example study/ }).click();
  await page.getByRole('heading', { name: 'What was measured' }).waitFor();
  await show('#/study?at=blinding');
  await page.getByRole('button', { name: 'Hide the arms' }).click();
  await page.getByRole('link', { name: 'arms hidden' }).waitFor();
}, 300_000);
afterAll(() => app.close());

async function show(hash: string): Promise<void> {
  await page.evaluate((place) => {
    window.location.hash = place;
  }, hash);
}

/** All that a person or a screen reader can find on the page. */
async function everythingSaid(): Promise<string> {
  return page.evaluate(() => {
    const spoken = [...document.body.querySelectorAll('*')].flatMap((element) => [
      ...['aria-label', 'title', 'placeholder', 'alt', 'href', 'download'].map((name) => element.getAttribute(name)),
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : null,
    ]);
    return [document.title, document.body.textContent, ...spoken].join('\n');
  });
}

const names = /MSC[\s_-]?[12](?!\d)|\bcontrols?\b|对照|umbilical|standard medical/i;

it.each([
  ['#/overview', 'Registered outcomes'],
  ['#/trajectories', 'Table'],
  ['#/trajectories?view=table', 'Save numbers (CSV)'],
  ['#/trajectories?view=arms', 'Table'],
  ['#/trajectories?view=panels', 'Table'],
  ['#/compare', 'Store this comparison'],
  ['#/subjects', '60 subjects of 60'],
  ['#/subjects?subject=P001', 'P001'],
  ['#/outcomes', 'Log-rank test over all arms'],
  ['#/outcomes?view=events', 'had at least one.'],
  ['#/outcomes?view=events&as=table', 'had at least one.'],
  ['#/outcomes?view=events&as=timelines', 'had at least one.'],
  ['#/outcomes?view=events&kind=fatal-complication', 'Fatal complications'],
  ['#/scores', 'Computed at'],
  ['#/scores?show=visits', 'Which visits'],
  ['#/completeness', 'P001'],
  ['#/completeness?show=queries', 'Question'],
  ['#/completeness?show=eligibility', 'This list removes nobody from any result.'],
  ['#/figures', 'New figure'],
  ['#/imports', 'roster.xlsx'],
  ['#/imports?import=1', 'P001'],
  ['#/study', 'The arms are hidden, so they cannot be edited.'],
])('names no arm at %s while the arms are hidden', { timeout: 300_000 }, async (hash, shows) => {
  await show(hash);
  await page
    .getByText(shows)
    .or(page.getByLabel(shows))
    .or(page.getByRole('link', { name: shows }))
    .first()
    .waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  const found = names.exec(await everythingSaid());
  expect(found === null ? null : found.input.slice(Math.max(0, found.index - 80), found.index + 60)).toBeNull();
});

it('names no arm in a figure that is made then, nor in its words', { timeout: 300_000 }, async () => {
  await show('#/figures');
  await page.getByRole('button', { name: 'New figure' }).click();
  await page.locator('.figure-sheet svg text').first().waitFor();
  expect(await everythingSaid()).not.toMatch(names);
  expect(await page.locator('.figure-sheet svg').innerHTML()).not.toMatch(names);
});

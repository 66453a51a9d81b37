import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { atRest, expectAccessible } from '../window/fake-window.ts';
import { openApp, type RunningApp } from './app.ts';

let app: RunningApp;
let page: Page;

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  page.setDefaultTimeout(120_000);
  await page.getByRole('button', { name: /Open the example study/ }).click();
  await page.getByRole('heading', { name: 'What was measured' }).waitFor();
}, 300_000);
afterAll(() => app.close());

async function show(hash: string): Promise<void> {
  await page.evaluate((place) => {
    window.location.hash = place;
  }, hash);
}

const places: readonly (readonly [hash: string, shows: string])[] = [
  ['#/overview', 'Registered outcomes'],
  ['#/outcomes', 'Log-rank test over all arms'],
  ['#/outcomes?bands=on&list=Control&risk=52', '11 subjects'],
  ['#/outcomes?view=events', 'had at least one.'],
  ['#/outcomes?view=events&as=table', 'had at least one.'],
  ['#/outcomes?view=events&as=timelines', 'had at least one.'],
  ['#/outcomes?view=events&kind=fatal-complication', 'Fatal complications'],
  ['#/scores', 'Computed at'],
  ['#/scores?show=visits', 'Which visits'],
  ['#/scores?show=visits&visits=differs&subject=P027', 'MELD of P027'],
  ['#/completeness', 'P001'],
  ['#/completeness?outcome=ALB', 'P001'],
  ['#/completeness?show=queries', 'Question'],
  ['#/completeness?show=eligibility', 'This list removes nobody from any result.'],
  ['#/study?at=freezes', 'Freeze the data as they are now'],
];

async function hold(hash: string, shows: string): Promise<void> {
  await show(hash);
  await page.getByText(shows).or(page.getByLabel(shows)).first().waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor();
    await atRest(page);
    // The dark shows the same elements in other colours.
    await expectAccessible(page, scheme === 'dark' ? ['color-contrast'] : undefined);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

describe('the outcomes of the example study have nothing that axe calls serious', { timeout: 300_000 }, () => {
  it.each(places)('at %s', hold);

  it('while a freeze is looked at', async () => {
    await show('#/study?at=freezes');
    const name = page.getByRole('textbox', { name: 'Name of the freeze' });
    await name.fill('Interim 1');
    await name.press('Enter');
    await page
      .getByRole('combobox', { name: 'What to look at' })
      .selectOption({ label: 'as of the freeze “Interim 1”' });
    await page.getByText('You are looking at the freeze “Interim 1”.').waitFor();
    await hold('#/overview', 'Registered outcomes');
    await hold('#/study?at=freezes&since=Interim+1', 'Nothing has changed since “Interim 1”.');
  });
});

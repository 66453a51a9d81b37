import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible } from '../window/fake-window.ts';
import { openApp, type RunningApp } from './app.ts';

let app: RunningApp;
let page: Page;

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  page.setDefaultTimeout(60_000);
  await page.getByRole('button', { name: /Open the example study/ }).click();
  await page.getByRole('link', { name: 'Outcomes' }).waitFor();
}, 240_000);
afterAll(() => app.close());

async function show(hash: string): Promise<void> {
  await page.evaluate((place) => {
    window.location.hash = place;
  }, hash);
}

it('shows survival of each arm with those at risk, and lists the subjects behind a number with their cells', async () => {
  await page.getByRole('link', { name: 'Outcomes' }).click();
  await page
    .getByText('By the end of follow-up 3 of 20 in MSC-1, 4 of 20 in MSC-2 and 7 of 20 in Control had died.')
    .waitFor();
  await page.getByText(/Log-rank test over all arms: chi-square 2\.41, 2 df, P =\s0\.30/).waitFor();
  await page.getByRole('button', { name: 'Control, week 52: 11 at risk' }).click();
  const panel = page.getByRole('complementary');
  await panel.getByText('11 subjects').waitFor();
  expect(await panel.getByText(/^follow-up\.xlsx, Follow-up!D\d+$/).count()).toBe(11);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
});

it('makes a figure of what is shown, with its words', async () => {
  await page.getByRole('button', { name: 'Make figure' }).click();
  await page.getByRole('heading', { name: 'Survival', exact: true }).waitFor();
  await page.getByText('Log-rank P = 0.30', { exact: true }).waitFor();
  await page
    .getByText(/^Kaplan–Meier estimates of survival by arm/)
    .last()
    .waitFor();
  await page.goBack();
  await page.getByRole('table', { name: 'Each arm' }).waitFor();
});

it('counts what a person says is the event', async () => {
  await page.getByRole('checkbox', { name: 'transplant (2)' }).click();
  await page.getByText(/event: death, transplant · 60 subjects, 16 events/).waitFor();
  await page.getByText('exploratory').waitFor();
  await page.getByRole('checkbox', { name: 'death (14)' }).click();
  await page.getByText(/event: transplant · 60 subjects, 2 events/).waitFor();
  const main = await page.locator('#main').innerText();
  expect(main).toContain('one of the arms has no events');
  expect(main).not.toMatch(/NaN|Infinity|null|undefined/);
});

it('shows adverse events by term, filtered by grade, and what each number is made of', async () => {
  await show('#/outcomes?view=events');
  await page.getByText('13 of 20 in MSC-1, 10 of 20 in MSC-2 and 14 of 20 in Control had at least one.').waitFor();
  await expectAccessible(page);
  await page.getByText('Table', { exact: true }).click();
  const row = page.locator('tr[data-term="Spontaneous bacterial peritonitis"][data-arm="Control"]');
  await row.getByRole('button', { name: '7/20' }).click();
  await page.getByRole('complementary').getByText('7 subjects, 11 events').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Grade' }).selectOption({ label: 'grade 3 and above' });
  await page.getByText(/of 76 events are shown/).waitFor();
  await expectAccessible(page);
  await page.getByText('Timelines', { exact: true }).click();
  await page.getByRole('img', { name: /^The events of P013, day by day: / }).waitFor();
  await expectAccessible(page);
});

it('shows fatal complications as an outcome of their own', async () => {
  await page.getByText('Fatal complications', { exact: true }).first().click();
  await page.getByText(/^12 events of 12 subjects/).waitFor();
  await page.getByText('registered, secondary').waitFor();
});

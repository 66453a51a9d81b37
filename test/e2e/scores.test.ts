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
  await page.getByRole('link', { name: 'Scores' }).waitFor();
}, 240_000);
afterAll(() => app.close());

it('draws a score over the weeks like any analyte, with what is missing said', async () => {
  await page.getByRole('link', { name: 'Scores' }).click();
  await page.getByText(/Computed at 493 of 503 visits\. 10 lack an input/).waitFor();
  await page.getByRole('heading', { name: /^MELD UNOS/ }).waitFor();
  await page.getByRole('img', { name: /MELD/ }).waitFor();
  await expectAccessible(page);
});

it('lists the visits at which a file says otherwise, and what the score was made from', async () => {
  await page.getByText('Visit by visit', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Which visits' }).selectOption({ label: 'The file says otherwise (6)' });
  await page.getByRole('button', { name: 'P027' }).click();
  const panel = page.getByRole('complementary', { name: 'MELD of P027' });
  await panel.getByText(/^The file gives 15 \(ward-record\.xlsx, 筛选!C\d+\), its inputs give 21\.$/).waitFor();
  await panel
    .getByText(/^creatinine of [\d.]+ mg\/dL counts as 1$/)
    .first()
    .waitFor();
  expect(await panel.getByText(/^liver-labs\.xlsx, 肝功能!/).count()).toBeGreaterThan(1);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
});

it('offers every score, and makes a figure of one', async () => {
  await page.getByText('Over the weeks', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Score' }).selectOption({ label: 'CTP' });
  await page.getByRole('heading', { name: /^CTP Pugh 1973/ }).waitFor();
  await page.getByRole('button', { name: 'Make figure' }).click();
  await page.locator('.figure-sheet svg').getByText('CTP (Pugh 1973)', { exact: true }).waitFor();
});

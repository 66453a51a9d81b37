import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dropFile, type FakeWindow, openFakeWindow } from './fake-window.ts';

let fake: FakeWindow;
let page: Page;
beforeAll(async () => {
  fake = await openFakeWindow();
  page = await fake.open({ study: 'full', workbook: 'large' });
  page.setDefaultTimeout(60_000);
  await dropFile(page, 'NK panel.xlsx');
  await page.getByRole('tab', { name: /^NK panel/ }).click();
  await page.getByText('Cells', { exact: true }).click();
  await page.getByRole('gridcell', { name: 'P000002' }).waitFor();
}, 120_000);
afterAll(() => fake.close());

const active = () => page.locator('[role=gridcell][aria-selected=true]');
const at = (row: number, column: number) =>
  page.locator(`[role=row][aria-rowindex="${row}"] [role=gridcell][aria-colindex="${column}"][aria-selected=true]`);

it('goes by the arrows, a page, to the ends of the row and of a sheet of 100,000 rows', {
  timeout: 120_000,
}, async () => {
  await page.getByRole('grid').focus();
  const press = async (key: string, row: number, column: number) => {
    await page.keyboard.press(key);
    await at(row, column).waitFor();
  };
  await at(1, 1).waitFor();
  await press('ArrowDown', 2, 1);
  await press('ArrowRight', 2, 2);
  await press('End', 2, 50);
  await press('Control+End', 100_000, 50);
  await expect.poll(() => active().innerText()).not.toBe('');
  await press('ArrowDown', 100_000, 50);
  await press('Home', 100_000, 1);
  await page.getByText('P099999', { exact: true }).first().waitFor();
  await press('Control+Home', 1, 1);
  await page.keyboard.press('PageDown');
  await expect.poll(async () => Number(await active().locator('..').getAttribute('aria-rowindex'))).toBeGreaterThan(5);
});

it('draws what is in sight only, and names the active cell to whoever cannot see it', async () => {
  expect(await page.getByRole('gridcell').count()).toBeLessThan(1500);
  const grid = page.getByRole('grid');
  expect(await grid.getAttribute('aria-rowcount')).toBe('100000');
  const named = (await grid.getAttribute('aria-activedescendant')) ?? '';
  expect(await page.evaluate((id) => document.getElementById(id)?.getAttribute('aria-selected'), named)).toBe('true');
});

it('asks why before a cell is corrected, by keyboard alone, and gives it to the engine', async () => {
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+Home');
  await at(1, 1).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await at(3, 1).waitFor();
  await page.locator('.cell-bar').getByText('P000002').waitFor();
  await page.keyboard.press('Enter');
  const text = page.getByLabel('Should say');
  await text.waitFor();
  await text.fill('P000009');
  const correct = page.getByRole('button', { name: 'Correct', exact: true });
  expect(await correct.isDisabled()).toBe(true);
  await page.getByLabel('Why').fill('Typing error');
  await page.keyboard.press('Enter');
  await text.waitFor({ state: 'detached' });
  const asked = await page.evaluate(() => window.fakeBridge?.asked.findLast(({ call }) => call === 'import.revise'));
  expect(asked?.input).toMatchObject({
    files: [
      {
        corrections: [{ sheet: 'NK panel', row: 2, column: 0, text: 'P000009', reason: 'Typing error' }],
      },
    ],
  });
});

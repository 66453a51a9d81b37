import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { readPdf } from '../figure/pdf-pages.ts';
import { dropFiles, openApp, type RunningApp } from './app.ts';

const expectedRow = z.object({
  analyte: z.string(),
  arm: z.string(),
  week: z.number(),
  n: z.number(),
  mean: z.number(),
});

/** What R says of the example study. */
async function fromR() {
  const file = path.resolve(import.meta.dirname, '../reference/results/example-summary.json');
  return z.object({ rows: z.array(expectedRow) }).parse(JSON.parse(await readFile(file, 'utf8'))).rows;
}

let app: RunningApp;
let page: Page;
beforeEach(async () => {
  app = await openApp();
  ({ page } = app);
});
afterEach(() => app.close());

const patience = { timeout: 20_000 };

/** The words of a part of the window, to be waited for. */
function seen(part: 'main' | 'footer') {
  return expect.poll(() => page.locator(part).innerText(), patience);
}

async function importExample(): Promise<void> {
  await dropFiles(page, 'examples/roster.xlsx', 'examples/nk-panel-flowjo.xlsx', 'examples/liver-labs.xlsx');
  await page.getByRole('button', { name: 'Read 3 files' }).click();
  await page.getByRole('button', { name: 'Import 5,962 readings of 60 subjects' }).click();
  await page.getByRole('button', { name: 'See trajectories' }).click();
}

async function chooseAnalyte(name: string): Promise<void> {
  await page.getByRole('button', { name: /^Series: / }).click();
  await page.getByPlaceholder('Type an analyte').fill(name);
  await page.getByRole('option', { name, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: new RegExp(`^${name}`) }).waitFor();
}

it('takes dropped workbooks to trajectories with the means that R gives, and to a PDF of 89 mm', async () => {
  await importExample();
  await chooseAnalyte('NKG2A');
  await page.getByText('Table', { exact: true }).click();
  const rows = (await fromR()).filter((row) => row.analyte === 'NKG2A');
  expect(rows.length).toBe(24);
  for (const { arm, week, n, mean } of rows) {
    const row = page.locator(`tr[data-week="${week}"][data-arm="${arm}"]`);
    expect(await row.locator('.n-cell').innerText(), `${arm}, week ${week}`).toBe(String(n));
    const shown = await row.locator('td[data-column="mean"]').innerText();
    const decimals = shown.split('.')[1]?.length ?? 0;
    expect(Math.abs(Number(shown) - mean), `${arm}, week ${week}`).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
  }

  await page.getByRole('button', { name: 'Make figure' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('NKG2A.pdf');
  const pdf = await readPdf(new Uint8Array(await readFile(await download.path())));
  expect(pdf.widthMm).toBeCloseTo(89, 1);
  expect(pdf.pages).toBe(1);
  expect(pdf.texts.join(' ')).toContain('NKG2A, CD56dim NK (% of parent)');
  expect(pdf.texts).toContain('Control');
  expect(pdf.fonts.every((font) => font.embedded)).toBe(true);
});

it('answers for every point with its file, sheet and cell', async () => {
  await importExample();
  await chooseAnalyte('ALB');
  await page.getByText('Table', { exact: true }).click();
  await page.locator('tr[data-week="0"][data-arm="MSC-1"] .n-cell').click();
  await page
    .getByRole('button', { name: /^P\d{3}/ })
    .first()
    .click();
  const panel = page.getByRole('complementary').last();
  await expect.poll(() => panel.innerText(), patience).toMatch(/liver-labs\.xlsx/);
  expect(await panel.innerText()).toMatch(/[A-Z]+\d+/);
});

it('says that the same files bring nothing new, and takes an import back', async () => {
  await importExample();
  await dropFiles(page, 'examples/liver-labs.xlsx');
  await seen('main').toMatch(/already/i);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('link', { name: 'Imports' }).click();
  await page.getByRole('button', { name: /Undo/ }).first().click();
  await seen('footer').toMatch(/3,479 readings/);
});

it('says what is wrong with a PDF that is called a workbook, and changes nothing', async () => {
  await page.getByRole('button', { name: /Open the example study/ }).click();
  await seen('footer').toMatch(/10,623 readings/);
  const pretend = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['%PDF-1.4\n%hello'], 'results.xlsx'));
    return transfer;
  });
  await page.locator('.drop-anywhere').dispatchEvent('drop', { dataTransfer: pretend });
  await seen('main').toMatch(/results\.xlsx.*PDF/s);
  expect(await page.getByRole('contentinfo').innerText()).toMatch(/10,623 readings/);
});

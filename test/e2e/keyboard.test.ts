import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readPdf } from '../figure/pdf-pages.ts';
import { openApp } from './app.ts';

/** What the control in focus is called, by its label or its text. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((one) => one.textContent) : [];
    return [element?.getAttribute('aria-label') ?? '', ...labels, element?.textContent ?? ''].join(' ').trim();
  });
}

/** Presses Tab until a control of this name is in focus, as someone without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab');
    const label = await focused(page);
    if (name.test(label)) return;
    passed.push(label.slice(0, 30));
  }
  throw new Error(`the focus never came to ${name.source}, only to: ${[...new Set(passed)].join(' | ')}`);
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor();

it('does the main job by keyboard alone: files, review, import, analyte, source cell, figure, PDF', async () => {
  const app = await openApp();
  const { page } = app;
  page.setDefaultTimeout(60_000);
  try {
    await page.getByRole('button', { name: 'Choose files…' }).waitFor();
    // Asked for well ahead: the browser hears of it on another way than of the key.
    const choosing = page.waitForEvent('filechooser');
    await tabTo(page, /^Choose files/);
    await page.keyboard.press('Enter');
    await (await choosing).setFiles(
      ['roster', 'nk-panel-flowjo', 'liver-labs'].map((name) =>
        path.resolve(import.meta.dirname, `../../examples/${name}.xlsx`),
      ),
    );
    // Nothing else is needed: Enter goes on.
    await expect.poll(() => focused(page)).toBe('Read 3 files');
    await page.keyboard.press('Enter');

    await heading(page, 'Review before the import');
    await page.keyboard.press('Control+Enter');
    await heading(page, /^Imported 5,962 readings/);
    // The way on is in focus already.
    await expect.poll(() => focused(page)).toBe('See trajectories');
    await page.keyboard.press('Enter');

    await page.getByRole('grid').waitFor();
    await tabTo(page, /^Series: /);
    await page.keyboard.press('Enter');
    await page.getByPlaceholder('Type an analyte').waitFor();
    await page.keyboard.type('nkg2a');
    await page.getByRole('option', { name: 'NKG2A', selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await heading(page, /^NKG2A/);

    await page.locator('.n-cell').first().waitFor();
    await tabTo(page, /^MSC-1, .*: 20 subjects/);
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: /^Subjects of MSC-1/ }).waitFor();
    await tabTo(page, /^P\d{3}/);
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: /^Subject P\d{3}/ }).waitFor();
    const source = page.getByRole('complementary').getByText('nk-panel-flowjo.xlsx, sheet Sheet0, cell E').first();
    await source.waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: /^Subject P/ }).waitFor({ state: 'detached' });

    await tabTo(page, /^Make figure/);
    await page.keyboard.press('Enter');
    await page.locator('.figure-sheet svg').waitFor();
    const downloading = page.waitForEvent('download');
    await tabTo(page, /^Save as PDF/);
    await page.keyboard.press('Enter');
    const pdf = await readPdf(new Uint8Array(await readFile(await (await downloading).path())));
    expect(pdf.widthMm).toBeCloseTo(89, 1);
    expect(pdf.texts.join(' ')).toContain('NKG2A');
  } finally {
    await app.close();
  }
}, 180_000);

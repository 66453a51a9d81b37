import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeWindow, openFakeWindow } from './fake-window.ts';

let fake: FakeWindow;
beforeAll(async () => {
  fake = await openFakeWindow();
});
afterAll(() => fake.close());

describe('comparing arms', { timeout: 60_000 }, () => {
  it('shows every week of a marker in a table and in words, for the pair that is chosen', async () => {
    const page = await fake.open({ study: 'full', place: 'compare?series=3' });
    const table = page.getByRole('table', { name: /The arms at each week/ });
    await table.getByRole('columnheader', { name: 'MSC-2 − Control' }).waitFor();
    // NKG2A is registered at seven weeks: baseline is not among them.
    expect(await table.getByRole('row').count()).toBe(2 + 7);
    await page.getByText(/^At week 4 .*NKG2A, CD56dim was .*MSC-2 .*Control.*95\s% CI/).waitFor();
    await page.getByRole('combobox', { name: 'Pair of arms' }).selectOption({ label: 'MSC-1 against Control' });
    await page.getByText(/^At week 4 .*NKG2A, CD56dim was .*MSC-1 .*Control/).waitFor();
    await page.getByRole('button', { name: 'MSC-2' }).click();
    await page.getByText(/^Welch’s t test, two-sided/).waitFor();
    expect(await page.getByText(/NaN|Infinity|undefined/).count()).toBe(0);
    await page.context().close();
  });

  it('fits a model, says what it is, and gives its contrasts', async () => {
    const page = await fake.open({ study: 'full', place: 'compare?series=3' });
    await page.getByRole('combobox', { name: 'How arms are compared' }).selectOption('random-intercept');
    await page.getByText(/^Linear mixed model: arm, week/).waitFor();
    await page.getByText(/^Fitted to [\d,]+ values of 180 subjects/).waitFor();
    await page
      .getByText(/Linear mixed model, Holm-adjusted P/)
      .first()
      .waitFor();
    await page.context().close();
  });

  it('keeps a comparison, takes it away and brings it back', async () => {
    const page = await fake.open({ study: 'full', place: 'compare?series=3' });
    await page.getByRole('button', { name: 'Store this comparison' }).click();
    const kept = page.getByRole('link', { name: 'NKG2A, CD56dim: Welch’s analysis of variance, Holm' });
    await kept.waitFor();
    await page
      .getByText(/^Stored /)
      .first()
      .waitFor();
    await page.getByRole('button', { name: /^More about NKG2A/ }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await page.getByText(/^Removed “NKG2A/).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await kept.waitFor();
    await page.context().close();
  });

  it('gives a kept comparison a name, a note and a place, by keyboard, and takes each back', async () => {
    const page = await fake.open({ study: 'full', place: 'compare?series=3' });
    await page.getByRole('button', { name: 'Store this comparison' }).click();
    await page.getByRole('link', { name: /Welch’s analysis of variance, Holm$/ }).waitFor();
    await page.getByRole('combobox', { name: 'Adjustment of p' }).selectOption('bh');
    await page.getByRole('button', { name: 'Store this comparison' }).click();
    const kept = page.locator('.kept-list');
    const names = async () => (await kept.getByRole('link').allTextContents()).map((name) => name.split(', ').at(-1));
    await kept.getByRole('link', { name: /Benjamini–Hochberg$/ }).waitFor();
    expect(await names()).toEqual(['Holm', 'Benjamini–Hochberg']);
    await page.getByRole('button', { name: /^More about .*Benjamini/ }).press('Enter');
    await page.getByRole('menuitem', { name: 'Move up' }).press('Enter');
    await page.getByText(/^Moved “/).waitFor();
    await expect.poll(names).toEqual(['Benjamini–Hochberg', 'Holm']);
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect.poll(names).toEqual(['Holm', 'Benjamini–Hochberg']);
    await page.getByRole('button', { name: /^More about .*Holm$/ }).press('Enter');
    await page.getByRole('menuitem', { name: 'Name and note' }).press('Enter');
    await page.getByRole('textbox', { name: 'Note' }).fill('As planned in the protocol.');
    await page.getByRole('textbox', { name: 'Name' }).fill('The main result');
    await page.getByRole('textbox', { name: 'Name' }).press('Enter');
    await kept.getByRole('link', { name: 'The main result' }).waitFor();
    await kept.getByText('As planned in the protocol.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await kept.getByRole('link', { name: /Holm$/ }).waitFor();
    expect(await page.getByText('As planned in the protocol.').count()).toBe(0);
    await page.context().close();
  });

  it('shows a panel as one family, and opens a marker from its cell', async () => {
    const page = await fake.open({ study: 'full', place: 'compare?panel=flow' });
    await page
      .getByText(/series as one family/)
      .first()
      .waitFor();
    const cell = page.getByRole('button', { name: /^NKG2D, CD56bright, week 12: adjusted P/ });
    await cell.press('Enter');
    await page.getByRole('heading', { name: /^NKG2D, CD56bright/ }).waitFor();
    await page.context().close();
  });

  it('says how far a slow comparison is, stops it when it is asked to, and ends one that is no longer wanted', async () => {
    const page = await fake.open({ study: 'full', place: 'compare?panel=flow&test=unstructured' });
    await page.getByText(/^NKG2D: 2 of \d+ series done$/).waitFor();
    await page.getByRole('button', { name: 'Stop' }).press('Enter');
    await page.getByText('The comparison was stopped before it was done.').waitFor();
    await page.getByRole('button', { name: 'Run again' }).press('Enter');
    await page.getByRole('button', { name: 'Stop' }).waitFor();
    await page.getByRole('combobox', { name: 'How arms are compared' }).selectOption('welch-anova');
    await page.getByRole('button', { name: /^NKG2D, CD56bright, week 12: adjusted P/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Stop' }).count()).toBe(0);
    await page.context().close();
  });
});

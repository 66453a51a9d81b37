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
    await page.getByText(/^At week 4 .*NKG2A, CD56dim was .*MSC-2 .*Control.*95 % CI/).waitFor();
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
    await page.getByRole('button', { name: /^Remove/ }).click();
    await page.getByText(/^Removed “NKG2A/).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await kept.waitFor();
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
});

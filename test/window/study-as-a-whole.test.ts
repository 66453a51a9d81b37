import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakeWindow, openFakeWindow } from './fake-window.ts';

let fake: FakeWindow;
beforeAll(async () => {
  fake = await openFakeWindow();
});
afterAll(() => fake.close());

it('leads from an outcome of the registry page to its chart, and says its test and its p', {
  timeout: 60_000,
}, async () => {
  const page = await fake.open({ study: 'full' });
  const row = page.getByRole('row', { name: /NKG2A/ }).filter({ hasText: 'clearest of 7 weeks' });
  await row.getByText('Welch’s analysis of variance', { exact: false }).waitFor();
  await row.getByText('this pair P', { exact: false }).waitFor();
  await row.getByRole('link', { name: 'NKG2A' }).click();
  await page.waitForURL(/#\/trajectories\?series=3/);
  await page.context().close();
});

it('answers a query with a note, finds it among the answered, and opens it again', { timeout: 60_000 }, async () => {
  const page = await fake.open({ study: 'full', place: 'completeness?show=queries' });
  await page.getByText('2 queries').waitFor();
  await page
    .getByRole('button', { name: /^Answer to the query about/ })
    .first()
    .click();
  const note = page.getByRole('textbox', { name: /^Answer to the query about/ });
  await note.fill('a typing error, 31.2');
  await note.press('Enter');
  await page.getByText('1 query', { exact: true }).waitFor();
  await page.getByLabel('State').selectOption('answered');
  await page.getByText('a typing error, 31.2').waitFor();
  await page.getByRole('button', { name: /^Open the query about/ }).click();
  await page.getByText('No query fits.').waitFor();
  await page.context().close();
});

it('saves the queries that it shows, marks them as sent, and finds them among the sent', {
  timeout: 60_000,
}, async () => {
  const page = await fake.open({ study: 'full', place: 'completeness?show=queries' });
  await page.getByRole('button', { name: 'Save 2 as Excel…' }).waitFor();
  await page.getByLabel('Subject, analyte or cell').fill('W4');
  await page.getByRole('button', { name: 'Save 1 as Excel…' }).waitFor();
  await page.getByRole('button', { name: 'Mark 1 as sent' }).click();
  await page.getByText('No query fits.').waitFor();
  await page.getByLabel('State').selectOption('sent');
  await page.getByText(/^Sent .*wen$/).waitFor();
  await page.getByRole('option', { name: 'open (1)' }).waitFor({ state: 'attached' });
  await page.context().close();
});

it('goes from a subject’s row of the matrix to the subject', { timeout: 60_000 }, async () => {
  const page = await fake.open({ study: 'full', place: 'completeness' });
  const first = page.locator('.matrix').getByRole('link').first();
  const subject = await first.textContent();
  await first.click();
  await page.waitForURL(new RegExp(`#/subjects\\?subject=${subject ?? ''}`));
  await page.context().close();
});

it('hides the arms at one press, says so in the status bar, and shows them again only with a reason', {
  timeout: 60_000,
}, async () => {
  const page = await fake.open({ study: 'full', place: 'study' });
  await page.getByRole('button', { name: 'Hide the arms' }).click();
  await page.getByRole('link', { name: 'arms hidden' }).waitFor();
  await page.getByText('The arms are hidden, so they cannot be edited.').waitFor();
  await page.getByRole('button', { name: 'Show the arms again…' }).click();
  const reason = page.getByRole('textbox', { name: 'Reason, for the audit trail' });
  expect(await page.getByRole('button', { name: 'Show the arms' }).isDisabled()).toBe(true);
  await reason.fill('end of the trial');
  await reason.press('Enter');
  await page.getByRole('button', { name: 'Hide the arms' }).waitFor();
  await page.getByRole('link', { name: 'arms hidden' }).waitFor({ state: 'detached' });
  await page.context().close();
});

it('keeps a freeze, looks at it, says so in the status bar, and goes back', { timeout: 60_000 }, async () => {
  const page = await fake.open({ study: 'full', place: 'study' });
  const name = page.getByRole('textbox', { name: 'Name of the freeze' });
  await name.fill('Interim 1');
  await name.press('Enter');
  const row = page.getByRole('row', { name: /^Interim 1/ });
  await row.getByRole('button', { name: 'What changed since' }).click();
  await page.getByText('Since “Interim 1”: 0 values added, 1 changed, 0 gone.').waitFor();
  await row.getByRole('button', { name: 'Look at it' }).click();
  const banner = page.getByText('You are looking at the freeze “Interim 1”.');
  await banner.waitFor();
  await page.getByRole('link', { name: 'Trajectories' }).click();
  await banner.waitFor();
  await page.getByRole('button', { name: 'Back to the data as they are now' }).click();
  await banner.waitFor({ state: 'detached' });
  const choice = page.getByRole('combobox', { name: 'What to look at' });
  await choice.selectOption('as of the freeze “Interim 1”');
  await page.getByRole('link', { name: 'What changed since' }).click();
  await page.getByText('Since “Interim 1”: 0 values added, 1 changed, 0 gone.').waitFor();
  await choice.selectOption('data as they are now');
  await banner.waitFor({ state: 'detached' });
  await page.context().close();
});

it('adds an outcome with its own analytes and weeks, and refuses one that names an analyte which is not there', {
  timeout: 60_000,
}, async () => {
  const page = await fake.open({ study: 'full', place: 'study' });
  await page.getByRole('button', { name: 'Add outcome' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).last().fill('Activation');
  const analytes = page.getByRole('textbox', { name: 'Analytes of Activation' });
  await analytes.fill('NKG2D, XYZ');
  await page.getByText('XYZ: not among the analytes above').waitFor();
  await analytes.fill('NKG2D, NKp46');
  await page.getByRole('textbox', { name: 'Weeks of Activation' }).fill('2, 4, 8');
  await page.getByRole('button', { name: 'Save protocol', exact: true }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.goto(page.url().replace('#/study', '#/overview'));
  await page.goto(page.url().replace('#/overview', '#/study'));
  expect(await page.getByRole('textbox', { name: 'Weeks of Activation' }).inputValue()).toBe('2, 4, 8');
  expect(await page.getByRole('textbox', { name: 'Analytes of Activation' }).inputValue()).toBe('NKG2D, NKp46');
  await page.context().close();
});

it('warns in the console of nothing', () => {
  expect(fake.complaints).toEqual([]);
});

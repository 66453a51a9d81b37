import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { dropFiles, openApp, type RunningApp } from './app.ts';

type Row = readonly (string | number | null)[];

const header: Row = ['Subject', 'Arm', 'Week', 'NKG2A (%)', 'NKG2D (%)'];

/** Twelve subjects at three weeks, as the flow core sent them in March. */
function march(): Row[] {
  const arms = ['Control', 'MSC-1', 'MSC-2'];
  return Array.from({ length: 36 }, (_, at): Row => {
    const subject = Math.floor(at / 3) + 1;
    const value = (by: number) => 20 + ((at * by) % 17) + 0.5;
    return [
      `P${String(subject).padStart(3, '0')}`,
      arms[subject % 3] ?? null,
      [0, 4, 8][at % 3] ?? 0,
      value(5),
      value(7),
    ];
  });
}

/** The same workbook in April: three new subjects at baseline, two corrected cells, and one that was emptied. */
function april(): Row[] {
  const rows = march().map((row) => [...row]);
  const set = (row: number, column: number, value: number | null) => {
    const cells = rows[row];
    if (cells !== undefined) cells[column] = value;
  };
  set(4, 3, 14.2);
  set(11, 4, 39.8);
  set(6, 3, null);
  return [...rows, ['P013', 'MSC-1', 0, 31, 41], ['P014', 'MSC-2', 0, 32, 42], ['P015', 'Control', 0, 33, 43]];
}

async function workbook(folder: string, rows: readonly Row[]): Promise<string> {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([[...header], ...rows.map((row) => [...row])]), 'NK panel');
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx' });
  if (!(bytes instanceof Uint8Array)) throw new Error('no bytes were written');
  const file = path.join(folder, 'NK panel.xlsx');
  await writeFile(file, bytes);
  return file;
}

let app: RunningApp;
let page: Page;
let folder: string;
beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  page.setDefaultTimeout(60_000);
  folder = await mkdtemp(path.join(os.tmpdir(), 'armtrace-months-'));
}, 120_000);
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const rowOf = (subject: string) => page.getByRole('row', { name: new RegExp(`^${subject}`) });
const tab = (name: RegExp) => page.getByRole('tab', { name });

it("shows last month's file for exactly what changed in it, takes it, and takes it back", {
  timeout: 240_000,
}, async () => {
  // A known shape goes from drop to plot with two presses once a study is open.
  await dropFiles(page, await workbook(folder, march()));
  await page.getByRole('button', { name: 'Read 1 file' }).click();
  await page.getByRole('button', { name: 'Import 72 readings of 12 subjects' }).click();
  await page.getByRole('button', { name: 'See trajectories' }).click();

  await dropFiles(page, await workbook(folder, april()));
  await page.getByRole('heading', { name: 'Review before the import' }).waitFor();
  await tab(/^Differences/).click();
  const kinds = page.getByRole('radiogroup', { name: 'Which differences are listed' });
  await kinds.getByText('Changed 2', { exact: true }).waitFor();
  expect(await kinds.innerText()).toMatch(/New 6\s+Equal 69\s+Changed 2\s+Conflicting 0\s+Gone 1/);
  await rowOf('P002').getByText('14.2').waitFor();
  expect(await rowOf('P002').innerText()).toMatch(/week 4.*NKG2A.*NK panel\.xlsx · NK panel · D6.*14\.2/s);
  expect(await rowOf('P004').innerText()).toMatch(/week 8.*NKG2D.*39\.8/s);

  await kinds.getByText('Gone 1', { exact: true }).click();
  await page.getByText('it no longer does', { exact: false }).waitFor();
  expect(await rowOf('P003').innerText()).toMatch(/week 0.*NKG2A.*D8/s);
  await kinds.getByText('New 6', { exact: true }).click();
  await rowOf('P015').first().waitFor();

  // Two values to settle: one is the file's, one stays the study's.
  await kinds.getByText('Changed 2', { exact: true }).click();
  await page.getByLabel('Which value counts for P002, NKG2A, week 4').selectOption('replace');
  await page.getByLabel('Which value counts for P004, NKG2D, week 8').selectOption('keep');
  const importing = page.getByRole('button', { name: 'Import 77 readings of 15 subjects' });
  await expect.poll(() => importing.isEnabled(), { timeout: 60_000 }).toBe(true);
  await kinds.getByText('Means', { exact: true }).click();
  await page.getByText('4 → 5').first().waitFor();

  await importing.click();
  await page.getByRole('heading', { name: 'Imported 6 readings' }).waitFor();
  const status = page.getByRole('contentinfo');
  await status.getByText('78 readings', { exact: false }).waitFor();
  await status.getByText('15 subjects', { exact: false }).waitFor();

  await page.getByRole('button', { name: 'See imports' }).click();
  await page.getByRole('link', { name: 'Open the import of NK panel.xlsx' }).first().click();
  await page.getByRole('gridcell', { name: '14.2', exact: true }).click();
  await page.getByText('This value counts.').waitFor();
  await page.getByRole('link', { name: /All imports/ }).click();
  await page.getByRole('button', { name: 'Undo the import of NK panel.xlsx' }).first().click();
  await page.getByRole('link', { name: 'See what became of each reading' }).click();
  await page.getByRole('heading', { name: /Earlier value restored\s+1$/ }).waitFor();
  await status.getByText('72 readings', { exact: false }).waitFor();
});

it('says of the very same file that there is nothing to do', { timeout: 120_000 }, async () => {
  await dropFiles(page, await workbook(folder, march()));
  await page.getByText('Importing it again adds nothing.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Import again: adds no reading' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
});

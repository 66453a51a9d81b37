import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { exportRows } from '../../core/store/export-rows.ts';
import { openStudy } from '../../core/store/open-study.ts';
import { closeStudy } from '../../core/store/study-file.ts';
import { armtrace, armtraceJson } from '../cli/armtrace.ts';
import { dropFiles, openApp, type RunningApp } from './app.ts';
import { type Row, writeBook } from './book.ts';

const arms = ['MSC1 high', 'MSC-2', 'Controls'];
const visits = ['W0', 'Wekk 4', 'W8'];

/** Nine subjects at three visits, with slips in a marker's, two arms' and a visit's name, and one marker that the study does not have. */
function rows(): Row[] {
  return Array.from({ length: 27 }, (_, at): Row => {
    const subject = Math.floor(at / 3);
    return [`P00${subject + 1}`, arms[subject % 3] ?? null, visits[at % 3] ?? null, 30 + (at % 7), 20 + (at % 5), 60];
  });
}

let app: RunningApp;
let page: Page;
let folder: string;
beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  page.setDefaultTimeout(60_000);
  folder = await mkdtemp(path.join(os.tmpdir(), 'armtrace-questions-'));
}, 120_000);
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const asked = (count: string) => page.getByRole('heading', { name: count }).waitFor();

it('offers what a name may be a slip of, takes nothing unasked, and answers every question where it is asked', {
  timeout: 240_000,
}, async () => {
  const header: Row = ['Subject', 'Arm', 'Week', 'NKG2AA', 'CD57 (%)', 'Perforin (%)'];
  await dropFiles(page, await writeBook(folder, 'core.xlsx', { NK: [header, ...rows()] }));
  await press('Read 1 file');
  await asked('3 questions before the import');
  expect(await page.locator('#import-now').isDisabled()).toBe(true);
  await press('NKG2AA is NKG2A');
  await press('Leave out CD57');
  await asked('2 questions before the import');
  await press('Wekk 4 is week 4');
  await asked('One question before the import');
  // The last two by keyboard alone: each answer hands the focus on.
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id);
  await expect.poll(focused).toBe('MSC1 high is MSC-1');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('Controls is Control');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('import-now');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Imported 54 readings' }).waitFor();
});

it('exports how it read, for the command to read the same file to the same values', { timeout: 240_000 }, async () => {
  await press('See imports');
  await page.getByRole('link', { name: 'Open the import of core.xlsx' }).click();
  await page.getByText('How it was read', { exact: true }).click();
  const download = page.waitForEvent('download');
  await press('Export mapping');
  const mapping = path.join(folder, 'mapping.json');
  await (await download).saveAs(mapping);
  const study = path.join(folder, 'by command.armtrace');
  await armtrace('init', study, '--protocol', 'nct02812121');
  const imported = await armtraceJson(
    z.object({ totals: z.object({ added: z.number() }) }),
    ...['import', path.join(folder, 'core.xlsx'), '--study', study, '--mapping', mapping],
  );
  expect(imported.totals.added).toBe(54);
  // The window imported 54 readings of this file: each with the names and the week that were said.
  const opened = openStudy(study, { readOnly: true });
  const values = [...exportRows(opened)].map(({ subject, arm, week, analyte, value }) =>
    [subject, arm, week, analyte, value].join(' '),
  );
  closeStudy(opened);
  const named = new Map([
    ['MSC1 high', 'MSC-1'],
    ['MSC-2', 'MSC-2'],
    ['Controls', 'Control'],
  ]);
  const expected = rows().flatMap(([subject, arm, visit, nkg2a, , perforin]) => {
    const key = [subject, named.get(String(arm)), Number(String(visit).replace(/\D+/, ''))].join(' ');
    return [`${key} NKG2A ${nkg2a}`, `${key} Perforin ${perforin}`];
  });
  expect(values.sort()).toEqual(expected.sort());
});

it('asks nothing of the next file of that shape, and goes from drop to plot with two presses', {
  timeout: 120_000,
}, async () => {
  const header: Row = ['Subject', 'Arm', 'Week', 'NKG2AA', 'CD57 (%)', 'Perforin (%)'];
  const more = rows().map(([subject, ...rest]): Row => [`Q${String(subject)}`, ...rest]);
  await dropFiles(page, await writeBook(folder, 'core, June.xlsx', { NK: [header, ...more] }));
  await press('Import 54 readings of 9 subjects');
  await press('See trajectories');
  await page.locator('.arm-marks').first().waitFor();
});

it('takes back with an import what only it had added, and asks again', { timeout: 120_000 }, async () => {
  await page.getByRole('link', { name: 'Imports', exact: true }).click();
  for (const file of ['core, June.xlsx', 'core.xlsx']) {
    await press(`Undo the import of ${file}`);
    await page.getByText(`${file} was taken back`, { exact: false }).waitFor();
  }
  await page.getByRole('link', { name: 'See what became of each reading' }).click();
  const synonyms = page.getByRole('row', { name: /^Synonyms/ });
  await synonyms.waitFor();
  expect(await synonyms.innerText()).toMatch(/NKG2AA → NKG2A.*Taken back/s);
  expect(await page.getByRole('row', { name: /^Remembered mapping/ }).innerText()).toContain('Taken back');
  await dropFiles(page, path.join(folder, 'core.xlsx'));
  await asked('3 questions before the import');
  await press('Cancel');
});

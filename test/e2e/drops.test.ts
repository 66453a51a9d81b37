import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp, type RunningApp } from './app.ts';

let app: RunningApp;
let page: Page;
let folder: string;
beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  page.setDefaultTimeout(60_000);
  folder = await mkdtemp(path.join(os.tmpdir(), 'armtrace-drops-'));
}, 120_000);
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

/** Drops files and folders as the system's file manager does, somewhere on the window. */
async function drop(...files: readonly string[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, x: 600, y: 500, data });
  await client.detach();
}

async function file(name: string, ...lines: readonly string[]): Promise<string> {
  const place = path.join(folder, name);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, `${lines.join('\n')}\n`);
  return place;
}

const listed = () => page.getByRole('list', { name: 'Files' }).getByRole('listitem').allInnerTexts();

it('takes the tables of a folder and of the folders in it, and says what it passed over', {
  timeout: 120_000,
}, async () => {
  await page.getByRole('button', { name: /Open the example study/ }).waitFor();
  await file('panel/week 0.csv', 'Subject,Arm,Week,NKG2A (%)', 'P1,MSC-1,0,40');
  await file('panel/later/week 4.csv', 'Subject,Arm,Week,NKG2A (%)', 'P1,MSC-1,4,41');
  await file('panel/later/tube 1.fcs', 'FCS3.0');
  await file('panel/.hidden.csv', 'nothing');
  await drop(path.join(folder, 'panel'));
  await expect.poll(async () => (await listed()).length).toBe(2);
  expect((await listed()).join(' ')).toMatch(/week 0\.csv.*week 4\.csv/s);
  await page.getByText('Not a table, and not taken: tube 1.fcs.').waitFor();
});

it('takes a file that is there already only once, and the table of a mixture', { timeout: 120_000 }, async () => {
  const roster = await file('roster.csv', 'Subject,Arm', 'P1,MSC-1');
  const figure = await file('NKG2A.png', 'no picture');
  await drop(roster, figure);
  await page.getByText('Not a table, and not taken: NKG2A.png.').waitFor();
  await expect.poll(async () => (await listed()).length).toBe(3);
  await drop(roster);
  await expect.poll(() => page.getByText('not taken', { exact: false }).count()).toBe(0);
  expect(await listed()).toHaveLength(3);
  await page.getByRole('button', { name: 'Read 3 files' }).click();
  await page.locator('#import-now').waitFor();
  expect(await page.getByRole('tab', { name: /week 4|week 0|roster/ }).count()).toBe(3);
});

it('says of a folder without a table that there is none', { timeout: 120_000 }, async () => {
  await file('pictures/a.fcs', 'FCS3.0');
  await drop(path.join(folder, 'pictures'));
  await page.getByRole('alert').getByText('The folder holds no workbook').waitFor();
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, inputs } from '../../core/api.ts';
import { dropFile, type FakeWindow, openFakeWindow } from './fake-window.ts';

let fake: FakeWindow;
beforeAll(async () => {
  fake = await openFakeWindow();
});
afterAll(() => fake.close());

/** What the window has asked the engine for by now. */
function asked(page: Page, call: Call): Promise<unknown[]> {
  return page.evaluate(
    (name) => window.fakeBridge?.asked.filter((one) => one.call === name).map(({ input }) => input) ?? [],
    call,
  );
}

/** Presses Tab until the focus is on a control of this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const focused = document.activeElement;
      const labels =
        focused instanceof HTMLInputElement ? [...(focused.labels ?? [])].map((one) => one.textContent) : [];
      return [focused?.getAttribute('aria-label') ?? '', ...labels, focused?.textContent ?? ''].join(' ').trim();
    });
    if (name.test(label)) return;
  }
  throw new Error(`the focus never came to ${name.source}`);
}

describe('an import', { timeout: 60_000 }, () => {
  it('is a drop and one press from a known workbook to its trajectories', async () => {
    const page = await fake.open({ study: 'full' });
    await dropFile(page, 'NK panel.xlsx');
    await page.getByRole('button', { name: 'Import 2,400 readings of 60 subjects' }).click();
    await page.getByRole('heading', { name: 'Imported 2,340 readings' }).waitFor();
    await page.getByRole('button', { name: 'See trajectories' }).click();
    expect(page.url()).toContain('#/trajectories');
    expect(await asked(page, 'import.commit')).toHaveLength(1);
  });

  it('creates the study first where none is open, by keyboard alone', async () => {
    const page = await fake.open();
    await dropFile(page, 'NK panel.xlsx');
    await page.getByText('A new study from these files').waitFor();
    await tabTo(page, /^Name of the study/);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Pilot 2');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, /^Read 1 file/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Review before the import' }).waitFor();
    expect(await asked(page, 'study.create')).toEqual([{ name: 'Pilot 2', protocol: 'blank' }]);
    await tabTo(page, /^Import 2,400/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Imported 2,340 readings' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/trajectories/);
  });

  it('waits for its questions, which can be answered where they are asked or among the names, and is ready once they are', async () => {
    const page = await fake.open({ study: 'full', workbook: 'questions' });
    await dropFile(page, 'NK panel.xlsx');
    const button = page.getByRole('button', { name: /^Import 2,400/ });
    await button.waitFor();
    expect(await button.isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Take their mean, and say so' }).click();
    await page.getByRole('tab', { name: /^Arms/ }).click();
    await page.getByLabel('The name that the study has for MSC 2').selectOption('MSC-2');
    await expect.poll(() => button.isEnabled()).toBe(true);
    const revisions = await asked(page, 'import.revise');
    expect(revisions.at(-1)).toMatchObject({ choices: { duplicates: 'mean', arms: { 'MSC 2': 'MSC-2' } } });
  });

  it('takes a column for what the person says it is', async () => {
    const page = await fake.open({ study: 'full' });
    await dropFile(page, 'NK panel.xlsx');
    await page.getByRole('tab', { name: /^NK panel/ }).click();
    await page.getByLabel('What column CD57 is').selectOption('measurement');
    await page.getByLabel('Analyte of column CD57').fill('NKp46');
    await page.keyboard.press('Enter');
    await expect.poll(() => asked(page, 'import.revise')).toHaveLength(2);
    const [, last] = await asked(page, 'import.revise');
    const revised = inputs['import.revise'].parse(last);
    const column = revised.files[0]?.sheets[0]?.columns.find(({ header }) => header === 'CD57');
    expect(column).toMatchObject({ column: 8, role: 'measurement', analyte: 'NKp46' });
  });

  it('is cancelled at once, however slow the engine', async () => {
    const page = await fake.open({ study: 'full', delay: 300 });
    await dropFile(page, 'NK panel.xlsx');
    await page.getByText('Reading NK panel.xlsx').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('heading', { name: 'What was measured' }).waitFor();
    // Asked again where the review comes after all, so that the engine lets go of it.
    await expect.poll(() => asked(page, 'import.cancel')).not.toHaveLength(0);
    expect(await page.getByText('Import under way').count()).toBe(0);
  });

  it('says why a file cannot be read, and keeps the files at hand', async () => {
    const page = await fake.open({ study: 'full', workbook: 'refused' });
    await dropFile(page, 'NK panel.xlsx');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('Nothing was changed');
    expect(await page.getByText('NK panel.xlsx').count()).toBe(1);
  });

  it('says plainly that a file was imported before', async () => {
    const page = await fake.open({ study: 'full', workbook: 'already' });
    await dropFile(page, 'NK panel.xlsx');
    await page.getByText('NK panel.xlsx is already in this study').waitFor();
  });
});

describe('around it', { timeout: 60_000 }, () => {
  it('undoes an import and tells what came of it', async () => {
    const page = await fake.open({ study: 'full', place: 'imports' });
    await page.getByRole('button', { name: 'Undo the import of labs, batch 2.csv' }).click();
    await page.getByText('labs, batch 2.csv was taken back: 17,268 readings removed').waitFor();
    expect(await asked(page, 'imports.undo')).toEqual([{ importId: 3 }]);
  });

  it('confirms infusion weeks and reorders arms in the protocol', async () => {
    const page = await fake.open({ study: 'full', place: 'study' });
    await page.getByLabel('Infusion weeks of MSC-1', { exact: true }).fill('0-3, 6');
    await page.getByLabel('Infusion weeks of MSC-1 are confirmed').check();
    await page.getByRole('button', { name: 'Move MSC-1 up' }).click();
    await page.getByRole('button', { name: 'Save protocol', exact: true }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    const [saved] = await asked(page, 'protocol.save');
    expect(saved).toMatchObject({
      protocol: {
        arms: [
          { name: 'MSC-1', infusionWeeks: [0, 1, 2, 3, 6], infusionWeeksConfirmed: true },
          { name: 'Control' },
          { name: 'MSC-2' },
        ],
      },
    });
  });

  it('says in the field why a protocol cannot be saved', async () => {
    const page = await fake.open({ study: 'full', place: 'study' });
    await page.getByLabel('Name', { exact: true }).first().fill('MSC-1');
    await page.getByText('MSC-1 is there twice').waitFor();
    expect(await page.getByRole('button', { name: 'Save protocol', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Discard changes' }).click();
    expect(await page.getByText('MSC-1 is there twice').count()).toBe(0);
  });

  it('finds a series by a synonym from anywhere', async () => {
    const page = await fake.open({ study: 'full' });
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(/^Find an analyte/).fill('klrc1');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/trajectories\?series=3/);
  });

  it('speaks the other language at once, and leaves data alone', async () => {
    const page = await fake.open({ study: 'full' });
    await page.getByRole('button', { name: 'View' }).click();
    await page.getByRole('menuitemradio', { name: '中文' }).click();
    await page.getByRole('link', { name: '概览' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    expect(await page.getByText('Granzyme B').count()).toBeGreaterThan(0);
  });

  it('carries out what the desktop menu asks for', async () => {
    const page = await fake.open({ study: 'full' });
    await page.evaluate(() => window.fakeBridge?.emit('menu', { command: 'new' }));
    await page.getByLabel('Name of the study').waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate(() => window.fakeBridge?.emit('menu', { command: 'import' }));
    await page.getByRole('heading', { name: 'Import files' }).waitFor();
    await page.evaluate(() => window.fakeBridge?.emit('menu', { command: 'close' }));
    await page.getByText('Recent studies').waitFor();
  });

  it('goes past the navigation by the skip link', async () => {
    const page = await fake.open({ study: 'full' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });
});

it('nothing complained', () => {
  expect(fake.complaints).toEqual([]);
});

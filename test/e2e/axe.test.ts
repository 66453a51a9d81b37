import { afterAll, beforeAll, expect, it } from 'vitest';
import { atRest, expectAccessible } from '../window/fake-window.ts';
import { dropFiles, openApp, type RunningApp } from './app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await openApp();
  app.page.setDefaultTimeout(60_000);
}, 120_000);
afterAll(() => app.close());

const patience = { timeout: 180_000 };

it('finds nothing serious on any screen of the real app', patience, async () => {
  const { page } = app;
  const settled = async (name: string) => {
    await atRest(page);
    await expectAccessible(page).catch((error: unknown) => {
      throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    });
  };
  const go = async (link: string) => page.getByRole('link', { name: link, exact: true }).click();

  await page.getByRole('button', { name: /Open the example study/ }).waitFor();
  await settled('first screen');
  await page.getByRole('button', { name: /Open the example study/ }).click();
  await page.getByRole('heading', { name: 'What was measured' }).waitFor();
  await settled('overview');
  await go('Trajectories');
  await page.locator('.arm-marks').first().waitFor();
  await settled('trajectories');
  await page.locator('.n-cell').first().click();
  await page
    .getByRole('button', { name: /^P\d{3}/ })
    .first()
    .click();
  await page
    .getByText(/^liver-labs\.xlsx, sheet|^nk-panel-flowjo\.xlsx, sheet/)
    .first()
    .waitFor();
  await settled('a subject and its cells');
  await go('Subjects');
  await page.getByRole('link', { name: 'P001' }).waitFor();
  await settled('subjects');
  await go('Figures');
  await page.getByRole('button', { name: 'New figure' }).waitFor();
  await settled('gallery');
  await page.getByRole('button', { name: 'New figure' }).click();
  await page.locator('.figure-sheet svg').waitFor();
  await settled('figures');
  await go('Imports');
  await page.getByRole('button', { name: /^Undo/ }).first().waitFor();
  await settled('imports');
  await go('Study');
  await page.getByRole('button', { name: 'Save protocol', exact: true }).waitFor();
  await settled('protocol');
  await dropFiles(page, 'test/fixtures/SchiefLab__flow_dataframe_frequency.csv');
  await page.getByRole('heading', { name: 'Review before the import' }).waitFor();
  await settled('review with questions');
  expect(await page.getByRole('tab').count()).toBeGreaterThan(3);
});

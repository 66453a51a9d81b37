import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { trajectoryRecipeSchema } from '../../core/figure/recipe.ts';
import { fakeOverview } from '../window/fake-study.ts';
import { type ChartWindow, startChartWindow } from './chart-window.ts';

let window: ChartWindow;
let page: Page;
beforeAll(async () => {
  window = await startChartWindow();
});
afterEach(async () => {
  await page.context().close();
  expect(window.faults()).toEqual([]);
});
afterAll(() => window.close());

const study = fakeOverview('Study', true);
const recipe = trajectoryRecipeSchema.parse({
  format: 'armtrace-recipe',
  version: 1,
  app: '0.1.0',
  fingerprint: 'another',
  analyte: 'NKG2A',
  population: 'CD56bright',
  metric: study.series.find(({ analyte }) => analyte === 'NKG2A')?.metric ?? null,
  unit: '%',
  arms: ['Control', 'MSC-2'],
  center: 'median',
  spread: 'iqr',
  individuals: false,
  change: 'none',
  scale: 'log10',
  preset: 'slide',
  title: 'As it was',
  language: 'en',
});

/** What the window last asked the engine to render. */
const lastRendered = () =>
  page.evaluate(() => {
    const input = globalThis.window.fakeBridge?.asked.findLast(({ call }) => call === 'figure.render')?.input;
    return JSON.stringify(input);
  });

test('a chart becomes a figure with the same settings, shown as the very SVG at its true size', async () => {
  page = await window.open('trajectories?series=4&center=median&hide=MSC-1&scale=log2');
  await page.getByRole('button', { name: 'Make figure' }).click();
  const picture = page.locator('.figure-sheet svg');
  await picture.waitFor();
  const box = await picture.boundingBox();
  expect(box?.width).toBeCloseTo((89 / 25.4) * 96, 0);
  expect(JSON.parse((await lastRendered()) ?? '{}')).toMatchObject({
    format: 'svg',
    recipe: { center: 'median', spread: 'iqr', scale: 'log2', arms: ['Control', 'MSC-2'], individuals: true },
  });
  await page.getByLabel('Zoom').selectOption('2');
  await expect.poll(async () => (await picture.boundingBox())?.width).toBeCloseTo((178 / 25.4) * 96, 0);
  await page.getByLabel('Zoom').selectOption('fit');
  const desk = async () => (await page.locator('.figures-desk').boundingBox()) ?? { x: 0, width: 0, y: 0, height: 0 };
  await expect.poll(async () => ((await picture.boundingBox())?.width ?? 0) < (await desk()).width).toBe(true);
  await page.setViewportSize({ width: 1000, height: 620 });
  await expect
    .poll(async () => {
      const shown = (await picture.boundingBox()) ?? { y: 0, height: 0 };
      const { y, height } = await desk();
      return shown.y + shown.height <= y + height;
    })
    .toBe(true);
});

test('a figure is saved in each format, and said to be saved only then', async () => {
  page = await window.open('figures?series=3');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await page.getByText('Saved NKG2A.pdf.').waitFor();
  for (const format of ['svg', 'png', 'tiff', 'pptx', 'eps']) {
    await page.getByRole('button', { name: 'Other formats' }).click();
    await page.getByRole('menuitem', { name: `Save as ${format.toUpperCase()}` }).click();
    await page.getByText(`Saved NKG2A.${format}.`).waitFor();
  }
  const saved = await page.evaluate(() => globalThis.window.fakeBridge?.saved.map(({ fileName }) => fileName));
  expect(saved).toEqual(['NKG2A.pdf', 'NKG2A.svg', 'NKG2A.png', 'NKG2A.tiff', 'NKG2A.pptx', 'NKG2A.eps']);
});

test('under the figure stands what its place asks for, held against the file that would be saved', async () => {
  page = await window.open('figures?series=3&preset=lancet-single');
  const check = page.getByRole('region', { name: 'Checked as PPTX' });
  await check.getByText('89 × 60 mm, as asked for.').waitFor();
  expect(await check.locator('[data-passes="false"]').allInnerTexts()).toEqual([
    expect.stringContaining('To change Times New Roman is asked for'),
  ]);
  await page.getByText('It asks for Times New Roman; figures are set in Arimo').waitFor();
});

test('a dropped figure opens as it was, and says that the data have changed', async () => {
  page = await window.open('figures?series=1', { 'figure.readRecipes': [{ name: null, recipe }] });
  await page.locator('.figure-sheet svg').waitFor();
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['<svg/>'], 'last-year.svg', { type: 'image/svg+xml' }));
    return transfer;
  });
  await page.dispatchEvent('.figures-desk', 'dragover', { dataTransfer: dropped });
  await page.dispatchEvent('.figures-desk', 'drop', { dataTransfer: dropped });
  await page.getByText('last-year.svg is open with its settings. The readings have changed').waitFor();
  expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('As it was');
  expect(await page.getByLabel('Size').inputValue()).toBe('slide');
  expect(await page.getByLabel('Error bars').inputValue()).toBe('iqr');
  await page.getByText('Arms', { exact: true }).click();
  expect(await page.getByLabel('MSC-1', { exact: true }).isChecked()).toBe(false);
  await page.getByRole('heading', { name: /NKG2A, CD56bright/ }).waitFor();
});

test('a figure that is dropped on another place opens in the figure view', async () => {
  page = await window.open('imports', { 'figure.readRecipes': [{ name: null, recipe: { ...recipe, arms: null } }] });
  await page.getByRole('heading', { name: 'Imports' }).waitFor();
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['<svg/>'], 'last-year.svg', { type: 'image/svg+xml' }));
    return transfer;
  });
  await page.dispatchEvent('#main', 'drop', { dataTransfer: dropped });
  await page.getByText('last-year.svg is open with its settings.').waitFor();
  expect(page.url()).toContain('#/figures');
  await page.getByRole('heading', { name: /NKG2A, CD56bright/ }).waitFor();
});

test('a figure of a series that the study does not have changes nothing and says so', async () => {
  page = await window.open('figures?series=1', {
    'figure.readRecipes': [{ name: null, recipe: { ...recipe, analyte: 'CD8', arms: null } }],
  });
  await page.locator('input[type="file"][accept^=".svg,.pdf,.png"]').setInputFiles({
    name: 'other.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  });
  await page.getByText('other.pdf shows CD8, CD56bright, which this study does not have.').waitFor();
  expect(page.url()).toContain('series=1');
});

test('what could act in an SVG is taken out of it before it is shown', async () => {
  const hostile = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="89mm" height="60mm" viewBox="0 0 89 60" onload="window.acted=1"><script>window.acted=1</script><foreignObject><p>x</p></foreignObject><a xlink:href="https://example.org"><text y="9">x</text></a><rect width="9" height="9" style="fill:red" onclick="window.acted=1"/></svg>`;
  page = await window.open('figures?series=1');
  await page.locator('.figure-sheet svg').waitFor();
  await page.evaluate((svg) => {
    const bridge = globalThis.window.armtrace;
    if (bridge === undefined) throw new Error('no bridge');
    const bytes = new TextEncoder().encode(svg);
    const rendered = { ok: true, value: { fileName: 'a.svg', mediaType: 'image/svg+xml', bytes } };
    const call: unknown = (name: string) => Promise.resolve(name === 'figure.render' ? rendered : { ok: false });
    Object.assign(bridge, { call });
  }, hostile);
  await page.getByLabel('Error bars').selectOption('sd');
  const sheet = page.locator('.figure-sheet');
  await sheet.locator('rect').waitFor();
  const markup = await sheet.innerHTML();
  expect(markup).not.toMatch(/script|foreignObject|onload|onclick|href|style/);
  expect(await page.evaluate(() => 'acted' in globalThis.window)).toBe(false);
  // The policy stopped it once already while it was being parsed, and said so.
  for (const fault of window.faults()) expect(fault).toContain('Content Security Policy');
});

test('steps go back and forward, by button and by keyboard, and typed letters are one step', async () => {
  page = await window.open('figures?series=3');
  await page.locator('.figure-sheet svg').waitFor();
  const drawn = page.getByLabel('Drawn as');
  expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
  await drawn.selectOption('ribbon');
  await page.getByLabel('Title', { exact: true }).fill('One');
  await page.getByLabel('Title', { exact: true }).fill('One title');
  await expect.poll(async () => (await lastRendered())?.includes('One title')).toBe(true);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => page.getByLabel('Title', { exact: true }).inputValue()).toBe('');
  await drawn.focus();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => drawn.inputValue()).toBe('bars');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(async () => drawn.inputValue()).toBe('ribbon');
  await page.reload();
  await expect.poll(async () => page.getByLabel('Drawn as').inputValue()).toBe('ribbon');
});

test('a figure is kept in the study, found in the gallery, renamed, removed and brought back', async () => {
  page = await window.open('figures');
  await page.getByText('The study keeps no figure yet.').waitFor();
  await page.getByRole('button', { name: 'New figure' }).click();
  await page.getByRole('button', { name: 'Save in study…' }).click();
  await page.getByRole('textbox', { name: 'Name of the figure' }).fill('Figure 2');
  await page.keyboard.press('Enter');
  await page.getByText('“Figure 2” is saved in the study.').waitFor();
  await page.getByRole('heading', { name: 'Figure 2' }).waitFor();
  await page.getByRole('button', { name: 'All figures' }).click();
  await page.getByRole('button', { name: 'More about “Figure 2”' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Name of the figure' }).fill('Figure 3');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'More about “Figure 3”' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page.getByText('“Figure 3” is removed.').waitFor();
  await page.getByRole('button', { name: 'Open “Figure 3”' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await page.getByRole('button', { name: 'Open “Figure 3”' }).click();
  await page.locator('.figure-sheet svg').waitFor();
});

test('a kept figure whose data have changed says what changed them', async () => {
  const kept = { id: 5, name: 'Old', recipe, at: '2026-03-02T09:30:00Z', by: 'wen', changed: true };
  page = await window.open('figures', { 'figures.list': [kept] });
  await page.getByText('The data have changed since.').waitFor();
  await page.getByRole('button', { name: 'Open “Old”' }).click();
  await page.getByText('week-52.xlsx was imported (120 values added, 3 replaced)').waitFor();
  await page.getByText('NKG2A of P017 in week 4 was excluded').waitFor();
});

test('all series of the flow panel become one figure, and all figures are saved in one go', async () => {
  const kept = { id: 5, name: 'Old', recipe, at: '2026-03-02T09:30:00Z', by: 'wen', changed: false };
  page = await window.open('figures', { 'figures.list': [kept, { ...kept, id: 6, name: 'old' }] });
  await page.getByRole('button', { name: 'Save all…' }).click();
  await page.getByRole('menuitem', { name: 'Each as PNG' }).click();
  await page.getByText(/Saved .*png\.zip\./).waitFor();
  const saved = await page.evaluate(() => {
    const file = globalThis.window.fakeBridge?.saved.at(-1);
    return file === undefined ? '' : new TextDecoder('latin1').decode(file.bytes);
  });
  expect(saved).toContain('Old.png');
  expect(saved).toContain('old 2.png');
  await page.getByRole('button', { name: /series as one figure/ }).click();
  await page.locator('.figure-sheet svg').waitFor();
  expect(JSON.parse((await lastRendered()) ?? '{}')).toMatchObject({
    recipe: { kind: 'panels', preset: 'nature-double' },
  });
});

test('the P-values of a kept comparison are chosen, and an empty list says where they come from', async () => {
  page = await window.open('figures?series=3', { 'comparisons.list': [] });
  await page.getByText('P-values', { exact: true }).click();
  await page.getByText('No comparison is stored yet.').waitFor();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.each(['figures?series=3', 'figures'])(`axe finds nothing serious: %s, ${colorScheme}`, async (place) => {
    const kept = { id: 5, name: 'Old', recipe, at: '2026-03-02T09:30:00Z', by: 'wen', changed: true };
    page = await window.open(place, { 'figures.list': [kept] }, { colorScheme });
    await page.locator(place === 'figures' ? '.figure-thumbnail svg' : '.figure-sheet svg').waitFor();
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
}

test('a dropped book lists its figures, and the one that is chosen opens as it was', async () => {
  const other = { ...recipe, title: 'The second', arms: null };
  page = await window.open('figures?series=1', {
    'figure.readRecipes': [
      { name: 'Figure 1', recipe: { ...recipe, arms: null } },
      { name: 'Figure 2', recipe: other },
    ],
  });
  await page.locator('input[type="file"][accept^=".svg,.pdf,.png"]').setInputFiles({
    name: 'book.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  });
  await page.getByText('book.pdf holds 2 figures. Choose the one to open:').waitFor();
  await page.getByRole('button', { name: 'Figure 2' }).click();
  await page.getByText('Figure 2 is open with its settings.').waitFor();
  expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('The second');
});

/** The recipe that the window last asked the engine to render as a picture. */
const renderedRecipe = async () => {
  const { recipe } = z
    .object({ recipe: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse((await lastRendered()) ?? '{}'));
  return recipe;
};

test('a figure of survival has its settings, and each is one step back', async () => {
  page = await window.open(`figures?recipe=${encodeURIComponent(JSON.stringify({ kind: 'survival' }))}`);
  await page.locator('.figure-sheet svg').waitFor();
  await page.getByLabel('Lines to the medians').check();
  await expect.poll(renderedRecipe).toMatchObject({ kind: 'survival', medians: true });
  await page.getByText('Axes', { exact: true }).click();
  await page.getByLabel('Last week').fill('36');
  await expect.poll(renderedRecipe).toMatchObject({ medians: true, weeks: { last: 36 } });
  await page.getByText('Arms', { exact: true }).click();
  await page.getByLabel('MSC-1', { exact: true }).uncheck();
  await expect.poll(renderedRecipe).toMatchObject({ arms: ['Control', 'MSC-2'] });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(renderedRecipe).toMatchObject({ arms: null, weeks: { last: 36 } });
});

test('a figure of adverse events chooses its terms and their order', async () => {
  page = await window.open(`figures?recipe=${encodeURIComponent(JSON.stringify({ kind: 'adverse-events' }))}`);
  await page.locator('.figure-sheet svg').waitFor();
  await page.getByLabel('Terms by').selectOption('name');
  await expect.poll(renderedRecipe).toMatchObject({ kind: 'adverse-events', order: 'name' });
  const only = page.getByRole('combobox', { name: 'Only these terms' });
  await only.fill('Fever');
  await only.press('Enter');
  await expect.poll(renderedRecipe).toMatchObject({ order: 'name', only: ['Fever'] });
});

test('boxes are offered for a median, dots for the subjects, what happened only on their lines', async () => {
  page = await window.open('figures?series=3&center=median');
  await page.locator('.figure-sheet svg').waitFor();
  await page.getByLabel('Drawn as').selectOption('box');
  await page.getByLabel('On the subjects’ lines').selectOption('all');
  await expect.poll(renderedRecipe).toMatchObject({ spreadAs: 'box', individuals: true, events: 'all', alive: true });
  await page.getByLabel('Single subjects').selectOption('dots');
  await expect.poll(renderedRecipe).toMatchObject({ individuals: true, individualsAs: 'dots' });
  expect(await page.getByLabel('On the subjects’ lines').count()).toBe(0);
  await page.getByLabel('Single subjects').selectOption('none');
  await expect.poll(renderedRecipe).toMatchObject({ individuals: false });
});

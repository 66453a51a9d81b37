import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  atRest,
  dropFile,
  expectAccessible,
  type FakeWindow,
  type OpenOptions,
  openFakeWindow,
} from './fake-window.ts';

let fake: FakeWindow;
beforeAll(async () => {
  fake = await openFakeWindow();
});
afterAll(() => fake.close());

interface Screen {
  readonly name: string;
  readonly open: OpenOptions;
  readonly shows: string;
  readonly go?: (page: Page) => Promise<unknown>;
}

const drop = (page: Page) => dropFile(page, 'NK panel.xlsx');
const screens: readonly Screen[] = [
  { name: 'first screen', open: {}, shows: 'Recent studies' },
  {
    name: 'new study',
    open: {},
    shows: 'Name of the study',
    go: (page) => page.getByRole('button', { name: /^New study/ }).click(),
  },
  {
    name: 'language and appearance',
    open: {},
    shows: 'As the system',
    go: (page) => page.getByRole('button', { name: 'View' }).click(),
  },
  { name: 'files for a new study', open: {}, shows: 'A new study from these files', go: drop },
  { name: 'empty study', open: { study: 'empty' }, shows: 'No readings yet' },
  { name: 'overview', open: { study: 'full' }, shows: 'Control 21 of 60 died' },
  { name: 'subjects', open: { study: 'full', place: 'subjects' }, shows: '180 subjects of 180' },
  { name: 'a marker compared', open: { study: 'full', place: 'compare' }, shows: 'Store this comparison' },
  {
    name: 'a panel compared',
    open: { study: 'full', place: 'compare?panel=flow&test=random-intercept' },
    shows: 'as one family',
  },
  { name: 'completeness', open: { study: 'full', place: 'completeness' }, shows: '60 subjects' },
  {
    name: 'queries',
    open: { study: 'full', place: 'completeness?show=queries' },
    shows: 'A percentage is between 0 and 100.',
  },
  {
    name: 'eligibility',
    open: { study: 'full', place: 'completeness?show=eligibility' },
    shows: 'This list removes nobody from any result.',
  },
  { name: 'imports', open: { study: 'full', place: 'imports' }, shows: 'labs, batch 2.csv' },
  {
    name: 'protocol',
    open: { study: 'full', place: 'study' },
    shows: 'A value below the limit of detection counts as',
  },
  { name: 'review', open: { study: 'full' }, shows: 'Review before the import', go: drop },
  {
    name: 'review with questions',
    open: { study: 'full', workbook: 'questions' },
    shows: 'questions before the import',
    go: drop,
  },
  {
    name: 'a sheet under review',
    open: { study: 'full', place: '' },
    shows: 'Header in row',
    go: async (page) => {
      await drop(page);
      await page.getByRole('tab', { name: /^NK panel/ }).click();
    },
  },
  {
    name: 'names under review',
    open: { study: 'full', workbook: 'questions' },
    shows: 'not known yet',
    go: async (page) => {
      await drop(page);
      await page.getByRole('tab', { name: /^Arms/ }).click();
    },
  },
  {
    name: 'problems under review',
    open: { study: 'full', workbook: 'questions' },
    shows: 'Warnings 1',
    go: async (page) => {
      await drop(page);
      await page.getByRole('tab', { name: /^Problems/ }).click();
    },
  },
  {
    name: 'differences under review',
    open: { study: 'full' },
    shows: 'The study holds',
    go: async (page) => {
      await drop(page);
      await page.getByRole('tab', { name: /^Differences/ }).click();
    },
  },
  {
    name: 'means that would change',
    open: { study: 'full' },
    shows: '39.861',
    go: async (page) => {
      await drop(page);
      await page.getByRole('tab', { name: /^Differences/ }).click();
      await page.getByText('Means', { exact: true }).click();
    },
  },
  {
    name: 'cells under review',
    open: { study: 'full' },
    shows: 'P000002',
    go: async (page) => {
      await drop(page);
      await page.getByRole('tab', { name: /^NK panel/ }).click();
      await page.getByText('Cells', { exact: true }).click();
      await page.getByRole('button', { name: 'Correct…' }).click();
    },
  },
  { name: 'an import and its cells', open: { study: 'full', place: 'imports?import=2' }, shows: 'P000002' },
  {
    name: 'what undoing an import did',
    open: { study: 'full', place: 'imports?import=1&part=undone' },
    shows: 'Earlier value could not be restored',
  },
  {
    name: 'what an import added',
    open: { study: 'full', place: 'imports?import=2&part=additions' },
    shows: 'NKG2-A → NKG2A',
  },
  {
    name: 'a remembered mapping',
    open: { study: 'full', place: 'imports' },
    shows: 'Answers that it remembers',
    go: (page) => page.getByRole('button', { name: /^Edit the mapping NK panel/ }).click(),
  },
  {
    name: 'how an import was read',
    open: { study: 'full', place: 'imports?import=2&part=mapping' },
    shows: 'Export mapping',
  },
  {
    name: 'after an import',
    open: { study: 'full' },
    shows: 'Imported 2,340 readings',
    go: async (page) => {
      await drop(page);
      await page.getByRole('button', { name: 'Import 2,400 readings of 60 subjects' }).click();
    },
  },
  {
    name: 'palette',
    open: { study: 'full' },
    shows: 'Granzyme B',
    go: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder(/^Find an analyte/).fill('gzmb');
    },
  },
];

/** How far the place can be scrolled beyond the last thing in it, in pixels: into nothing. */
function emptyScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const main = document.getElementById('main');
    if (main === null) return 0;
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_ELEMENT, (node) => {
      if (!(node instanceof HTMLElement) || node.classList.contains('unseen')) return NodeFilter.FILTER_REJECT;
      return NodeFilter.FILTER_ACCEPT;
    });
    let bottom = 0;
    for (let node = walker.nextNode(); node !== null; ) {
      if (node instanceof HTMLElement) bottom = Math.max(bottom, node.getBoundingClientRect().bottom);
      // What scrolls by itself ends where it ends.
      const scrolls = node instanceof HTMLElement && getComputedStyle(node).overflowY !== 'visible';
      node = scrolls ? skipped(walker) : walker.nextNode();
    }
    const end = bottom + main.scrollTop - main.getBoundingClientRect().top;
    return main.scrollHeight - Math.max(main.clientHeight, end);

    function skipped(at: TreeWalker): Node | null {
      let next = at.nextSibling();
      while (next === null && at.parentNode() !== null) next = at.nextSibling();
      return next;
    }
  });
}

describe.each(['light', 'dark'] as const)('in the %s', { timeout: 60_000 }, (scheme) => {
  it.each(screens)(
    '$name has nothing that axe complains of, and no way into emptiness',
    async ({ open, shows, go }) => {
      const page = await fake.open({ ...open, scheme });
      await go?.(page);
      await page.getByText(shows).first().waitFor();
      // Transitions end before colours are looked at.
      await atRest(page);
      // The dark shows the same elements in other colours.
      await expectAccessible(page, scheme === 'dark' ? ['color-contrast'] : undefined);
      expect(await emptyScroll(page)).toBeLessThan(80);
      await page.context().close();
    },
  );
});

it('keeps the keyboard in the window when the study that was asked for opens', { timeout: 60_000 }, async () => {
  const page = await fake.open();
  await page.getByRole('button', { name: /^New study/ }).click();
  await page.getByRole('textbox', { name: 'Name of the study' }).fill('NK panel');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'No readings yet' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.context().close();
});

it('no screen breaks the content security policy or warns in the console', () => {
  expect(fake.complaints).toEqual([]);
});

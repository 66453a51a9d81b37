import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { fixed, seriesDecimals } from '../../renderer/trajectories/number-format.ts';
import { fakeTrajectory } from '../window/fake-study.ts';
import { type ChartWindow, startChartWindow } from './chart-window.ts';
import { oddTrajectory } from './odd-trajectories.ts';

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

const known = fakeTrajectory(1, 'none');
const decimals = seriesDecimals(known.subjects.flatMap(({ points }) => points.map(({ value }) => value)));
const rowOf = (arm: string, week: number) => {
  const row = known.rows.find((one) => one.arm === arm && one.week === week);
  if (row?.mean == null || row.ci95 == null) throw new Error('the fake study has no such row');
  return { ...row, mean: row.mean, ci95: row.ci95 };
};
const center = async (selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not shown`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
const subjects = () => page.getByRole('checkbox', { name: 'Subjects' });
const mark = (arm: string, week: number) => `.arm-marks[data-arm="${arm}"] [data-week="${week}"] .marker`;

test('the table shows every number of the engine, arms in protocol order', async () => {
  page = await window.open('trajectories?series=1&view=table');
  const rows = page.locator('.summary-table tbody tr');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(known.rows.length);
  for (const { arm, week, n, mean, sd } of known.rows) {
    const row = page.locator(`.summary-table tr[data-arm="${arm}"][data-week="${week}"]`);
    expect(await row.locator('button').textContent()).toBe(String(n));
    expect(await row.locator('[data-column="mean"]').textContent()).toBe(fixed('en', mean ?? 0, decimals));
    expect(await row.locator('[data-column="sd"]').textContent()).toBe(fixed('en', sd ?? 0, decimals));
  }
  expect(await page.locator('.arm-toggle').allTextContents()).toEqual(['Control', 'MSC-1', 'MSC-2']);
});

test('every n stands under its tick, and the marks stand where the axis says', async () => {
  page = await window.open('trajectories?series=1');
  await page.locator(mark('MSC-1', 24)).waitFor();
  const ticks = await page.locator('.recharts-xAxis .recharts-cartesian-axis-tick-line').all();
  expect(ticks).toHaveLength(known.weeks.length);
  for (const [index, week] of known.weeks.entries()) {
    const cell = await center(`.n-cell[data-arm="Control"][data-week="${week}"]`);
    const tick = await ticks[index]?.boundingBox();
    expect(Math.abs(cell.x - ((tick?.x ?? 0) + (tick?.width ?? 0) / 2))).toBeLessThan(1);
    // The middle arm is not moved aside.
    expect(Math.abs((await center(mark('MSC-1', week))).x - cell.x)).toBeLessThan(1);
    expect(await page.locator(`.n-cell[data-arm="Control"][data-week="${week}"]`).textContent()).toBe(
      String(rowOf('Control', week).n),
    );
  }
});

test('the legend switches an arm off and on, and the address remembers it', async () => {
  page = await window.open('trajectories?series=1');
  const toggle = page.getByRole('button', { name: 'MSC-1', exact: true });
  expect(await toggle.getAttribute('aria-pressed')).toBe('true');
  await toggle.click();
  expect(await toggle.getAttribute('aria-pressed')).toBe('false');
  await page.locator('.arm-marks[data-arm="MSC-1"]').waitFor({ state: 'detached' });
  expect(await page.locator('.arm-marks').count()).toBe(2);
  expect(page.url()).toContain('hide=MSC-1');
  await toggle.focus();
  await page.keyboard.press('Enter');
  await page.locator('.arm-marks[data-arm="MSC-1"]').waitFor();
});

test('pointing at a week reads every arm’s centre, spread and n', async () => {
  page = await window.open('trajectories?series=1&subjects=off');
  const at = await center(mark('MSC-1', 24));
  await page.mouse.move(at.x, at.y);
  const readout = page.locator('.readout[data-week="24"]');
  await readout.waitFor();
  const { mean, ci95, n } = rowOf('MSC-1', 24);
  const show = (value: number) => fixed('en', value, decimals);
  const words = await readout.locator('tbody tr', { hasText: 'MSC-1' }).locator('td').allTextContents();
  expect(words).toEqual([show(mean), `${show(ci95[0])} to ${show(ci95[1])}`, String(n)]);
});

test('a click on a subject’s line opens the subject with the file, sheet and cell of each value', async () => {
  page = await window.open('trajectories?series=1');
  await page.locator(mark('Control', 52)).waitFor();
  const highest = known.subjects
    .flatMap(({ subject, points }) => points.map((point) => ({ ...point, subject })))
    .reduce((best, point) => (point.value > best.value ? point : best));
  const line = page.locator('.subject-line').first();
  await line.waitFor({ state: 'attached' });
  // The highest of all values stands alone at the top of the plot: sought upwards from the mark below it.
  const under = await center(mark(highest.arm, highest.week));
  const top = (await page.locator('.chart-pointer').boundingBox())?.y ?? 0;
  for (let y = top + 40; y < under.y; y += 4) {
    await page.mouse.move(under.x, y);
    if ((await page.locator('.readout-subject').count()) > 0) break;
  }
  expect(await page.locator('.readout-subject').textContent()).toContain(highest.subject);
  await page.mouse.down();
  await page.mouse.up();
  const panel = page.getByRole('complementary', { name: `Subject ${highest.subject}` });
  const pointed = panel.locator(`.value-entry[data-week="${highest.week}"]`);
  await pointed.waitFor();
  expect(await pointed.getAttribute('aria-current')).toBe('true');
  const words = (await pointed.textContent()) ?? '';
  expect(words).toContain(String(highest.value));
  expect(words).toMatch(/NK panel w0-w52\.xlsx, sheet NK panel, cell D\d+/);
  expect(page.url()).toContain(`subject=${highest.subject}`);
});

test('a click on a mean lists the subjects behind it, and from there one, and back', async () => {
  page = await window.open('trajectories?series=1');
  const at = await center(mark('MSC-2', 36));
  await page.mouse.click(at.x, at.y);
  const list = page.getByRole('complementary', { name: 'Subjects of MSC-2 at Week 36' });
  await list.waitFor();
  expect(await list.locator('li').count()).toBe(rowOf('MSC-2', 36).n);
  await list.locator('li button').first().click();
  await page.getByRole('button', { name: 'Next subject' }).click();
  await page.getByRole('button', { name: '‹ MSC-2, Week 36' }).click();
  await list.waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await list.waitFor({ state: 'detached' });
});

test('by keyboard alone: choose a series, go through weeks and arms, list the subjects, open one, close', async () => {
  page = await window.open('trajectories?series=1');
  await page.locator(mark('MSC-1', 24)).waitFor();
  const picker = page.getByRole('button', { name: /^Series: KIR2DL1/ });
  await picker.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('nkg2d bright');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /NKG2D, CD56bright/ }).waitFor();
  await page.locator('.n-cell[tabindex="0"]').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
  await page.locator('.readout[data-week="4"] tr[data-pointed="true"]', { hasText: 'MSC-1' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'Subjects of MSC-1 at Week 4' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: /^Subject P/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.side-panel').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-week'))).toBe('4');
});

/** A window on a machine this many times slower, so that a person types faster than it draws. */
async function slowed(place: string, times: number) {
  const opened = await window.open(place);
  await opened.locator(mark('MSC-1', 24)).waitFor();
  const session = await opened.context().newCDPSession(opened);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  return opened;
}

for (const opener of ['Enter', ' ', 'n']) {
  test(`no key is lost to a slow machine: ${opener} on the picker, then a search and Enter at once`, async () => {
    page = await slowed('trajectories?series=1', 8);
    await page.getByRole('button', { name: /^Series: KIR2DL1/ }).focus();
    // All on their way before the first has been answered.
    const keys = [opener, ...Array.from(opener === 'n' ? 'kg2d bright' : 'nkg2d bright'), 'ArrowDown', 'Enter'];
    await Promise.all(keys.map((key) => page.keyboard.press(key)));
    await page.getByRole('heading', { name: /NKG2D, CD56bright/ }).waitFor();
    await page.getByRole('button', { name: /^Series: NKG2D/ }).waitFor();
    expect(await page.locator('.search-list').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('NKG2D');
  });
}

test('no key is lost to a slow machine: Ctrl-K, a synonym and Enter; Ctrl-K, a subject and Enter', async () => {
  page = await slowed('trajectories?series=1', 8);
  const { keyboard } = page;
  const find = (typed: string) =>
    Promise.all([
      keyboard.down('Control'),
      keyboard.down('k'),
      keyboard.up('k'),
      keyboard.up('Control'),
      ...[...Array.from(typed), 'Enter'].map((key) => keyboard.press(key)),
    ]);
  await find('gzmb');
  await page.getByRole('heading', { name: /Granzyme B/ }).waitFor();
  await find('p017');
  await page.getByRole('heading', { name: 'Subject P017' }).waitFor();
  await keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('settings stand in the address: they survive a reload, and back undoes one', async () => {
  page = await window.open('trajectories?series=1');
  await page.getByLabel('Centre').selectOption('median');
  await page.getByLabel('Scale').selectOption('log10');
  // A click, and not until it is unticked: the tick follows the address, which changes a moment after.
  await subjects().click();
  expect(await page.getByLabel('Spread').locator('option').allTextContents()).toEqual([
    'IQR',
    'Min to max',
    'No error bars',
  ]);
  await page.reload();
  await page.locator(mark('MSC-1', 24)).waitFor();
  expect(await page.getByLabel('Centre').inputValue()).toBe('median');
  expect(await page.getByLabel('Scale').inputValue()).toBe('log10');
  expect(await subjects().isChecked()).toBe(false);
  await page.goBack();
  await page.goBack();
  expect(await page.getByLabel('Scale').inputValue()).toBe('linear');
  expect(await page.getByLabel('Centre').inputValue()).toBe('median');
});

test('a scheduled visit without data breaks the line; what is not scheduled is told from what is missing', async () => {
  const trajectory = oddTrajectory({
    arms: ['A', 'B'],
    weeks: [0, 2, 4, 8],
    visits: [0, 1, 2, 4, 8],
    scheduled: [0, 2, 4, 8],
    perArm: 3,
    value: (arm, subject, week) => (arm === 1 && week === 4 ? null : 10 + arm * 5 + subject + week),
  });
  page = await window.open('trajectories', { 'trajectory.get': trajectory });
  await page.locator(mark('B', 8)).waitFor();
  const cell = (arm: string, week: number) => page.locator(`.n-cell[data-arm="${arm}"][data-week="${week}"]`);
  expect(await cell('B', 4).textContent()).toBe('0');
  expect(await cell('A', 1).textContent()).toBe('–');
  expect(await cell('A', 1).getAttribute('aria-label')).toBe('A, Week 1: not scheduled');
  const subpaths = async (name: string) => {
    const d = await page.locator(`.arm-lines [data-arm="${name}"] .arm-line`).getAttribute('d');
    return (d ?? '').split('M').length - 1;
  };
  expect(await subpaths('A')).toBe(1);
  expect(await page.locator(mark('B', 4)).count()).toBe(0);
});

for (const [name, place] of [
  ['chart', 'trajectories?series=1'],
  ['table', 'trajectories?series=1&view=table'],
  ['subject', 'trajectories?series=1&subject=P017&week=4'],
  ['list', 'trajectories?series=1&list=MSC-1&week=4'],
  ['picker', 'trajectories?series=1'],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing serious: ${name}, ${colorScheme}`, async () => {
      page = await window.open(place, {}, { colorScheme });
      await page.locator('.arm-toggle').first().waitFor();
      if (name === 'picker') await page.getByRole('button', { name: /^Series:/ }).click();
      if (name === 'subject' || name === 'list') await page.locator('.side-panel li').first().waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    });
  }
}

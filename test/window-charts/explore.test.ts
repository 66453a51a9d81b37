import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { fixed, seriesDecimals } from '../../renderer/trajectories/number-format.ts';
import {
  fakeCourse,
  fakeDead,
  fakeOverview,
  fakeProtocol,
  fakeSeries,
  fakeSubjects,
  fakeTrajectory,
  weeks,
} from '../window/fake-study.ts';
import { expectAccessible } from '../window/fake-window.ts';
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

const mark = (arm: string, week: number) => `.arm-marks[data-arm="${arm}"] [data-week="${week}"] .marker`;
const cell = (arm: string, week: number) => page.locator(`.n-cell[data-arm="${arm}"][data-week="${week}"]`);
const shownWeeks = () =>
  page
    .locator('.n-cell[data-arm="Control"]')
    .evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-week'))));

test('all series side by side: pointing at a week in one reads it in all, a click opens one', async () => {
  page = await window.open('trajectories?view=panels');
  const panel = (name: RegExp) => page.getByRole('button', { name });
  await panel(/^Open\s*Granzyme B\s*CD56bright/).waitFor();
  expect(await page.getByRole('button', { name: /^Open / }).count()).toBe(fakeSeries.length);
  await panel(/^Open\s*KIR2DL1\s*CD56dim/).focus();
  // From the keyboard: on to the third visit.
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  const nkg2a = fakeSeries.find(({ analyte, population }) => analyte === 'NKG2A' && population === 'CD56dim');
  const { rows } = fakeTrajectory(nkg2a?.id ?? 0, 'none');
  const decimals = seriesDecimals(rows.flatMap(({ min, max }) => [min ?? 0, max ?? 0]));
  const mean = rows.find(({ arm, week }) => arm === 'MSC-1' && week === weeks[2])?.mean ?? 0;
  await panel(/^Open\s*NKG2A\s*CD56dim/)
    .getByText(fixed('en', mean, decimals))
    .waitFor();
  await panel(/^Open\s*NKG2A\s*CD56dim/).click();
  await page.getByRole('heading', { name: /NKG2A, CD56dim/ }).waitFor();
  await page.locator(mark('MSC-1', 24)).waitFor();
  await page.goBack();
  await panel(/^Open\s*NKG2A\s*CD56dim/).waitFor();
});

test('one panel for each arm, on one scale; a click shows an arm alone', async () => {
  page = await window.open('trajectories?series=1&view=arms');
  await page.getByRole('button', { name: /^Show alone:\s*MSC-1/ }).waitFor();
  const axes = await page
    .locator('.panel')
    .evaluateAll((all) =>
      all.map((one) =>
        [...one.querySelectorAll('.panel-axes text[text-anchor="end"]')].map((text) => text.textContent).join(' '),
      ),
    );
  expect(axes).toHaveLength(3);
  expect(new Set(axes).size).toBe(1);
  await page.getByRole('button', { name: /^Show alone:\s*MSC-1/ }).focus();
  await page.keyboard.press('Enter');
  await page.locator(mark('MSC-1', 24)).waitFor();
  expect(await page.locator('.arm-marks').count()).toBe(1);
});

test('a filter asks the engine for those subjects, is always in sight, and is taken away in one step', async () => {
  page = await window.open('trajectories?series=1');
  await page.locator(mark('MSC-1', 24)).waitFor();
  await page.getByRole('button', { name: 'Filter' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('checkbox', { name: 'm', exact: true }).click();
  await sheet.getByRole('checkbox', { name: 'm', exact: true, checked: false }).waitFor();
  await sheet.getByLabel('age: at least').fill('40');
  await sheet.getByLabel('age: at least').press('Enter');
  const kept = fakeSubjects.filter(({ covariates }) => covariates.sex === 'f' && Number(covariates.age) >= 40).length;
  await page.getByText(`${kept} of ${fakeSubjects.length} subjects`).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('sex: f', { exact: true }).waitFor();
  await page.reload();
  await page.getByText(`${kept} of ${fakeSubjects.length} subjects`).waitFor();
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  await page.getByText('sex: f', { exact: true }).waitFor({ state: 'detached' });
  await page.goBack();
  await page.getByText('sex: f', { exact: true }).waitFor();
});

test('dragging over weeks shows those; keys on the table go in, on and out', async () => {
  page = await window.open('trajectories?series=1');
  await page.locator(mark('MSC-1', 24)).waitFor();
  const plot = await page.locator('.chart-pointer').boundingBox();
  const [from, to] = [
    await page.locator(mark('MSC-1', 4)).boundingBox(),
    await page.locator(mark('MSC-1', 24)).boundingBox(),
  ];
  if (plot === null || from === null || to === null) throw new Error('the chart is not shown');
  await page.mouse.move(from.x - 10, plot.y + 80);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, plot.y + 80);
  await page.mouse.move(to.x + 16, plot.y + 80);
  await page.mouse.up();
  await page.getByText('Weeks 4 to 24').waitFor();
  expect(await shownWeeks()).toEqual([4, 8, 12, 24]);
  expect(await page.locator('.side-panel').count()).toBe(0);
  await cell('Control', 12).focus();
  await page.keyboard.press('+');
  await page.getByText('Weeks 12 to 24').waitFor();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.getByText('Weeks 8 to 12').waitFor();
  await page.keyboard.press('-');
  await page.getByText('Weeks 4 to 24').waitFor();
  await page.keyboard.press('0');
  await page.getByRole('button', { name: 'Show all weeks' }).waitFor({ state: 'detached' });
  expect(await shownWeeks()).toEqual(weeks);
  await page.goBack();
  await page.getByText('Weeks 4 to 24').waitFor();
});

test('dragging the week axis moves through the weeks, and one step back undoes all of it', async () => {
  page = await window.open('trajectories?series=1&from=4&to=24');
  await page.getByText('Weeks 4 to 24').waitFor();
  const strip = await page.locator('.pan-strip').boundingBox();
  if (strip === null) throw new Error('there is nothing to drag');
  const at = { x: strip.x + strip.width / 2, y: strip.y + strip.height / 2 };
  const perWeek = strip.width / 20;
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x - 4 * perWeek, at.y, { steps: 4 });
  await page.getByText('Weeks 8 to 28').waitFor();
  await page.mouse.move(at.x - 8 * perWeek, at.y, { steps: 4 });
  await page.getByText('Weeks 12 to 32').waitFor();
  await page.mouse.up();
  expect(await shownWeeks()).toEqual([12, 24]);
  expect(await page.locator('.side-panel').count()).toBe(0);
  await page.reload();
  await page.getByText('Weeks 12 to 32').waitFor();
  await page.goBack();
  await page.getByText('Weeks 4 to 24').waitFor();
  // Across the plot with Shift, the other way.
  await page.keyboard.down('Shift');
  await page.mouse.move(at.x, strip.y - 60);
  await page.mouse.down();
  await page.mouse.move(at.x + 3 * perWeek, strip.y - 60, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await page.getByText('Weeks 1 to 21').waitFor();
});

test('boxes, ribbons, even visits, a normal range with its multiples: chosen in one sheet, kept in the address', async () => {
  page = await window.open('trajectories?series=1');
  await page.locator(mark('MSC-1', 24)).waitFor();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('Boxes').click();
  await page.locator('.arm-box').first().waitFor();
  expect(await page.getByLabel('Centre').inputValue()).toBe('median');
  expect(await page.locator('.arm-box').count()).toBe(3 * weeks.length);
  await sheet.getByText('Evenly').click();
  const places = async () => {
    const boxes = await Promise.all(weeks.map((week) => cell('Control', week).boundingBox()));
    return boxes.map((box) => Math.round((box?.x ?? 0) + (box?.width ?? 0) / 2));
  };
  const [first = 0, second = 0, ...others] = await places();
  expect(Math.abs((others.at(-1) ?? 0) - (others.at(-2) ?? 0) - (second - first))).toBeLessThan(3);
  await sheet.getByText('Ribbon').click();
  await page.locator('.arm-ribbons path[data-arm="MSC-2"]').waitFor();
  await sheet.getByLabel('Upper limit of normal').fill('20');
  await sheet.getByLabel('Upper limit of normal').press('Enter');
  await sheet.getByLabel('Multiples of the upper limit').click();
  await page.getByText('2 × ULN').waitFor();
  await page.reload();
  await page.getByText('2 × ULN').waitFor();
  await page.locator('.arm-ribbons').waitFor();
});

test('who died is marked on the line and told apart from who is missing under the weeks', async () => {
  page = await window.open('trajectories?series=1');
  await page.locator('[data-event="death"]').waitFor();
  expect(await page.locator('[data-event="transplant"]').count()).toBe(1);
  // Adverse events are many: only those of the subject who is looked at.
  expect(await page.locator('[data-event="adverse-event"]').count()).toBe(0);
  const alive = page.getByRole('table', { name: /known to be alive/ });
  const control = await alive
    .getByRole('row', { name: /Control/ })
    .getByRole('cell')
    .allTextContents();
  expect(control).toEqual([...weeks.slice(0, -1).map(() => '60'), '59']);
  await page.getByText('×  died').waitFor();
});

test('adverse events of all subjects are marked where one asks for them, severe ones told apart, and kept in the address', async () => {
  page = await window.open('trajectories?series=1');
  await page.locator(mark('MSC-1', 24)).waitFor();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Adverse events of all subjects').click();
  await page.locator('[data-adverse-events]').waitFor();
  const marked = () =>
    page
      .locator('[data-adverse-events]')
      .evaluateAll((all) => all.reduce((sum, one) => sum + Number(one.getAttribute('data-adverse-events')), 0));
  const dated = fakeCourse.events.filter(({ day }) => day !== null).length;
  expect(await marked()).toBe(dated);
  await page.getByText('▲  grade 3 or more').waitFor();
  await page.reload();
  await page.locator('[data-adverse-events]').waitFor();
  expect(await marked()).toBe(dated);
  // With all marks off there is nothing to choose among them.
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Deaths, transplants, adverse events').click();
  await page.locator('[data-adverse-events]').waitFor({ state: 'detached' });
  expect(await page.getByRole('dialog').getByLabel('Adverse events of all subjects').isDisabled()).toBe(true);
});

test('the list of an arm at a week says who has no value, and why', async () => {
  const arm = fakeSubjects.find(({ subject }) => subject === fakeDead)?.arm ?? '';
  page = await window.open(`trajectories?series=1&list=${arm}&week=52`);
  const list = page.getByRole('complementary', { name: `Subjects of ${arm} at Week 52` });
  await list.getByRole('heading', { name: '1 died before' }).waitFor();
  await list.getByRole('button', { name: fakeDead }).click();
  const panel = page.getByRole('complementary', { name: `Subject ${fakeDead}` });
  await panel.locator('.value-entry[data-week="52"]', { hasText: 'died before' }).waitFor();
});

test('the protocol’s normal range lies behind the lines, gives way to a typed one, and can be switched off', async () => {
  const reference = { low: 12, high: 20, women: null, men: null, uln: null };
  const protocol = { ...fakeProtocol, analytes: fakeProtocol.analytes.map((one) => ({ ...one, reference })) };
  const study = fakeOverview('With a normal range', true, protocol);
  page = await window.open('trajectories?series=1', {
    'app.state': { version: '', host: 'browser', language: 'en', recent: [], study },
  });
  await page.locator('.reference [data-of="everyone"]').waitFor();
  expect(await page.locator('.reference [data-of="everyone"] path').count()).toBe(2);
  await page.goto(page.url().replace('series=1', 'series=1&low=10'));
  await page.locator(mark('MSC-1', 24)).waitFor();
  await expect.poll(() => page.locator('.reference [data-of="everyone"] path').count()).toBe(1);
  await page.goto(page.url().replace('low=10', 'normal=off'));
  await page.locator('.reference').waitFor({ state: 'detached' });
});

test('a subject whole: by keyboard from one to the next, and back to the list', async () => {
  page = await window.open(`subjects?subject=${fakeDead}`);
  await page.getByRole('heading', { name: `Subject ${fakeDead}` }).waitFor();
  await page.getByText('died on day 290 (week 41.4)').waitFor();
  await page.getByText('Fever · grade 3 · day 30 · related: possibly').waitFor();
  await page
    .locator('.record-panel')
    .nth(fakeSeries.length - 1)
    .waitFor();
  // Week 52 was after the death.
  await page.locator('.value-entry[data-week="52"]', { hasText: 'died before' }).waitFor();
  const next = fakeSubjects[fakeSubjects.findIndex(({ subject }) => subject === fakeDead) + 1]?.subject ?? '';
  await page.keyboard.press('ArrowRight');
  await page.getByRole('heading', { name: `Subject ${next}` }).waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('heading', { name: `Subject ${fakeDead}` }).waitFor();
  await page.getByRole('button', { name: /^Values of\s*NKG2D\s*CD56bright/ }).click();
  await page.getByRole('complementary', { name: /^Values of NKG2D, CD56bright/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Subjects' }).waitFor();
});

test('a value is corrected with a reason, excluded, and taken back', async () => {
  page = await window.open('subjects?subject=P002');
  const entry = page.locator('.value-entry[data-week="4"]');
  await entry.getByRole('button', { name: 'Correct' }).click();
  await entry.getByLabel('New value').fill('about 12');
  await entry.getByLabel('Reason').fill('read again');
  await entry.getByRole('button', { name: 'Correct the value' }).click();
  await entry.getByText('A number is needed', { exact: false }).waitFor();
  await entry.getByLabel('New value').fill('< 12,5');
  await entry.getByRole('button', { name: 'Correct the value' }).click();
  await entry.getByText('read again', { exact: false }).waitFor();
  expect(await entry.locator('.value-line').textContent()).toContain('< 12.5');
  await entry.getByRole('button', { name: 'Take back' }).click();
  await entry.getByText('read again', { exact: false }).waitFor({ state: 'detached' });
  await entry.getByRole('button', { name: 'Exclude' }).click();
  // Letters and arrows belong to the reason, not to the page around it.
  await page.keyboard.type('clotted');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await entry.getByText('excluded: clotted').waitFor();
  expect(await page.getByRole('heading', { name: 'Subject P002' }).count()).toBe(1);
  expect(await entry.getByRole('button', { name: 'Correct' }).count()).toBe(0);
  await page.goto(page.url().replace(/#.*/, '#/subjects'));
  await page.getByText('1 value changed by hand').click();
  await page.getByRole('list', { name: 'Changed by hand' }).getByText('clotted', { exact: false }).waitFor();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, place, ready] of [
    ['all series', 'trajectories?view=panels', 'Granzyme B'],
    ['by arm', 'trajectories?view=arms', '60 subjects'],
    [
      'a filter and some weeks',
      'trajectories?from=2&to=24&filter={"conditions":[{"covariate":"sex","oneOf":["f"]}]}',
      'sex: f',
    ],
    ['a subject whole', `subjects?subject=${fakeDead}&week=4`, 'died on day 290 (week 41.4)'],
  ] as const) {
    test(`axe finds nothing serious: ${name}, ${colorScheme}`, async () => {
      page = await window.open(place, {}, { colorScheme });
      await page.getByText(ready).first().waitFor();
      await expectAccessible(page, colorScheme === 'dark' ? ['color-contrast'] : undefined);
    });
  }
}

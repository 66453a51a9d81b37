import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type PhraseKey, say } from '../../core/words/say.ts';
import { atRest, expectAccessible } from '../window/fake-window.ts';
import { dropFiles, openApp } from './app.ts';
import { type Row, writeBook } from './book.ts';

const arms = ['MSC1 high', 'MSC-2', 'Control'];

/** A row for each of nine subjects at each visit; `cells` gives what stands after its three keys. */
function rows(visits: readonly (string | number)[], cells: (subject: number, at: number) => Row): Row[] {
  return Array.from({ length: 9 * visits.length }, (_, at): Row => {
    const subject = Math.floor(at / visits.length);
    const visit = visits[at % visits.length] ?? null;
    return [`P00${subject + 1}`, arms[subject % 3] ?? null, visit, ...cells(subject, at)];
  });
}

/** Workbooks that bring every part of the review up. */
async function books(folder: string) {
  const people: Row = ['姓名', '身份证号', '电话', '出生日期'];
  const words = ['none', 'a little', 'mild'];
  return {
    asking: await writeBook(folder, 'asking.xlsx', {
      NK: [
        ['Subject', 'Arm', 'Visit', 'NKG2AA', 'NKG2D (%)', 'Ascites'],
        ...rows(['W0', 'V02', 'Wekk 4'], (subject, at) => {
          return [30 + (at % 7), at % 4 === 0 ? 'ND' : 20, words[subject % 3] ?? null];
        }),
      ],
    }),
    people: await writeBook(folder, 'people.xlsx', {
      数据: [
        [...people, '受试者编号', '组别', '访视', 'NKG2A(%)'],
        ...rows(['0周', '4周'], () => [35]).map(([subject, _arm, visit, value], at): Row => {
          const person = [`张三${at}`, `11010119800101${1000 + at}`, `1381234${5000 + at}`, '1980-01-11'];
          return [...person, subject ?? null, 'Control', visit ?? null, value ?? null];
        }),
      ],
    }),
    samples: await writeBook(folder, 'samples.xlsx', {
      Sheet0: [
        ['Sample:', 'Lymphocytes/NK/NKG2A+ | Freq. of Parent (%)'],
        ...Array.from(
          { length: 12 },
          (_, at): Row => [`CP00${1 + (at % 6)}_W${at < 6 ? 0 : 4}_NK_A${at + 1}.fcs`, 30 + at],
        ),
      ],
    }),
  };
}

it.each(['en-GB', 'zh-CN'] as const)(
  'finds nothing serious on any screen of the review and of imports, %s',
  {
    timeout: 400_000,
  },
  async (locale) => {
    const language = locale === 'en-GB' ? 'en' : 'zh';
    const app = await openApp({ locale });
    const folder = await mkdtemp(path.join(os.tmpdir(), 'armtrace-review-'));
    const { page } = app;
    page.setDefaultTimeout(60_000);
    const words = (key: PhraseKey, values = {}) => say(language, key, values);
    const press = async (key: PhraseKey, values = {}) =>
      page.getByRole('button', { name: words(key, values), exact: true }).click();
    const part = async (name: string | RegExp) => page.getByRole('tab', { name }).click();
    const views = page.getByRole('radiogroup', { name: words('wizard.sheet-view') });
    const choose = async (key: PhraseKey) => views.getByText(words(key), { exact: true }).click();
    try {
      const { asking, people, samples } = await books(folder);
      await dropFiles(page, asking);
      await press('wizard.read', { count: 1 });
      await page.getByRole('heading', { name: words('wizard.questions', { count: 4 }) }).waitFor();
      await settled(page, 'questions');
      await part(new RegExp(`^${words('wizard.part-names')}`));
      await page.getByText(words('wizard.words'), { exact: true }).waitFor();
      await page.getByLabel(words('wizard.visits-by-arm')).check();
      await settled(page, 'names, visits by arm, words');
      await part(/^NK/);
      await choose('wizard.view-cells');
      await page.getByRole('gridcell', { name: 'NKG2AA' }).click();
      await press('cells.correct-it');
      await settled(page, 'a cell and its correction');
      await page.getByLabel(words('cells.should-say')).press('Escape');
      await page.getByLabel(words('cells.should-say')).waitFor({ state: 'hidden' });
      await press('window.cancel');

      await dropFiles(page, people);
      await page.getByText(words('wizard.identity', { columns: '姓名, 身份证号, 电话, 出生日期' })).waitFor();
      await settled(page, 'columns that identify people');
      await press('wizard.identity-see');
      await settled(page, 'a sheet with its columns');
      await press('window.cancel');

      await dropFiles(page, samples);
      await page.getByRole('heading', { name: words('wizard.review') }).waitFor();
      await part(/^Sheet0/);
      await page.getByRole('heading', { name: words('wizard.sample-names') }).waitFor();
      await settled(page, 'sample names');
      await press('window.cancel');
    } finally {
      await rm(folder, { recursive: true });
      await app.close();
    }
  },
);

/** Holds a screen in the light to all rules, and in the dark to its colours. */
async function settled(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.mantineColorScheme)).toBe(colorScheme);
    await atRest(page);
    await expectAccessible(page, colorScheme === 'dark' ? ['color-contrast'] : undefined).catch((error: unknown) => {
      throw new Error(`${name}, ${colorScheme}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

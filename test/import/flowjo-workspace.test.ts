import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../core/workbook/read-workbook.ts';
import { readingsOf } from './fixture.ts';
import { blank, importOf, problemsInShort, trial } from './import-of.ts';
import { sheetOf, workbookOf } from './sheet-of.ts';

const workspace = readFileSync(new URL('../fixtures/made-up__workspace.wsp', import.meta.url), 'utf8');
const bytes = (text: string) => new TextEncoder().encode(text);
const roster = workbookOf(
  [
    sheetOf([
      ['Subject', 'Group'],
      ['P001', 'MSC-1'],
      ['P002', 'Control'],
    ]),
  ],
  'roster.xlsx',
);

describe("FlowJo's workspace", () => {
  it('is told by its first bytes, and gives count and % of parent of the markers, those under a NOT gate too', async () => {
    const workbook = await readWorkbook(bytes(workspace), 'trial.wsp');
    expect(workbook.container).toBe('wsp');
    const imported = importOf([workbook, roster], trial);
    expect(
      readingsOf(imported).map(({ subject, week, analyte, population, metric, value }) =>
        [subject, `W${week}`, analyte, population, metric, value].join(' | '),
      ),
    ).toEqual([
      'P001 | W4 | NKG2A | NK & NKT | count | 3280',
      'P001 | W4 | NKG2A | NK & NKT | % of parent | 41',
      'P001 | W4 | NKp46 | NKG2A- NK & NKT | count | 1180',
      'P001 | W4 | NKp46 | NKG2A- NK & NKT | % of parent | 25',
      'P002 | W4 | NKG2A |  | count | 0',
    ]);
    expect(problemsInShort(imported).filter((line) => !line.startsWith('info'))).toEqual([]);
  });

  it('lists the complement and what has no count, and never takes a group for a sample', async () => {
    const imported = importOf([await readWorkbook(bytes(workspace), 'trial.wsp')], blank);
    const analytes = new Set(readingsOf(imported).map(({ analyte }) => analyte));
    expect(analytes).not.toContain('not of a sample');
    expect(analytes).toContain('NKG2A-');
    expect(readingsOf(imported).filter(({ analyte }) => analyte === 'NKG2A+ & NKp46+')).toEqual([]);
  });

  it('that is cut or has no samples is refused with a sentence', async () => {
    await expect(readWorkbook(bytes(workspace.slice(0, 900)), 'cut.wsp')).rejects.toMatchObject({
      code: 'workbook.damaged',
    });
    const none = '<Workspace flowJoVersion="10.8.1"><SampleList/></Workspace>';
    await expect(readWorkbook(bytes(none), 'none.wsp')).rejects.toMatchObject({ code: 'workbook.only-empty-sheets' });
  });
});

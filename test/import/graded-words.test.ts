import { describe, expect, it } from 'vitest';
import type { StudyContext } from '../../core/import/study-context.ts';
import { blankProtocol } from '../../core/study/templates/blank.ts';
import { readingsOf } from './fixture.ts';
import { importRows, inShort, problemsInShort } from './import-of.ts';

const graded = ['ascites', 'encephalopathy', 'HBsAg', 'Dialysis', 'respiratory support'];
const liver: StudyContext = {
  protocol: {
    ...blankProtocol('Liver'),
    open: false,
    arms: [{ name: 'A', description: '', colour: '#000000', infusionWeeks: [], infusionWeeksConfirmed: false }],
    visits: [0, 4].map((week) => ({ week, label: `Week ${week}`, daysBefore: 3, daysAfter: 3 })),
    analytes: [
      ...graded.map((name) => ({
        name,
        kind: 'lab' as const,
        unit: null,
        synonyms: name === 'ascites' ? ['腹水'] : [],
      })),
      { name: 'ALB', kind: 'lab', unit: 'g/L', synonyms: [] },
    ],
  },
  subjects: [],
  remembered: [],
};

describe('words as values', () => {
  it('are read as their rank, and keep their text', () => {
    const imported = importRows(
      [
        ['Subject', 'Arm', 'Week', 'Ascites', 'Encephalopathy', 'HBsAg', 'ALB (g/L)'],
        ['P1', 'A', 0, 'none', 'grade II', 'positive', 31],
        ['P2', 'A', 0, 'Mild', '0', '+', 32.5],
        ['P3', 'A', 0, '中度', '三级', '阴性', 33],
        ['P4', 'A', 0, 'severe', 'none', 'negative', 30],
      ],
      liver,
    );
    expect(inShort(imported)).toEqual([
      'P1 W0 ascites 0',
      'P1 W0 encephalopathy 2',
      'P1 W0 HBsAg 1',
      'P1 W0 ALB 31',
      'P2 W0 ascites 1',
      'P2 W0 encephalopathy 0',
      'P2 W0 HBsAg 1',
      'P2 W0 ALB 32.5',
      'P3 W0 ascites 2',
      'P3 W0 encephalopathy 3',
      'P3 W0 HBsAg 0',
      'P3 W0 ALB 33',
      'P4 W0 ascites 3',
      'P4 W0 encephalopathy 0',
      'P4 W0 HBsAg 0',
      'P4 W0 ALB 30',
    ]);
    const [none, second] = readingsOf(imported);
    expect(none).toMatchObject({ text: 'none', note: 'rank 0', unit: null });
    expect(second).toMatchObject({ text: 'grade II', note: 'rank 2' });
    expect(problemsInShort(imported).filter((line) => !line.startsWith('info'))).toEqual([]);
  });

  it('that have no rank are said to be unreadable, and marks for missing stay missing', () => {
    const imported = importRows(
      [
        ['Subject', 'Arm', 'Week', 'Ascites'],
        ['P1', 'A', 0, 'mild'],
        ['P2', 'A', 0, 'present'],
        ['P3', 'A', 0, 'n/a'],
        ['P4', 'A', 0, '-'],
      ],
      liver,
    );
    expect(inShort(imported)).toEqual(['P1 W0 ascites 1']);
    expect(problemsInShort(imported)).toEqual(
      expect.arrayContaining([
        'warning import.unreadable-value D3 x1',
        'info import.missing-mark D4 x1',
        'info import.missing-mark D5 x1',
      ]),
    );
  });

  it('stand beside numbers in a long table', () => {
    const imported = importRows(
      [
        ['Subject', 'Arm', 'Week', 'Test', 'Result', 'Unit'],
        ['P1', 'A', 0, 'ALB', 31, 'g/L'],
        ['P1', 'A', 0, '腹水', '轻度', ''],
        ['P1', 'A', 0, 'Encephalopathy', 'III', ''],
        ['P1', 'A', 4, 'ALB', '30', 'g/L'],
        ['P1', 'A', 4, '腹水', '无', ''],
      ],
      liver,
    );
    expect(inShort(imported)).toEqual([
      'P1 W0 ALB 31',
      'P1 W0 ascites 1',
      'P1 W0 encephalopathy 3',
      'P1 W4 ALB 30',
      'P1 W4 ascites 0',
    ]);
  });

  it('stand under headers that carry the visit, and as ticks of a spreadsheet', () => {
    const crossed = importRows(
      [
        ['Subject', 'Arm', 'Ascites_W0', 'Ascites_W4'],
        ['P1', 'A', 'mild', 'none'],
      ],
      liver,
    );
    expect(inShort(crossed)).toEqual(['P1 W0 ascites 1', 'P1 W4 ascites 0']);
    const ticks = importRows(
      [
        ['Subject', 'Arm', 'Week', 'Mechanical ventilation', 'ALB (g/L)'],
        ['P1', 'A', 0, true, 31],
        ['P2', 'A', 0, false, 32],
      ],
      { ...liver, protocol: { ...liver.protocol, open: true } },
    );
    expect(inShort(ticks)).toEqual([
      'P1 W0 respiratory support 1',
      'P1 W0 ALB 31',
      'P2 W0 respiratory support 0',
      'P2 W0 ALB 32',
    ]);
  });

  it('count dialysis sessions, and yes only where two are asked for', () => {
    const dialysis = (header: string, ...texts: readonly string[]) =>
      inShort(
        importRows([['Subject', 'Arm', 'Week', header], ...texts.map((text, at) => [`P${at}`, 'A', 0, text])], {
          ...liver,
          protocol: { ...liver.protocol, open: true },
        }),
      ).map((line) => line.split(' ').at(-1));
    expect(dialysis('Dialysis', 'no', 'twice', '1次')).toEqual(['0', '2', '1']);
    expect(dialysis('Dialysis', 'no', 'yes', 'no')).toEqual(['0', '0']);
    expect(dialysis('Dialysis twice in the prior week', 'no', 'yes')).toEqual(['0', '2']);
  });

  it('have the rank that a person gives them, before the one that is known', () => {
    const rows = [
      ['Subject', 'Arm', 'Week', 'Ascites'],
      ['P1', 'A', 0, 'a little'],
      ['P2', 'A', 0, 'none'],
      ['P3', 'A', 0, 'mild'],
      ['P4', 'A', 0, 'severe'],
    ];
    expect(problemsInShort(importRows(rows, liver))).toContain('warning import.unreadable-value D2 x1');
    const wordRanks = { Ascites: { 'a little': 1, mild: 2 }, ascites: { 'a little': 1, mild: 2 } };
    const imported = importRows(rows, liver, { wordRanks });
    expect(inShort(imported)).toEqual(['P1 W0 ascites 1', 'P2 W0 ascites 0', 'P3 W0 ascites 2', 'P4 W0 ascites 3']);
    expect(imported.interpretation.words.map(({ text, rank }) => `${text} ${rank}`)).toEqual([
      'a little 1',
      'none 0',
      'mild 2',
      'severe 3',
    ]);
  });
});

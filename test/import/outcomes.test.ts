import { describe, expect, it } from 'vitest';
import { parseDate } from '../../core/import/values/parse-date.ts';
import { proposed } from './fixture.ts';
import { blank, importRows, importSheets, problemsInShort, type TestImport } from './import-of.ts';
import { sheetOf } from './sheet-of.ts';

const followUps = ({ interpretation }: TestImport) =>
  interpretation.files.flatMap(({ followUps }) =>
    followUps.map(({ subject, state, day }) => `${subject} ${state} ${day}`),
  );
const events = ({ interpretation }: TestImport) =>
  interpretation.files.flatMap((file) =>
    file.events.map(({ subject, kind, term, grade, related, fatal, day }) =>
      [subject, kind, term, grade, related, fatal, day].join(' '),
    ),
  );

describe('follow-up', () => {
  it('is read from a time and words for how it ended, whichever language', () => {
    const imported = importRows(
      [
        ['受试者编号', '组别', '随访天数', '随访结局'],
        ['P1', 'MSC-1', 90, '死亡'],
        ['P2', 'MSC-2', 364, '存活'],
        ['P3', 'MSC-2', 40, '肝移植'],
        ['P4', 'MSC-2', 40, '失访'],
      ],
      blank,
    );
    expect(proposed(imported)).toEqual({ layout: 'follow-up', confidence: 0.96 });
    expect(followUps(imported)).toEqual(['P1 death 90', 'P2 alive 364', 'P3 transplant 40', 'P4 lost 40']);
    expect(imported.interpretation.subjects.map(({ arm }) => arm)).toEqual(['MSC-1', 'MSC-2', 'MSC-2', 'MSC-2']);
    expect(imported.interpretation.files[0]?.sheets[0]).toMatchObject({ events: 4, readings: 0, subjects: 4 });
  });

  it('says what it takes 1 and 0 for, and turns weeks into days', () => {
    const imported = importRows(
      [
        ['Subject', 'OS (weeks)', 'Death'],
        ['P1', 10, 1],
        ['P2', 52, 0],
      ],
      blank,
    );
    expect(followUps(imported)).toEqual(['P1 death 70', 'P2 alive 364']);
    expect(problemsInShort(imported)).toEqual(['info import.code-is-death C2 x1', 'info import.code-is-alive C3 x1']);
  });

  it('reads CDISC’s censoring the other way round', () => {
    const imported = importRows(
      [
        ['USUBJID', 'time (days)', 'CNSR'],
        ['P1', 10, 0],
        ['P2', 52, 1],
      ],
      blank,
    );
    expect(followUps(imported)).toEqual(['P1 death 10', 'P2 alive 52']);
  });

  it('asks what 1 and 2 mean, and takes the answer', () => {
    const rows = [
      ['id', 'time_days', 'status'],
      ['P1', 306, 2],
      ['P2', 1010, 1],
    ];
    expect(problemsInShort(importRows(rows, blank))).toEqual([
      'error import.state-unknown A2 x3',
      'error import.state-unknown A3 x3',
    ]);
    const answered = importRows(rows, blank, { states: { 1: 'alive', 2: 'death' } });
    expect(followUps(answered)).toEqual(['P1 death 306', 'P2 alive 1010']);
  });

  it('asks for the unit of a bare time, and says how long its months are', () => {
    const bare = importRows(
      [
        ['Subject', 'time', 'status'],
        ['P1', 306, 'dead'],
      ],
      blank,
    );
    expect(problemsInShort(bare)).toContain('error import.time-unit-unknown A2 x3');
    const months = importRows(
      [
        ['Subject', 'OS_months', 'status'],
        ['P1', 2, 'dead'],
      ],
      blank,
    );
    expect(followUps(months)).toEqual(['P1 death 60.875']);
    expect(problemsInShort(months)).toContain('info import.time-converted B1 x1');
  });

  it('counts dates from the baseline in a list of subjects on another sheet', () => {
    const roster = sheetOf(
      [
        ['Subject', 'Group', 'Baseline date'],
        ['P1', 'MSC-1', '2024-01-01'],
        ['P2', 'MSC-2', { value: 45292, format: 'yyyy-mm-dd' }],
      ],
      'Roster',
    );
    const ends = sheetOf(
      [
        ['Subject', 'Outcome', 'Last contact date'],
        ['P1', 'died', '2024-03-01'],
        ['P2', 'alive', { value: 45302, format: 'yyyy-mm-dd' }],
        ['P3', 'alive', '2024-03-01'],
        ['P4', 'lost', '03/05/2024'],
      ],
      'Survival',
    );
    const imported = importSheets([ends, roster], blank);
    expect(followUps(imported)).toEqual(['P1 death 60', 'P2 alive 10']);
    expect(problemsInShort(imported)).toEqual(
      expect.arrayContaining(['warning import.no-baseline-date A4 x3', 'warning import.date-unclear A5 x3']),
    );
  });

  it('that is given twice, differently, stops the import; the same again does not', () => {
    const ends = (name: string, day: number) =>
      sheetOf(
        [
          ['Subject', 'Follow-up (days)', 'Status'],
          ['P1', day, 'dead'],
        ],
        name,
      );
    const differing = importSheets([ends('2023', 306), ends('2024', 300)], blank);
    expect(followUps(differing)).toEqual(['P1 death 306']);
    expect(problemsInShort(differing)).toEqual(['error import.follow-up-twice C2 x1']);
    expect(problemsInShort(importSheets([ends('2023', 306), ends('2024', 306)], blank))).toEqual([]);
  });
});

describe('adverse events', () => {
  it('are read one a row, with whatever is known of each', () => {
    const imported = importRows(
      [
        ['Subject', 'AE term', 'Grade', 'Related', 'Fatal', 'Day'],
        ['P1', 'Fever', 'Grade 2', 'possibly', 'no', 3],
        ['P1', 'Fever', 2, 'possibly', '', 30],
        ['P2', 'Sepsis', 'V', 'unrelated', 'yes', 40],
        ['P3', '', '', '', '', ''],
        ['P4', 'Rash', 'mild', '', 'n/a', ''],
      ],
      blank,
    );
    expect(proposed(imported)).toEqual({ layout: 'events', confidence: 0.96 });
    expect(events(imported)).toEqual([
      'P1 adverse-event Fever 2 possibly false 3',
      'P1 adverse-event Fever 2 possibly  30',
      'P2 adverse-event Sepsis 5 unrelated true 40',
      'P4 adverse-event Rash    ',
    ]);
    expect(imported.interpretation.subjects.map(({ subject }) => subject)).toEqual(['P1', 'P2', 'P3', 'P4']);
    expect(problemsInShort(imported)).toEqual(['warning import.detail-unread C6 x1', 'info import.missing-mark E6 x1']);
  });

  it('of CDISC count their study days from one', () => {
    const imported = importRows(
      [
        ['USUBJID', 'AETERM', 'AETOXGR', 'AESTDY'],
        ['P1', 'NAUSEA', '1', 1],
        ['P1', 'NAUSEA', '1', -2],
      ],
      blank,
    );
    expect(events(imported)).toEqual(['P1 adverse-event NAUSEA 1   0', 'P1 adverse-event NAUSEA 1   -2']);
  });

  it('are read from a matrix of 0 and 1, complications that are said to be fatal as such', () => {
    const imported = importSheets(
      [
        sheetOf(
          [
            ['受试者编号', '组别', '发热', '致死性并发症'],
            ['P1', 'MSC-1', 1, 0],
            ['P2', 'MSC-2', 0, 1],
            ['P3', 'MSC-2', 0, '?'],
          ],
          '不良事件',
        ),
      ],
      blank,
    );
    expect(proposed(imported)).toEqual({ layout: 'event-matrix', confidence: 0.96 });
    expect(events(imported)).toEqual(['P1 adverse-event 发热    ', 'P2 fatal-complication 致死性并发症   true ']);
  });

  it('a list of habits is not taken for events unseen', () => {
    const imported = importRows(
      [
        ['Subject', 'Smoker', 'Diabetes'],
        ['P1', 1, 0],
        ['P2', 0, 1],
      ],
      blank,
    );
    expect(imported.proposals[0]?.sheets[0]?.confidence).toBeLessThan(0.8);
  });
});

describe('a date', () => {
  it.each([
    ['2024-03-05', 45356],
    ['2024/3/5', 45356],
    ['2024年3月5日', 45356],
    ['05.03.2024', 45356],
    ['16/10/2023', 45215],
    ['10/16/2023', 45215],
    ['5 Mar 2024', 45356],
    ['05MAR2024', 45356],
    ['2024-03-05T10:11', 45356],
  ])('%s is understood', (text, day) => expect(parseDate(text)).toBe(day));

  it.each(['03/05/2024', '2024-02-30', '31.04.2024', 'soon', '5 Foo 2024'])('%s is none, or could be two', (text) =>
    expect(parseDate(text)).toBeNull(),
  );
});

import { describe, expect, it } from 'vitest';
import { roleOfHeader } from '../../core/import/column-role.ts';
import { bareNumberUnder } from '../../core/import/names/visit-names.ts';
import { blankProtocol } from '../../core/study/templates/blank.ts';
import { importRows, inShort, problemsInShort } from './import-of.ts';

const blank = { protocol: blankProtocol('Trial'), subjects: [], remembered: [] };

function rowsUnder(subject: string, arm: string, visit: string): (string | number)[][] {
  return [
    [subject, arm, visit, 'NKG2A'],
    ...['P1', 'P2', 'P3', 'P4'].flatMap((id, at) =>
      [0, 4].map((week) => [id, at % 2 ? 'MSC' : 'Control', week, 20 + at]),
    ),
  ];
}

function importUnder(subject: string, arm: string, visit: string) {
  return importRows(rowsUnder(subject, arm, visit), blank);
}

describe('the names that labs give to their columns', () => {
  it('of subjects', () => {
    for (const name of [
      'pubID',
      'Pt',
      'Subj.',
      'Pat. Nr.',
      'Animal ID',
      'record_id',
      '患者',
      '受试者号',
      '入组号',
      '随机号',
    ])
      expect(roleOfHeader(name)?.role, name).toBe('subject');
  });

  it('of arms', () => {
    for (const name of ['Trt', 'Allocation', 'Group name', 'Randomised arm', 'Dose group', '随机分组', '治疗方案'])
      expect(roleOfHeader(name)?.role, name).toBe('arm');
  });

  it.each([
    ['Time (weeks)', 'week'],
    ['Weeks since baseline', 'week'],
    ['weeks_post_first_infusion', 'week'],
    ['Nominal week', 'week'],
    ['Woche', 'week'],
    ['时间（周）', 'week'],
    ['治疗后时间(周)', 'week'],
    ['Study day', 'day'],
    ['Days after treatment', 'day'],
    ['距基线天数', 'day'],
  ])('%s counts %ss on study', (header, unit) => {
    expect(roleOfHeader(header)?.role).toBe('visit');
    expect(bareNumberUnder(header)).toBe(unit);
  });

  it.each([
    'Follow-up weeks',
    'Week 4',
    'NKG2A week',
    'Survival (days)',
    'Weeks or days',
    'Birth day',
    '第4周',
    '周岁',
  ])('%s is no column of visits', (header) => {
    expect(roleOfHeader(header)).toBeNull();
    expect(bareNumberUnder(header)).toBe('ask');
  });
});

describe('a column that no name tells', () => {
  it('is offered as the subject, not taken', () => {
    const imported = importUnder('Kennung', 'Group', 'Week');
    expect(inShort(imported)).toEqual([]);
    expect(problemsInShort(imported).join()).toMatch(/subject-column-likely A2/);
  });

  it('is not offered as the subject where it identifies people or repeats within a visit', () => {
    expect(problemsInShort(importUnder('姓名', 'Group', 'Week')).join()).not.toContain('likely');
    const twice = [...rowsUnder('Kennung', 'Group', 'Week'), ['P1', 'Control', 0, 21]];
    expect(problemsInShort(importRows(twice, blank)).join()).not.toContain('likely');
  });

  it('is offered as the arm where all subjects would be put together in silence', () => {
    const imported = importUnder('Subject', 'Zuordnung', 'Week');
    expect(imported.interpretation.subjects.map(({ arm }) => arm)).toEqual(['All', 'All', 'All', 'All']);
    expect(problemsInShort(imported).join()).toMatch(/arm-column-likely B1/);
  });

  it('is not offered as the arm where an arm is named, or where it varies within a subject', () => {
    expect(problemsInShort(importUnder('Subject', 'Group', 'Week')).join()).not.toContain('arm-column-likely');
    const stimuli = rowsUnder('Subject', 'Zuordnung', 'Week').map(([id, arm, week, value], at) =>
      at > 0
        ? [id ?? '', week === 0 ? 'none' : 'K562', week ?? 0, value ?? 0]
        : [id ?? '', arm ?? '', week ?? '', value ?? ''],
    );
    expect(problemsInShort(importRows(stimuli, blank)).join()).not.toContain('arm-column-likely');
  });
});

describe('a column of subjects that holds names of people', () => {
  const rows = (header: string, names: readonly string[]) => [
    [header, '受试者编号', 'Arm', 'Week', 'NKG2A'],
    ...names.map((name, at) => [name, `P${at + 1}`, 'A', 0, 20 + at]),
  ];

  it.each([
    ['患者', ['张三', '李四', '王小明']],
    ['Subject name', ['Maria Rossi', 'John A. Smith', "Sean O'Brien"]],
  ])('%s is left out with a warning, and the codes are taken', (header, names) => {
    const imported = importRows(rows(header, names), blank);
    expect(inShort(imported)).toEqual(['P1 W0 NKG2A 20', 'P2 W0 NKG2A 21', 'P3 W0 NKG2A 22']);
    expect(problemsInShort(imported)).toContain('warning import.identity-left-out A2 x3');
  });

  it('takes codes under the same header', () => {
    const coded = importRows(
      [['患者', 'Arm', 'Week', 'NKG2A'], ...['患者1', 'MSC A', 'P-3'].map((id, at) => [id, 'A', 0, at])],
      blank,
    );
    expect(inShort(coded)).toEqual(['患者1 W0 NKG2A 0', 'MSC A W0 NKG2A 1', 'P-3 W0 NKG2A 2']);
  });
});

import { describe, expect, it } from 'vitest';
import { type CompletenessMaterial, completenessCells, countCells } from '../../core/completeness/completeness.ts';
import { type DoubtfulReadings, findQueries } from '../../core/completeness/queries.ts';
import { scoreStudy } from '../../core/scores/score-study.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { type Reads, subject, value } from '../scores/study.ts';

const armNames = nct02812121.arms.map(({ name }) => name);

function material(more: Partial<CompletenessMaterial> = {}): CompletenessMaterial {
  return {
    protocol: nct02812121,
    subjects: [subject('P1', 'MSC-1'), subject('P2', 'MSC-1'), subject('P3', 'MSC-2')],
    received: [],
    deathDays: new Map(),
    followedUp: new Set(),
    today: 20_000,
    ...more,
  };
}

const none: DoubtfulReadings = { impossiblePercentages: [], settled: [], between: [], ofTheDead: [], measured: [] };

function rows(of: CompletenessMaterial, analyte: string | null, arm: string) {
  return countCells(completenessCells(of), armNames).filter((row) => row.analyte === analyte && row.arm === arm);
}

const got = (name: string, analyte: string, ...weeks: number[]) =>
  weeks.map((week) => ({ subject: name, analyte, week }));

describe('completeness', () => {
  it('keeps each outcome to its own schedule', () => {
    const scheduled = (analyte: string) =>
      rows(material(), analyte, 'MSC-1')
        .filter((row) => row.scheduled)
        .map(({ week }) => week);
    expect(scheduled('NKG2A')).toEqual([2, 4, 8, 12, 24, 36, 52]);
    expect(scheduled('ALB')).toEqual([1, 2, 3, 4, 8, 12, 24, 36, 52]);
    const flow = rows(material({ received: got('P1', 'NKG2A', 0, 1, 2) }), 'NKG2A', 'MSC-1');
    expect(flow.find(({ week }) => week === 1)).toMatchObject({
      scheduled: false,
      expected: 0,
      missed: 0,
      unscheduled: 1,
    });
    expect(flow.find(({ week }) => week === 3)).toMatchObject({ scheduled: false, missed: 0, unscheduled: 0 });
  });

  it('counts what came of what was expected, per arm', () => {
    const received = [...got('P1', 'ALB', 0, 1, 2, 4), ...got('P2', 'ALB', 0, 1)];
    const counted = rows(material({ received, deathDays: new Map([['P2', 10]]) }), 'ALB', 'MSC-1');
    const at = (week: number) => counted.find((row) => row.week === week);
    expect(at(1)).toMatchObject({ subjects: 2, expected: 2, received: 2, missed: 0, due: 0, diedBefore: 0 });
    expect(at(2)).toMatchObject({ subjects: 2, expected: 1, received: 1, missed: 0, due: 0, diedBefore: 1 });
    expect(at(3)).toMatchObject({ expected: 1, received: 0, missed: 1, due: 0, diedBefore: 1 });
    expect(at(8)).toMatchObject({ expected: 1, received: 0, missed: 0, due: 1, diedBefore: 1 });
    for (const row of counted.filter((one) => one.scheduled)) {
      expect(row.received + row.due + row.missed + row.diedBefore + row.outOfWindow).toBe(row.subjects);
    }
  });

  it('tells due from missed by the calendar where the date of baseline is known', () => {
    const day = 20_000;
    const date = new Date((day - 7 * 4 - 4) * 86_400_000).toISOString().slice(0, 10);
    const subjects = [subject('P1', 'MSC-1', { 'Baseline date': date })];
    const counted = rows(material({ subjects, today: day }), 'ALB', 'MSC-1');
    expect(counted.find(({ week }) => week === 4)).toMatchObject({ missed: 1, due: 0 });
    expect(counted.find(({ week }) => week === 8)).toMatchObject({ missed: 0, due: 1 });
  });

  it('asks a survival outcome for a follow-up of each subject, and an incidence outcome for nothing', () => {
    const of = material({ followedUp: new Set(['P1']) });
    expect(rows(of, null, 'MSC-1')).toMatchObject([
      { outcome: 'Survival time', week: 52, expected: 2, received: 1, due: 1 },
    ]);
    const outcomes = new Set(completenessCells(of).map(({ outcome }) => outcome));
    expect(outcomes).not.toContain('Incidence of adverse reactions');
  });

  it('puts arms in the protocol’s order and those without an arm last', () => {
    const subjects = [subject('P9', ''), subject('P3', 'MSC-2'), subject('P1', 'MSC-1')];
    const counted = countCells(completenessCells(material({ subjects })), armNames);
    const alb = counted.filter(({ analyte, week }) => analyte === 'ALB' && week === 1);
    expect(alb.map(({ arm }) => arm)).toEqual(['MSC-1', 'MSC-2', '']);
  });
});

describe('questions to the laboratory', () => {
  const protocol = {
    ...nct02812121,
    analytes: ['TBil', 'ALB', 'INR', 'CREA', 'PLT', 'MELD'].map((name) => ({
      name,
      kind: 'lab' as const,
      unit: null,
      synonyms: [],
    })),
  };

  function queries(
    readings: readonly Reads[],
    more: Partial<CompletenessMaterial> = {},
    doubtful: Partial<DoubtfulReadings> = {},
  ) {
    const of = material({ subjects: [subject('P1', 'MSC-1')], ...more });
    const scores = scoreStudy({ protocol, subjects: of.subjects, readings });
    const found = { scores, doubtful: { ...none, ...doubtful }, dated: [], events: [], followUps: [] };
    return findQueries(of, completenessCells(of), found);
  }

  it('ask about impossible values, with the cell, and about the unit where another would fit', () => {
    const found = queries([value('ALB', 3.5, 'g/L'), value('INR', 210), value('TBil', 20)]);
    expect(found.map(({ kind, code, analytes }) => [kind, code, analytes[0]])).toEqual([
      ['out-of-range', 'completeness.impossible', 'INR'],
      ['unit', 'completeness.unit-missing', 'TBil'],
      ['unit', 'completeness.unit-suspect', 'ALB'],
    ]);
    expect(found[2]).toMatchObject({ values: { other: 'g/dL' }, source: { file: 'labs.xlsx', sheet: 'Labs' } });
  });

  it('ask once about a value however many scores take it', () => {
    expect(queries([value('TBil', 20)])).toHaveLength(1);
  });

  it('ask about a score that does not follow from its inputs', () => {
    const inputs = [value('TBil', 342, 'umol/L'), value('INR', 2.1), value('CREA', 79.56, 'umol/L')];
    expect(queries([...inputs, value('MELD', 26)])).toEqual([]);
    expect(queries([...inputs, value('MELD', 24)])).toMatchObject([
      { kind: 'score-mismatch', text: '24', values: { name: 'MELD', computed: 26 } },
    ]);
    expect(queries([value('MELD', 24)])).toEqual([]);
  });

  it('ask about values after death, not about those of the last visit before', () => {
    const deathDays = new Map([['P1', 26]]);
    const at = (week: number) => ({ ...value('ALB', 30, 'g/L'), week });
    const found = queries([], { deathDays }, { ofTheDead: [at(3), at(4), at(8)] });
    expect(found.map(({ kind, week }) => [kind, week])).toEqual([['after-death', 8]]);
    // Week 8 may be sampled three days early, on day 53.
    expect(queries([], { deathDays: new Map([['P1', 53]]) }, { ofTheDead: [at(8)] })).toEqual([]);
    expect(queries([], { deathDays: new Map([['P1', 52]]) }, { ofTheDead: [at(8)] })).toHaveLength(1);
  });

  it('ask about a value outside of its visit’s window, and about a duplicate that was settled', () => {
    const late = { ...value('ALB', 30, 'g/L'), week: 9 };
    const settled = { ...value('ALB', 31, 'g/L'), note: 'mean of 2' };
    const received = got('P1', 'ALB', 9);
    const found = queries([], { received }, { between: [late], settled: [settled] });
    const kinds = found.filter(({ kind }) => kind !== 'missing' && kind !== 'no-baseline');
    expect(kinds.map(({ kind, values }) => [kind, values])).toEqual([
      ['out-of-window', { visit: 8 }],
      ['duplicate-settled', { note: 'mean of 2' }],
    ]);
  });

  it('list what is missing once for each subject and week, and who has no baseline or no arm', () => {
    const received = [...got('P1', 'ALB', 0, 1, 2), ...got('P1', 'TBil', 1), ...got('P4', 'ALB', 0)];
    const subjects = [subject('P1', 'MSC-1'), subject('P4', '')];
    const found = queries([], { received, subjects });
    expect(found.map(({ kind, subject: name, week, analytes }) => [kind, name, week, analytes.join(' ')])).toEqual([
      ['no-arm', 'P4', null, ''],
      ['no-baseline', 'P1', 0, 'TBil'],
      ['missing', 'P1', 1, 'INR ALT AST MELD SOFA CTP'],
      [
        'missing',
        'P1',
        2,
        'TBil INR ALT AST MELD SOFA CTP KIR2DL1 KIR2DL3 KIR3DL1 NKG2A NKG2D NKp46 Perforin Granzyme B FasL',
      ],
    ]);
  });
});

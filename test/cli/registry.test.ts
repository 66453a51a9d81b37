import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { armtrace, armtraceJson, armtraceRefusal, emptyFolder, exampleWorkbooks } from './armtrace.ts';
import { completenessSchema, eligibilitySchema, scoresSchema } from './registry-shapes.ts';

const folder = emptyFolder();
const example = path.join(folder, 'nk.armtrace');
const labs = path.join(folder, 'labs.armtrace');

const sheet = `Subject,Arm,Sex,Age,Week,TBil (umol/L),INR,肌酐 (umol/L),Na (mmol/L),ALB (g/L),MELD
P001,MSC-1,F,40,0,342,2.1,79.56,134,30,26
P002,MSC-1,M,70,0,34,1.4,79.56,134,30,24
P003,MSC-2,M,50,0,34,,,134,3.5,
P003,MSC-2,M,50,9,40,1.5,80,134,30,
`;

beforeAll(async () => {
  await armtrace('init', example, '--protocol', 'nct02812121');
  await armtrace('import', ...exampleWorkbooks, '--study', example);
  const file = path.join(folder, 'labs.csv');
  writeFileSync(file, sheet);
  await armtrace('init', labs, '--protocol', 'nct02812121');
  const added = await armtrace('import', file, '--study', labs, '--add', 'arms,visits,analytes,subjects');
  if (added.status !== 0) throw new Error(added.stderr);
});

describe('armtrace scores', () => {
  it('gives each score with its inputs, each with its cell, or what is missing', async () => {
    const { rows, details } = await armtraceJson(scoresSchema, 'scores', '--study', labs);
    expect(details).toHaveLength(rows.length);
    const of = (score: string, subject: string) => rows.find((row) => row.score === score && row.subject === subject);
    expect(of('meld', 'P001')).toMatchObject({ version: 'UNOS', arm: 'MSC-1', week: 0, value: 26, missing: [] });
    expect(of('meld', 'P001')?.inputs.creatinine).toMatchObject({
      value: 79.56,
      unit: 'umol/L',
      source: { file: 'labs.csv', sheet: 'labs', cell: 'H2' },
    });
    expect(of('meld-3', 'P001')).toMatchObject({ value: 29, inputs: { sex: { value: 'female' } } });
    expect(of('meld', 'P003')).toMatchObject({ value: null, missing: ['INR', 'creatinine'] });
    expect(of('sofa', 'P001')).toMatchObject({ value: null, version: 'Vincent 1996' });
  });

  it('puts the score of the file beside the computed one, and says where they differ', async () => {
    const { details } = await armtraceJson(scoresSchema, 'scores', '--study', labs, '--score', 'meld');
    const imported = details.flatMap((row) =>
      row.imported.map(({ value, difference }) => [row.subject, value, difference]),
    );
    expect(imported).toEqual([
      ['P001', 26, 0],
      ['P002', 24, 24 - Math.round(10 * (0.378 * Math.log(34 / 17.1) + 1.12 * Math.log(1.4) + 0.643))],
    ]);
    expect(details.flatMap(({ warnings }) => warnings.map(({ code }) => code))).toEqual(['scores.differs']);
  });

  it('computes the scores of the example, and of a visit that lacks an input says which', async () => {
    const { rows } = await armtraceJson(scoresSchema, 'scores', '--study', example);
    for (const score of ['meld', 'meld-na', 'meld-3', 'ctp', 'sofa', 'albi']) {
      const own = rows.filter((row) => row.score === score);
      expect(own.filter(({ value }) => value !== null).length).toBeGreaterThan(450);
      const unknown = own.filter(({ value }) => value === null);
      expect(unknown.length).toBeGreaterThan(5);
      expect(unknown.every(({ missing }) => missing.length > 0)).toBe(true);
    }
  });

  it('takes only the scores that it knows', async () => {
    const refused = await armtraceRefusal('scores', '--study', labs, '--score', 'apache');
    expect(refused).toMatchObject({ status: 2, code: 'command.bad-choice' });
    expect(refused.message).toContain('meld-na');
  });

  it('is a table for a person, in either language', async () => {
    const said = await armtrace('scores', '--study', labs, '--score', 'meld');
    expect(said.stdout).toContain('creatinine of 0.9 mg/dL counts as 1');
    expect(said.stdout).toContain('The file gives 24 (labs.csv, labs!K3)');
    const chinese = await armtrace('scores', '--study', labs, '--score', 'meld', '--language', 'zh');
    expect(chinese.stdout).toContain('肌酐 0.9 mg/dL 计为 1');
  });
});

describe('armtrace eligibility', () => {
  it('says of every subject and criterion whether it is met, or what is missing', async () => {
    const { criteria, subjects } = await armtraceJson(eligibilitySchema, 'eligibility', '--study', labs);
    expect(criteria).toHaveLength(15);
    expect(subjects.map(({ subject, overall }) => [subject, overall])).toEqual([
      ['P001', 'cannot-tell'],
      ['P002', 'does-not-meet'],
      ['P003', 'does-not-meet'],
    ]);
    const verdicts = (subject: string) =>
      Object.fromEntries(
        (subjects.find((one) => one.subject === subject)?.criteria ?? []).map((one) => [one.criterion, one.verdict]),
      );
    expect(verdicts('P001')).toMatchObject({ bilirubin: 'meets', coagulation: 'meets', meld: 'meets', age: 'meets' });
    expect(verdicts('P002')).toMatchObject({
      bilirubin: 'does-not-meet',
      coagulation: 'cannot-tell',
      age: 'does-not-meet',
    });
    expect(verdicts('P001')['no-malignancy']).toBe('cannot-tell');
    const ages = criteria.find(({ criterion }) => criterion === 'age');
    expect(ages).toMatchObject({ meets: 2, doesNotMeet: 1, cannotTell: 0 });
  });

  it('removes nobody', async () => {
    const { subjects } = await armtraceJson(eligibilitySchema, 'eligibility', '--study', example);
    expect(subjects).toHaveLength(60);
    const said = await armtrace('eligibility', '--study', example);
    expect(said.stdout).toContain('This list removes nobody from any result.');
  });
});

describe('armtrace completeness', () => {
  it('counts what came of what each outcome asks for', async () => {
    const { rows, uncounted } = await armtraceJson(completenessSchema, 'completeness', '--study', example);
    const at = (analyte: string, week: number) =>
      rows.filter((row) => row.analyte === analyte && row.week === week).map(({ arm, scheduled }) => [arm, scheduled]);
    expect(at('NKG2A', 1)).toEqual([
      ['MSC-1', false],
      ['MSC-2', false],
      ['Control', false],
    ]);
    expect(at('ALB', 1).every(([, scheduled]) => scheduled)).toBe(true);
    expect(uncounted).toEqual(['Incidence of adverse reactions', 'Incidence of fatal complications']);
    for (const row of rows.filter(({ scheduled }) => scheduled)) {
      expect(row.received + row.due + row.missed + row.diedBefore + row.outOfWindow).toBe(row.subjects);
    }
    const summary = await armtraceJson(
      z.object({ rows: z.array(z.object({ arm: z.string(), week: z.number(), n: z.number() })) }),
      ...['summary', '--study', example, '--analyte', 'ALB'],
    );
    const counted = rows
      .filter((row) => row.analyte === 'ALB' && row.scheduled)
      .map((row) => [row.arm, row.week, row.received]);
    expect(counted).toEqual(summary.rows.filter(({ week }) => week !== 0).map(({ arm, week, n }) => [arm, week, n]));
  });

  it('lists questions to the laboratory with file, sheet and cell', async () => {
    const { queries } = await armtraceJson(completenessSchema, 'completeness', '--study', labs);
    const asked = queries.filter(({ source }) => source !== null);
    expect(asked.map(({ kind, subject, text, source }) => [kind, subject, text, source?.cell])).toEqual([
      ['unit', 'P003', '3.5', 'J4'],
      ['score-mismatch', 'P002', '24', 'K3'],
      ['out-of-window', 'P003', '30', 'J5'],
      ['out-of-window', 'P003', '40', 'F5'],
      ['out-of-window', 'P003', '1.5', 'G5'],
    ]);
    expect(asked[0]?.message).toBe('not possible in this unit, but in g/dL; check the unit.');
    expect(asked[0]?.source).toMatchObject({ file: 'labs.csv', sheet: 'labs' });
    expect(queries.find(({ kind, week }) => kind === 'missing' && week === 4)).toMatchObject({ subject: 'P003' });
  });
});

describe('armtrace answer', () => {
  const questions = async () => (await armtraceJson(completenessSchema, 'completeness', '--study', labs)).queries;

  it('marks questions by their keys as sent, answered, and open again', async () => {
    const [first, second] = (await questions()).map(({ key }) => key);
    if (first === undefined || second === undefined) throw new Error('two questions were to be found');
    expect((await armtrace('answer', first, second, '--study', labs, '--sent')).stdout.trim()).toBe(
      '2 questions were marked.',
    );
    await armtrace('answer', second, '--study', labs, '--note', 'repeated: 26');
    expect((await questions()).slice(0, 2)).toMatchObject([
      { status: 'sent', answer: null },
      { status: 'answered', sent: null, answer: { note: 'repeated: 26' } },
    ]);
    const told = (await armtrace('completeness', '--study', labs)).stdout;
    expect(told).toContain('(sent)');
    expect(told).toContain('(answered: repeated: 26)');
    await armtrace('answer', first, second, '--study', labs, '--reopen');
    expect((await questions()).slice(0, 2)).toMatchObject([{ status: 'open' }, { status: 'open' }]);
  });

  it('refuses a key that no question has, and a call that does not say what became of it', async () => {
    const [first] = await questions();
    expect((await armtraceRefusal('answer', 'none', '--study', labs, '--sent')).code).toBe('queries.none');
    expect((await armtraceRefusal('answer', first?.key ?? '', '--study', labs)).code).toBe('command.one-of-answer');
  });
});

describe('a derived score as an analyte', () => {
  it('is compared and drawn by its name, and stands in no summary that does not name it', async () => {
    const read = await armtrace('compare', '--study', example, '--analyte', 'CTP', '--weeks', '4', '--json');
    expect(read.status).toBe(0);
    expect(JSON.parse(read.stdout)).toMatchObject({ analyte: 'CTP', rows: [{ week: 4 }] });
    const all = await armtraceJson(
      z.object({ rows: z.array(z.object({ analyte: z.string() })) }),
      'summary',
      '--study',
      example,
    );
    expect(all.rows.some(({ analyte }) => analyte === 'CTP')).toBe(false);
    const figure = path.join(folder, 'ctp.svg');
    expect((await armtrace('figure', '--study', example, '--analyte', 'CTP', '--out', figure)).status).toBe(0);
  });

  it('draws survival from a recipe', async () => {
    const recipe = path.join(folder, 'survival.json');
    writeFileSync(recipe, JSON.stringify({ format: 'armtrace-recipe', version: 1, app: 'test', kind: 'survival' }));
    const out = path.join(folder, 'survival.pdf');
    const drawn = await armtrace('figure', '--study', example, '--recipe', recipe, '--out', out, '--preset', 'slide');
    expect([drawn.status, drawn.stderr]).toEqual([0, '']);
  });
});

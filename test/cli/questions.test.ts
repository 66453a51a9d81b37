import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mappingSchema } from '../../core/import/mapping.ts';
import { armtrace, armtraceJson, armtraceRefusal, emptyFolder } from './armtrace.ts';
import { importSchema, plotSchema, summarySchema } from './shapes.ts';

const folder = emptyFolder();
const problems = z.object({
  problems: z.array(z.object({ code: z.string(), message: z.string(), cell: z.string().nullable() })),
});

function file(name: string, ...lines: string[]): string {
  const place = path.join(folder, name);
  writeFileSync(place, `${lines.join('\n')}\n`);
  return place;
}

async function blankStudy(name: string): Promise<string> {
  const study = path.join(folder, name);
  await armtrace('init', study);
  return study;
}

const twice = file(
  'twice.csv',
  'Subject,Arm,Week,NKG2A (%)',
  'S1,A,0,40',
  'S1,A,0,50',
  'S2,A,0,45',
  'S3,B,0,41',
  'S1,A,4,30',
);

describe('what a person would be asked in the window', () => {
  it('stops an import of two values for one key, names the cells and the option, and writes nothing', async () => {
    const study = await blankStudy('twice.armtrace');
    const before = readFileSync(study);
    const refused = await armtraceRefusal('import', twice, '--study', study);
    expect(refused).toMatchObject({ status: 1, code: 'command.import-stopped' });
    const [first] = problems.parse(refused.details).problems;
    expect(first?.code).toBe('import.duplicate-stop');
    expect(first?.message).toMatch(/D2.*D3/);
    expect(first?.message).toContain('--duplicates');
    expect(Buffer.compare(readFileSync(study), before)).toBe(0);
  });

  it.each([
    ['first', 40],
    ['last', 50],
    ['mean', 45],
  ])('settles them by the rule %s', async (rule, value) => {
    const out = path.join(folder, `plot-${rule}`);
    const plotted = await armtraceJson(plotSchema, 'plot', twice, '--out', out, '--duplicates', rule);
    expect(plotted.import.added.arms).toEqual(['A', 'B']);
    const csv = readFileSync(path.join(out, 'summary.csv'), 'utf8');
    const row = csv.split('\n').find((line) => line.includes(',A,0,'));
    expect(row).toContain(`,A,0,2,${(value + 45) / 2},`);
  });

  it('stops for a value that differs from the study’s, and names both cells', async () => {
    const study = await blankStudy('differs.armtrace');
    const first = file('first.csv', 'Subject,Arm,Week,NKG2A (%)', 'S1,A,0,40', 'S2,A,0,45', 'S3,B,0,44');
    const second = file('second.csv', 'Subject,Arm,Week,NKG2A (%)', 'S1,A,0,41', 'S2,A,0,45', 'S3,B,0,44');
    await armtraceJson(importSchema, 'import', first, '--study', study);
    const refused = await armtraceRefusal('import', second, '--study', study);
    expect(refused).toMatchObject({ status: 1, code: 'command.conflicts' });
    expect(refused.message).toContain('--on-conflict');
    expect(refused.message).toMatch(/first\.csv.*D2/);
    const replaced = await armtraceJson(importSchema, 'import', second, '--study', study, '--on-conflict', 'replace');
    expect(replaced.totals).toMatchObject({ replaced: 1, unchanged: 2, conflicts: 1 });
    const { rows } = await armtraceJson(summarySchema, 'summary', '--study', study);
    expect(rows.find((row) => row.arm === 'A')?.mean).toBe(43);
  });

  it('lets a dry run say what would come and write nothing', async () => {
    const study = await blankStudy('dry.armtrace');
    const before = readFileSync(study);
    const dry = await armtraceJson(
      importSchema,
      'import',
      twice,
      '--study',
      study,
      '--duplicates',
      'first',
      '--dry-run',
    );
    expect(dry.totals.added).toBe(4);
    expect(Buffer.compare(readFileSync(study), before)).toBe(0);
  });

  it('adds nothing to a planned study unasked', async () => {
    const study = path.join(folder, 'planned.armtrace');
    await armtrace('init', study, '--protocol', 'nct02812121');
    const question = ['import', twice, '--study', study, '--duplicates', 'first'];
    const refused = await armtraceRefusal(...question);
    expect(refused.code).toBe('command.import-stopped');
    expect(problems.parse(refused.details).problems.map(({ code }) => code)).toContain('import.unknown-arm');
    const added = await armtraceJson(importSchema, ...question, '--add', 'arms,subjects');
    expect(added.added.arms).toEqual(['A', 'B']);
  });

  it('keeps the policy for limits of detection with the study', async () => {
    const study = await blankStudy('limits.armtrace');
    const limits = file('limits.csv', 'Subject,Arm,Week,FasL (%)', 'S1,A,0,<0.3', 'S2,A,0,0.9', 'S3,A,0,1.2');
    await armtraceJson(importSchema, 'import', limits, '--study', study, '--lod', 'half');
    const { rows } = await armtraceJson(summarySchema, 'summary', '--study', study);
    expect(rows[0]).toMatchObject({ n: 3, mean: 0.75, censored: 1 });
  });
});

describe('what is open', () => {
  const asked = z.object({ answers: z.record(z.string(), z.unknown()) });
  const codes = file('codes.csv', 'Subject,Visit,NKG2A (%)', 'S1,V1,40', 'S1,V2,41', 'S2,V1,42', 'S2,V2,43');

  it('comes as a mapping to fill in, which then answers it', async () => {
    const out = path.join(folder, 'by-codes');
    const refused = await armtraceRefusal('plot', codes, '--out', out);
    const { answers } = asked.parse(refused.details);
    expect(answers).toEqual({
      format: 'armtrace-mapping',
      version: 1,
      visits: { V1: null, V2: null },
      sheets: [],
    });
    const said = await armtrace('plot', codes, '--out', out);
    expect(said.stderr).toContain(`--mapping FILE:\n${JSON.stringify(answers, null, 2)}\n`);
    const unfilled = await armtraceRefusal(
      'plot',
      codes,
      '--out',
      out,
      '--mapping',
      file('null.json', JSON.stringify(answers)),
    );
    expect(unfilled).toMatchObject({ code: 'command.mapping-unreadable' });
    expect(unfilled.message).toContain('visits.V1');
    const filled = file('filled.json', JSON.stringify({ ...answers, visits: { V1: 0, V2: 6 } }));
    const plotted = await armtraceJson(plotSchema, 'plot', codes, '--out', out, '--mapping', filled);
    expect(plotted.import.added.weeks).toEqual([0, 6]);
  });

  it('asks for no file where an option answers it', async () => {
    const said = await armtrace('plot', twice, '--out', path.join(folder, 'twice'));
    expect(said.status).toBe(1);
    expect(said.stderr).toContain('--duplicates first | last | mean | drop');
    expect(said.stderr).not.toContain('armtrace-mapping');
  });
});

describe('a mapping', () => {
  let mapping: z.infer<typeof mappingSchema>;
  const odd = file('odd.csv', 'Code,Group,When,Q1', 'S1,A,week 0,5.5', 'S2,A,week 0,6.5', 'S3,B,week 4,7');

  beforeAll(async () => {
    const seen = await armtraceJson(z.looseObject({ mapping: mappingSchema }), 'inspect', odd);
    mapping = seen.mapping;
  });

  it('comes from inspect, and says what is taken for what when it is given back', async () => {
    const sheets = mapping.sheets.map((sheet) => ({
      ...sheet,
      layout: 'wide-by-analyte' as const,
      columns: (['subject', 'arm', 'visit', 'measurement'] as const).map((role, column) => ({
        column,
        header: ['Code', 'Group', 'When', 'Q1'][column] ?? '',
        role,
        analyte: role === 'measurement' ? 'Quantiferon' : null,
        population: null,
        metric: null,
        unit: null,
        percent: null,
        visit: null,
        subject: null,
        arm: null,
      })),
    }));
    const edited = file('map.json', JSON.stringify({ ...mapping, sheets }));
    const study = await blankStudy('mapped.armtrace');
    const imported = await armtraceJson(importSchema, 'import', odd, '--study', study, '--mapping', edited);
    expect(imported.added.analytes).toEqual(['Quantiferon']);
    expect(imported.totals.added).toBe(3);
  });

  it('that fits none of the files is refused', async () => {
    const wrong = file(
      'wrong.json',
      JSON.stringify({
        ...mapping,
        sheets: [
          { sheet: 'x', layout: 'long', headerRow: 0, columns: [{ column: 0, header: 'Nowhere', role: 'subject' }] },
        ],
      }),
    );
    const study = await blankStudy('unmapped.armtrace');
    const refused = await armtraceRefusal('import', odd, '--study', study, '--mapping', wrong);
    expect(refused).toMatchObject({ status: 1, code: 'command.mapping-fits-nothing' });
    const broken = file('broken.json', '{"format": "armtrace-mapping", "version": 1}');
    const unread = await armtraceRefusal('import', odd, '--study', study, '--mapping', broken);
    expect(unread).toMatchObject({ status: 1, code: 'command.mapping-unreadable' });
    expect(unread.message).toContain('sheets');
  });
});

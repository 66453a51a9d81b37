import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { armtrace, armtraceJson, armtraceRefusal, emptyFolder, example, exampleWorkbooks } from './armtrace.ts';
import { importSchema, importsSchema, plotSchema, traceSchema, undoSchema } from './shapes.ts';

const folder = emptyFolder();
const study = path.join(folder, 'nk.armtrace');
const anything = z.unknown();

function importedFresh(name: string, ...words: string[]): Promise<z.infer<typeof importSchema>> {
  const file = path.join(folder, name);
  return armtrace('init', file, '--protocol', 'nct02812121').then(() =>
    armtraceJson(importSchema, 'import', ...words, '--study', file),
  );
}

describe('a study by the command alone', () => {
  let imported: z.infer<typeof importSchema>;

  beforeAll(async () => {
    imported = await importedFresh('nk.armtrace', ...exampleWorkbooks);
  });

  it('says of an import what each sheet was, what was left out, and the totals', () => {
    expect(imported.files.map(({ file }) => file)).toEqual(exampleWorkbooks.map((file) => path.basename(file)));
    expect(imported.files.flatMap(({ sheets }) => sheets.map(({ layout }) => layout))).toEqual([
      'roster',
      'flowjo-table',
      ...['wide-by-analyte', 'wide-by-analyte', 'wide-by-analyte'],
      ...['follow-up', 'events', 'events'],
    ]);
    const flowjo = imported.files[1]?.sheets[0]?.issues ?? [];
    const leftOut = flowjo
      .filter(({ code }) => code === 'import.summary-row')
      .map(({ message, cell }) => [message, cell]);
    expect(leftOut).toEqual([
      ['The row “Mean” summarises others and is left out.', 'A394'],
      ['The row “SD” summarises others and is left out.', 'A395'],
    ]);
    expect(imported.totals.subjects).toBe(60);
    expect(imported.totals.added).toBe(imported.totals.readings);
    expect(imported.added.subjects).toHaveLength(60);
  });

  it('adds nothing when the same files come again, and says so', async () => {
    const again = await armtraceJson(importSchema, 'import', ...exampleWorkbooks, '--study', study);
    expect(again.totals.added).toBe(0);
    expect(again.totals.unchanged).toBe(imported.totals.readings);
    expect(again.files.every(({ alreadyImported }) => alreadyImported)).toBe(true);
    expect(again.files.map(({ importId }) => importId)).toEqual(imported.files.map(({ importId }) => importId));
    const said = await armtrace('import', example('roster.xlsx'), '--study', study);
    expect(said.stdout).toContain('roster.xlsx is in the study already');
    const { imports } = await armtraceJson(importsSchema, 'imports', '--study', study);
    expect(imports).toHaveLength(exampleWorkbooks.length);
  });

  it('names file, sheet and cell of a value', async () => {
    const question = ['trace', '--study', study, '--subject', 'P001', '--week', '4', '--analyte', 'NKG2A'];
    const trace = await armtraceJson(traceSchema, ...question);
    expect(trace.source).toMatchObject({ file: 'nk-panel-flowjo.xlsx', sheet: 'Sheet0', cell: 'E4' });
    expect(trace.source.text).toBe(`${trace.value?.toFixed(1)} %`);
    expect(trace.history.map(({ action }) => action)).toEqual(['imported']);
    const read = await armtrace(...question);
    expect(read.stdout).toContain('nk-panel-flowjo.xlsx, sheet “Sheet0”, cell E4, which shows');
    const nothing = await armtraceRefusal(
      'trace',
      '--study',
      study,
      '--subject',
      'P001',
      '--week',
      '5',
      '--analyte',
      'ALB',
    );
    expect(nothing).toMatchObject({ status: 1, code: 'store.no-reading' });
  });

  it('draws with `figure` the very bytes that `plot` draws', async () => {
    const out = path.join(folder, 'figures');
    const plotted = await armtraceJson(plotSchema, 'plot', ...exampleWorkbooks, '--study', study, '--out', out);
    expect(plotted.import.totals.added).toBe(0);
    expect(readdirSync(out).sort()).toEqual([...plotted.figures.map(({ file }) => file), 'summary.csv'].sort());
    expect(plotted.figures.map(({ file }) => file)).toContain('Granzyme-B.pdf');
    const one = path.join(folder, 'one.pdf');
    await armtraceJson(anything, 'figure', '--study', study, '--analyte', 'Granzyme B', '--out', one);
    expect(Buffer.compare(readFileSync(one), readFileSync(path.join(out, 'Granzyme-B.pdf')))).toBe(0);
  });

  it('draws a figure again from its own recipe', async () => {
    const first = path.join(folder, 'first.svg');
    const again = path.join(folder, 'again.svg');
    const recipe = path.join(folder, 'recipe.json');
    const options = ['--analyte', 'TBil', '--scale', 'log10', '--center', 'median', '--spread', 'iqr', '--individuals'];
    const order = ['figure', '--study', study, ...options, '--title', 'Bilirubin', '--out', first];
    const made = await armtraceJson(z.looseObject({ recipe: z.unknown() }), ...order);
    writeFileSync(recipe, JSON.stringify(made.recipe));
    await armtraceJson(anything, 'figure', '--study', study, '--recipe', recipe, '--out', again);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(first, 'utf8'));
    const carried = path.join(folder, 'carried.svg');
    await armtraceJson(anything, 'figure', '--study', study, '--recipe', first, '--out', carried);
    expect(readFileSync(carried, 'utf8')).toBe(readFileSync(first, 'utf8'));
  });

  it('exports every reading with its cell', async () => {
    const csv = path.join(folder, 'all.csv');
    await armtraceJson(anything, 'export', '--study', study, '--format', 'csv', '--out', csv);
    const [header, ...lines] = readFileSync(csv, 'utf8').trimEnd().split('\n');
    expect(header).toBe('subject,arm,week,visit,analyte,population,metric,unit,value,qualifier,file,sheet,cell');
    expect(lines).toHaveLength(imported.totals.readings);
    expect(lines.filter((line) => line.includes(',0.3,<,'))).toHaveLength(10);
    expect(lines.every((line) => /,[A-Z]+\d+$/.test(line))).toBe(true);
  });

  it('passes its own check', async () => {
    const report = await armtraceJson(z.looseObject({ sound: z.boolean() }), 'check', study);
    expect(report.sound).toBe(true);
  });

  it('takes an import back', async () => {
    const undone = await importedFresh('undone.armtrace', example('roster.xlsx'), example('nk-panel-flowjo.xlsx'));
    const file = path.join(folder, 'undone.armtrace');
    const id = String(undone.files[1]?.importId);
    const result = await armtraceJson(undoSchema, 'undo', id, '--study', file);
    expect(result.removed).toBe(undone.totals.readings);
    const { rows } = await armtraceJson(z.object({ rows: z.array(z.unknown()) }), 'summary', '--study', file);
    expect(rows).toEqual([]);
    const { imports } = await armtraceJson(importsSchema, 'imports', '--study', file);
    expect(imports.map(({ undoneAt }) => undoneAt !== null)).toEqual([true, false]);
    expect(await armtraceRefusal('undo', id, '--study', file)).toMatchObject({
      status: 1,
      code: 'store.already-undone',
    });
    expect(await armtraceRefusal('undo', '99', '--study', file)).toMatchObject({ status: 1, code: 'store.no-import' });
  });
});

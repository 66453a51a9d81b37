import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { columnRoles, importChoicesSchema, mappingSchema, sheetMappingSchema } from '../../core/import/mapping.ts';
import { armtrace, armtraceJson, armtraceRefusal, emptyFolder } from './armtrace.ts';
import { importSchema } from './shapes.ts';

const text = readFileSync(new URL('../../docs/mapping.md', import.meta.url), 'utf8');

function example(language: string): string {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1];
  if (found === undefined) throw new Error(`the document has no ${language}`);
  return found;
}

it('the document names every entry of a mapping and every role of a column', () => {
  const entries = [importChoicesSchema, sheetMappingSchema].flatMap((schema) => Object.keys(schema.shape));
  expect([...entries, ...columnRoles].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

it('the document’s example answers the questions of its file', async () => {
  const folder = emptyFolder();
  const place = (name: string) => path.join(folder, name);
  writeFileSync(place('results.csv'), example('csv'));
  writeFileSync(place('answers.json'), example('json'));
  expect(mappingSchema.safeParse(JSON.parse(example('json'))).success).toBe(true);
  const study = place('trial.armtrace');
  await armtrace('init', study, '--protocol', 'nct02812121');
  const refused = await armtraceRefusal('import', place('results.csv'), '--study', study);
  expect(refused).toMatchObject({ status: 1, code: 'command.import-stopped' });
  const imported = await armtraceJson(
    importSchema,
    'import',
    place('results.csv'),
    '--study',
    study,
    '--mapping',
    place('answers.json'),
  );
  expect(imported.totals).toMatchObject({ added: 4, subjects: 2, errors: 0 });
  const values = (await armtrace('export', '--study', study, '--format', 'csv', '--out', place('out.csv'))).status;
  expect(values).toBe(0);
  const rows = readFileSync(place('out.csv'), 'utf8').split('\n').slice(1, 5);
  expect(rows.map((row) => row.split(',').slice(0, 3).join(' ')).sort()).toEqual([
    'P001 MSC-1 8',
    'P001 MSC-1 8',
    'P002 Control 4',
    'P002 Control 4',
  ]);
});

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readingColumns, readingsCsv } from '../../core/export/readings-csv.ts';
import { ImportDesk } from '../../core/import/session/import-desk.ts';
import { importContextOf } from '../../core/service/import-context.ts';
import { commitStaged } from '../../core/store/commit-staged.ts';
import { createStudyInMemory } from '../../core/store/create-study.ts';
import { exportRows } from '../../core/store/export-rows.ts';
import { closeStudy, type StudyFile, type WritableStudy } from '../../core/store/study-file.ts';
import { blankProtocol } from '../../core/study/templates/blank.ts';
import { choices, folder, importInto } from '../store/staged.ts';

/** Everything of a reading but where it stood: that is the file that it came from last. */
const said = readingColumns.filter((column) => !['visit', 'file', 'sheet', 'cell'].includes(column));

function readingsOf(study: StudyFile): string[] {
  return [...exportRows(study)].map((row) => JSON.stringify(said.map((column) => row[column]))).sort();
}

function blank(): WritableStudy {
  return createStudyInMemory({ name: 'Again', protocol: blankProtocol('Again'), by: 'Li' });
}

/** Writes a study's readings as CSV and imports that into a study that knows nothing. */
async function again(study: StudyFile, place: string): Promise<string[]> {
  const file = path.join(place, 'export.csv');
  writeFileSync(file, [...readingsCsv(exportRows(study))].join(''));
  const copy = blank();
  try {
    const desk = new ImportDesk(importContextOf(copy));
    await desk.open([{ fileId: '0', name: 'export.csv', path: file }]);
    // What an export says of percentages it says in per cent; of values that are all at most 1 the importer asks.
    const summary = desk.review([], { ...desk.review().choices, percent: 'number' });
    const errors = summary.problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    const staging = path.join(place, 'again.sqlite');
    desk.stage(staging);
    commitStaged(copy, staging, { ...choices, add: summary.choices.add });
    return readingsOf(copy);
  } finally {
    closeStudy(copy);
  }
}

const subject = fc.oneof(
  fc.integer({ min: 1, max: 999 }).map((n) => `P${String(n).padStart(3, '0')}`),
  fc.constantFrom('001-017', '=1+2', '+12', '-7', '@home', "'quoted'", "'=x", 'a "b", c', '患者 3', 'Ünal;1', '1e3'),
);
const series = fc.constantFrom(
  { analyte: 'NKG2A', population: 'CD56dim NK', metric: '% of parent', unit: '%' },
  { analyte: 'NKG2A', population: 'CD56bright NK', metric: 'MFI', unit: null },
  { analyte: 'ALB', population: null, metric: null, unit: 'g/L' },
  { analyte: 'TBil', population: null, metric: null, unit: 'umol/L' },
  { analyte: 'Cells, "live"', population: null, metric: null, unit: '10^9/L' },
);
const value = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => (x === 0 ? 0 : x)),
  fc.double({ min: 1e-12, max: 1e-3, noNaN: true }),
  fc.integer({ min: 0, max: 5000 }),
);
const reading = fc.record({
  subject,
  week: fc.constantFrom(-5, -1, 0, 0.5, 1, 2, 4.25, 12, 52),
  series,
  value,
  qualifier: fc.constantFrom(null, null, null, '<' as const, '>' as const),
});
const arms = fc.array(fc.constantFrom('MSC-1', 'Control', '对照组', '=A', 'Arm "2", low'), {
  minLength: 1,
  maxLength: 3,
});

it('gives the same readings where the CSV of a study is imported into a blank one', async () => {
  const place = folder();
  await fc.assert(
    fc.asyncProperty(fc.array(reading, { minLength: 1, maxLength: 30 }), arms, async (readings, names) => {
      const study = blank();
      try {
        const unique = [
          ...new Map(readings.map((one) => [JSON.stringify([one.subject, one.week, one.series]), one])).values(),
        ];
        const subjects = [...new Set(unique.map((one) => one.subject))];
        importInto(study, [
          {
            roster: subjects.map((name, index) => ({
              subject: name,
              arm: names[index % names.length] ?? null,
              covariates: {},
            })),
            lines: unique.map((one) => [
              one.subject,
              one.week,
              one.series.analyte,
              one.value,
              { ...one.series, qualifier: one.qualifier },
            ]),
          },
        ]);
        expect(await again(study, place)).toEqual(readingsOf(study));
      } finally {
        closeStudy(study);
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

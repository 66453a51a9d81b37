import { expect, it } from 'vitest';
import { sheetMappingSchema } from '../../core/import/mapping.ts';
import { completenessOfStudy } from '../../core/service/completeness-of-study.ts';
import { datedVisits } from '../../core/store/dated-visits.ts';
import { keepCells } from '../../core/store/kept-cells.ts';
import { undoImport } from '../../core/store/undo-import.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { importInto, inMemory } from './staged.ts';

const columns = (dates: readonly string[]) => [
  { column: 0, header: 'Subject', role: 'subject' as const },
  { column: 1, header: 'Visit', role: 'visit' as const },
  ...dates.map((header, at) => ({ column: 2 + at, header, role: 'ignored' as const })),
];

/** A study whose lines 0, 1, 2 are visits of P1 at weeks 0, 4 and 8, and whose sheet was kept with these dates in column C. */
function datedStudy(dates: readonly string[], headers: readonly string[] = ['Sampling date']) {
  const study = inMemory(nct02812121);
  const lines = [0, 4, 8].map((week) => ['P1', week, 'ALB', 30, { unit: 'g/L' }] as const);
  const roster = [{ subject: 'P1', arm: 'MSC-1', covariates: {} }];
  importInto(study, [{ name: 'labs.xlsx', roster, lines }]);
  const mapping = sheetMappingSchema.parse({
    sheet: 'Results',
    layout: 'wide-by-analyte',
    headerRow: 0,
    columns: columns(headers),
  });
  const of = { importId: 1, sheet: 0, name: 'Results', rows: 3, columns: 4, mapping };
  const rows = dates.map((date) => ({ texts: ['P1', 'W', date, ''], kinds: 'sveo', changed: [], merged: [] }));
  keepCells(study, of, 0, rows);
  return study;
}

it('asks about a visit that its file dates before an earlier one, at the cell of the date', () => {
  const study = datedStudy(['2024-01-01', '2024-02-26', '29 Jan 2024']);
  const { queries } = completenessOfStudy(study, new Date(Date.UTC(2026, 0, 5)));
  expect(queries.filter(({ kind }) => kind === 'visit-order')).toMatchObject([
    {
      subject: 'P1',
      arm: 'MSC-1',
      week: 8,
      text: '29 Jan 2024',
      code: 'completeness.visit-before',
      values: { date: '2024-01-29', week: 4, other: '2024-02-26' },
      source: { file: 'labs.xlsx', sheet: 'Results', cell: 'C3' },
    },
  ]);
});

it('takes no date that could be two, nor a column that is not the date of the sample', () => {
  expect(datedVisits(datedStudy(['2024-01-01', '03/05/2024', '']))).toMatchObject([{ week: 0, text: '2024-01-01' }]);
  expect(datedVisits(datedStudy(['2024-01-01', '2024-02-26', '2024-01-29'], ['Date of birth']))).toEqual([]);
  expect(datedVisits(datedStudy(['2024-01-01', '2024-02-26', '2024-01-29'], ['Date', 'Visit date']))).toEqual([]);
});

it('forgets the dates of an import that was taken back', () => {
  const study = datedStudy(['2024-01-01', '2024-02-26', '2024-01-29']);
  expect(datedVisits(study)).toHaveLength(3);
  undoImport(study, 1, 'Li');
  expect(datedVisits(study)).toEqual([]);
});

import {
  type DifferenceLists,
  differenceKey,
  type ReadingDifference,
  type StatisticChange,
} from '../../core/import/differences.ts';

const of = { analyte: 'NKG2A', population: 'CD56dim', metric: 'percent of parent', unit: '%' } as const;
const place = (value: string, file: string, cell: string) => ({ value, file, sheet: 'NK panel', cell });

function difference(
  subject: string,
  week: number,
  held: string | null,
  found: string | null,
  row: number,
): ReadingDifference {
  return {
    key: differenceKey({ subject, week, ...of }),
    subject,
    week,
    ...of,
    held: held === null ? null : place(held, 'NK panel of March.xlsx', `E${row}`),
    found: found === null ? null : place(found, 'NK panel.xlsx', `E${row + 1}`),
  };
}

/** How the fake workbook differs from the fake study: two corrected cells, one that another file says otherwise, one gone, many new. */
export const fakeDifferences: DifferenceLists = {
  added: {
    count: 2340,
    first: Array.from({ length: 400 }, (_, at) =>
      difference(`P${String(at + 1).padStart(3, '0')}`, 12, null, (20 + (at % 30)).toFixed(1), at + 3),
    ),
  },
  unchanged: { count: 48, first: [difference('P010', 0, '31.2', '31.2', 12)] },
  changed: { count: 2, first: [difference('P004', 4, '41.2', '14.2', 19), difference('P009', 8, '3.98', '39.8', 44)] },
  conflicting: { count: 1, first: [difference('P017', 4, '22.0', '23.5', 61)] },
  gone: { count: 1, first: [difference('P020', 24, '18.8', null, 90)] },
};

export const fakeStatistics: readonly StatisticChange[] = [
  { ...of, arm: 'MSC-1', week: 4, before: { n: 19, mean: 41.212 }, after: { n: 20, mean: 39.861 } },
  { ...of, arm: 'Control', week: 12, before: null, after: { n: 20, mean: 33.5 } },
];

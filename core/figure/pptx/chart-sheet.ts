import type { ChartContent } from './chart-content.ts';

export const weekColumn = 'A';

/** The columns of the embedded workbook that hold an arm: its values, then the lengths of its error bars. */
export function columnsOf(arm: number): { readonly value: string; readonly plus: string; readonly minus: string } {
  const [value, plus, minus] = [1, 2, 3].map((place) => letters(3 * arm + place));
  return { value: value ?? '', plus: plus ?? '', minus: minus ?? '' };
}

function letters(index: number): string {
  return (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The workbook behind a chart, which opens in PowerPoint's `Edit data`: a row per week; per arm its values and the lengths of its bars. */
export async function chartSheet(chart: ChartContent): Promise<Uint8Array> {
  const { utils, write } = await import('xlsx');
  const header = chart.series.flatMap(({ style }) => [style.arm.name, `${style.arm.name} +`, `${style.arm.name} −`]);
  const rows = chart.weeks.map((week, row) => [
    week,
    ...chart.series.flatMap(({ values, plus, minus }) => [values[row] ?? null, plus[row] ?? null, minus[row] ?? null]),
  ]);
  const book = utils.book_new(utils.aoa_to_sheet([[chart.weekTitle, ...header], ...rows]), 'Sheet1');
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('The spreadsheet library gave no bytes');
  return bytes;
}

import { utils, type WorkSheet, write } from 'xlsx';
import type { Participant } from './cohort.ts';
import type { Measured } from './measurements.ts';

type Row = (string | number | null)[];

/** Excel's serial number of 2016-01-01, the day that a participant's `baselineDay` counts from. */
const firstDay = 42370;

/** The bytes of a workbook of one sheet; the same sheet gives the same bytes. */
export function workbookBytes(name: string, sheet: WorkSheet): Uint8Array {
  const book = utils.book_new(sheet, name);
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('the workbook was not written as bytes');
  return bytes;
}

/** Visits of a set of values in their order, each with its values in the order of the analytes. */
function visits(values: readonly Measured[]): Measured[][] {
  return [...Map.groupBy(values, ({ subject, week }) => `${subject} ${week}`).values()];
}

/**
 * The markers as FlowJo's table editor exports them: a nameless first column of sample names, a column per gate, percentages as text,
 * `n/a` where a gate has no events, and the rows `Mean` and `SD` at the end. Values under the limit were typed in by hand as `<0.3`.
 */
export function flowjoSheet(values: readonly Measured[], population: string): WorkSheet {
  const analytes = [...new Set(values.map(({ analyte }) => analyte))];
  const rows: Row[] = [['', ...analytes.map((analyte) => `${population}/${analyte}+ | Freq. of Parent`)]];
  for (const visit of visits(values)) {
    const [first] = visit;
    if (first === undefined) continue;
    const sample = `${first.subject}_W${String(first.week).padStart(2, '0')}_NK.fcs`;
    rows.push([sample, ...visit.map((measured) => flowjoText(measured))]);
  }
  const columns = analytes.map((analyte) =>
    values.flatMap((measured) => (measured.analyte === analyte && measured.value !== null ? [measured.value] : [])),
  );
  rows.push(['Mean', ...columns.map((column) => `${mean(column).toFixed(1)} %`)]);
  rows.push(['SD', ...columns.map((column) => `${deviation(column).toFixed(1)} %`)]);
  const sheet = utils.aoa_to_sheet(rows);
  sheet['!cols'] = [{ wch: 18 }, ...analytes.map(() => ({ wch: 46 }))];
  return sheet;
}

function flowjoText({ value, qualifier, decimals }: Measured): string {
  if (value === null) return 'n/a';
  return qualifier === null ? `${value.toFixed(decimals)} %` : `${qualifier}${value.toFixed(decimals)}`;
}

const labHeaders: Readonly<Record<string, string>> = {
  ALB: 'ALB g/L',
  TBil: 'TBil (umol/L)',
  INR: 'INR',
  ALT: '谷丙转氨酶 ALT (U/L)',
  AST: '谷草转氨酶 AST (U/L)',
};

/** The labs as a hospital sends them: a title over merged cells, Chinese and English headers, a row per subject and visit, `未做` or nothing where a test was not done. */
export function labSheet(values: readonly Measured[], people: readonly Participant[]): WorkSheet {
  const analytes = [...new Set(values.map(({ analyte }) => analyte))];
  const baselines = new Map(people.map(({ subject, baselineDay }) => [subject, firstDay + baselineDay]));
  const rows: Row[] = [
    ['肝功能与凝血检验汇总 Liver function and coagulation (synthetic)'],
    ['受试者编号', '访视', '采样日期', ...analytes.map((analyte) => labHeaders[analyte] ?? analyte)],
  ];
  visits(values).forEach((visit, index) => {
    const [first] = visit;
    if (first === undefined) return;
    const taken = (baselines.get(first.subject) ?? firstDay) + 7 * first.week;
    const label = first.week === 0 ? '基线' : `第${first.week}周`;
    const notDone = index % 2 === 0 ? '未做' : null;
    rows.push([first.subject, label, taken, ...visit.map(({ value }) => value ?? notDone)]);
  });
  const sheet = utils.aoa_to_sheet(rows);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 + analytes.length } }];
  sheet['!cols'] = [{ wch: 12 }, { wch: 9 }, { wch: 12 }, ...analytes.map(() => ({ wch: 20 }))];
  for (let row = 3; row <= rows.length; row += 1) formatCell(sheet, `C${row}`, 'yyyy-mm-dd');
  return sheet;
}

/** Who is in which arm, with sex, age and the date of the first sample. */
export function rosterSheet(people: readonly Participant[]): WorkSheet {
  const sheet = utils.aoa_to_sheet([
    ['Subject', 'Group', 'Sex', 'Age', 'Baseline date'],
    ...people.map(({ subject, arm, sex, age, baselineDay }) => [subject, arm, sex, age, firstDay + baselineDay]),
  ]);
  sheet['!cols'] = [{ wch: 9 }, { wch: 9 }, { wch: 5 }, { wch: 5 }, { wch: 14 }];
  for (let row = 2; row <= people.length + 1; row += 1) formatCell(sheet, `E${row}`, 'yyyy-mm-dd');
  return sheet;
}

function formatCell(sheet: WorkSheet, address: string, format: string): void {
  const cell: unknown = sheet[address];
  if (typeof cell === 'object' && cell !== null) Object.assign(cell, { z: format });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}

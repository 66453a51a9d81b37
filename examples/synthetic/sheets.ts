import { utils, type WorkSheet, write } from 'xlsx';
import type { Participant } from './cohort.ts';
import type { Measured } from './measurements.ts';
import type { FollowedUp, Happened } from './outcomes.ts';

type Row = (string | number | null)[];

/** Excel's serial number of 2016-01-01, the day that a participant's `baselineDay` counts from. */
const firstDay = 42370;

/** The bytes of a workbook of sheets by their names; the same sheets give the same bytes. */
export function workbookBytes(sheets: Readonly<Record<string, WorkSheet>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
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

const recordHeaders: Readonly<Record<string, string>> = {
  Creatinine: '肌酐 Creatinine (umol/L)',
  Na: '钠 Na (mmol/L)',
  PLT: '血小板 PLT (10^9/L)',
  'PaO2/FiO2': '氧合指数 PaO2/FiO2 (mmHg)',
  'Respiratory support': '呼吸支持 Respiratory support',
  MAP: '平均动脉压 MAP (mmHg)',
  Ascites: '腹水 Ascites',
  HE: '肝性脑病 HE',
  PTA: 'PTA (%)',
};

/** What a ward recorded, a row per subject and visit: the visit in Chinese, `未做` or nothing where something was not recorded. */
export function recordSheet(values: readonly Measured[]): WorkSheet {
  const analytes = [...new Set(values.map(({ analyte }) => analyte))];
  const rows: Row[] = [['受试者编号', '访视', ...analytes.map((analyte) => recordHeaders[analyte] ?? analyte)]];
  visits(values).forEach((visit, index) => {
    const [first] = visit;
    if (first === undefined) return;
    const label = first.week === 0 ? '基线' : `第${first.week}周`;
    rows.push([first.subject, label, ...visit.map(({ value }) => value ?? (index % 2 === 0 ? '未做' : null))]);
  });
  const sheet = utils.aoa_to_sheet(rows);
  sheet['!cols'] = [{ wch: 12 }, { wch: 9 }, ...analytes.map(() => ({ wch: 22 }))];
  return sheet;
}

const endings = { death: 'Died', transplant: 'Transplant', lost: 'Lost to follow-up', withdrawn: 'Withdrawn' };

/** Until when everybody was followed, by date, and how that ended. */
export function followUpSheet(people: readonly Participant[], ends: readonly FollowedUp[]): WorkSheet {
  const baselines = new Map(people.map(({ subject, baselineDay }) => [subject, firstDay + baselineDay]));
  const sheet = utils.aoa_to_sheet([
    ['Subject', 'Baseline date', 'Last contact', 'Status'],
    ...ends.map(({ subject, state, day }) => {
      const start = baselines.get(subject) ?? firstDay;
      return [subject, start, start + day, state === 'alive' ? 'Alive' : endings[state]];
    }),
  ]);
  sheet['!cols'] = [{ wch: 9 }, { wch: 14 }, { wch: 14 }, { wch: 18 }];
  for (let row = 2; row <= ends.length + 1; row += 1) {
    for (const column of ['B', 'C']) formatCell(sheet, `${column}${row}`, 'yyyy-mm-dd');
  }
  return sheet;
}

/** The listing of adverse events, a row each. */
export function adverseEventSheet(events: readonly Happened[]): WorkSheet {
  const sheet = utils.aoa_to_sheet([
    ['Subject', 'Adverse event', 'Grade', 'Relationship', 'Onset day'],
    ...events.map(({ subject, term, grade, related, day }) => [subject, term, grade, related, day]),
  ]);
  sheet['!cols'] = [{ wch: 9 }, { wch: 34 }, { wch: 7 }, { wch: 18 }, { wch: 10 }];
  return sheet;
}

/** What the dead died of. */
export function fatalComplicationSheet(events: readonly Happened[]): WorkSheet {
  const sheet = utils.aoa_to_sheet([
    ['Subject', 'Fatal complication', 'Grade', 'Onset day', 'Fatal'],
    ...events.map(({ subject, term, grade, day }) => [subject, term, grade, day, 'Y']),
  ]);
  sheet['!cols'] = [{ wch: 9 }, { wch: 34 }, { wch: 7 }, { wch: 10 }, { wch: 7 }];
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

import { writeFileSync } from 'node:fs';
import { utils, write } from 'xlsx';
import { chanceFrom } from '../examples/synthetic/random.ts';

/** The analytes of the workbooks: the protocol's nine markers and five labs, and three more to make seventeen. */
export const analyteHeaders = [
  'KIR2DL1 (%)',
  'KIR2DL3 (%)',
  'KIR3DL1 (%)',
  'NKG2A (%)',
  'NKG2D (%)',
  'NKp46 (%)',
  'Perforin (%)',
  'Granzyme B (%)',
  'FasL (%)',
  'ALB (g/L)',
  'TBil (umol/L)',
  'INR',
  'ALT (U/L)',
  'AST (U/L)',
  'GGT (U/L)',
  'ALP (U/L)',
  'PLT (10^9/L)',
] as const;

const arms = ['MSC-1', 'MSC-2', 'Control'];
const weeks = [0, 1, 2, 3, 4, 8, 12, 24, 36, 52];

/** Writes a workbook of one row per subject and visit, a column per analyte. 261 subjects make the size of the registered trial. */
export function writeWideWorkbook(file: string, subjects: number): void {
  const chance = chanceFrom(261);
  const rows: (string | number)[][] = [['Subject', 'Arm', 'Week', ...analyteHeaders]];
  for (let subject = 0; subject < subjects; subject += 1) {
    const name = `P${String(subject + 1).padStart(5, '0')}`;
    for (const week of weeks) {
      const values = analyteHeaders.map((_, analyte) => round(30 + analyte + 8 * chance.normal()));
      rows.push([name, arms[subject % arms.length] ?? '', week, ...values]);
    }
  }
  writeRows(file, rows);
}

/** Writes a workbook of 20,000 rows and 50 columns: 2,000 subjects at 10 visits, 47 analytes. */
export function writeMillionWorkbook(file: string): void {
  const chance = chanceFrom(1_000_000);
  const analytes = Array.from({ length: 47 }, (_, analyte) => `Marker ${analyte + 1} (%)`);
  const rows: (string | number)[][] = [['Subject', 'Arm', 'Week', ...analytes]];
  for (let subject = 0; subject < 2000; subject += 1) {
    const name = `P${String(subject + 1).padStart(5, '0')}`;
    for (const week of weeks) {
      const values = analytes.map((_, analyte) => round(30 + analyte + 8 * chance.normal()));
      rows.push([name, arms[subject % arms.length] ?? '', week, ...values]);
    }
  }
  writeRows(file, rows);
}

/** Writes a workbook of one value a row. */
export function writeLongWorkbook(file: string, readings: number): void {
  const chance = chanceFrom(200_000);
  const perVisit = analyteHeaders.length;
  const rows: (string | number)[][] = [['Subject', 'Arm', 'Week', 'Analyte', 'Unit', 'Value']];
  for (let reading = 0; reading < readings; reading += 1) {
    const visit = Math.floor(reading / perVisit);
    const subject = Math.floor(visit / weeks.length);
    const [, analyte = '', unit = ''] = /^(.*?)(?: \((.*)\))?$/.exec(analyteHeaders[reading % perVisit] ?? '') ?? [];
    rows.push([
      `P${String(subject + 1).padStart(5, '0')}`,
      arms[subject % arms.length] ?? '',
      weeks[visit % weeks.length] ?? 0,
      analyte,
      unit,
      round(40 + 8 * chance.normal()),
    ]);
  }
  writeRows(file, rows);
}

function writeRows(file: string, rows: (string | number)[][]): void {
  const book = utils.book_new(utils.aoa_to_sheet(rows, { dense: true }), 'Results');
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
  if (bytes instanceof Uint8Array) writeFileSync(file, bytes);
}

function round(value: number): number {
  return Number(Math.max(0.1, value).toFixed(1));
}

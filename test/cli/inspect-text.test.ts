import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inspectionText } from '../../cli/inspect-text.ts';
import { ImportDesk } from '../../core/import/session/import-desk.ts';
import { trial } from '../import/import-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'inspect-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function inspected(language: 'en' | 'zh'): Promise<string> {
  const path = join(folder, 'labs.csv');
  writeFileSync(path, '受试者编号,组别,访视,穿孔素,备注\nP001,MSC-1组,基线,22.5,溶血\nP002,对照组,第4周,<0.80↓,\n');
  const desk = new ImportDesk(trial);
  await desk.open([{ fileId: '0', name: 'labs.csv', path }]);
  const summary = desk.review();
  const [file] = summary.files;
  if (file === undefined) throw new RangeError('no file');
  return inspectionText(file, file.sheets, summary, language);
}

describe('what inspect tells a person', () => {
  it('names layouts and roles in words, and what arms, visits and analytes were taken for', async () => {
    const text = await inspected('en');
    expect(text).toContain(
      'One visit a row, one analyte a column (wide-by-analyte, 98 % sure). Readings: 2. Subjects: 2.',
    );
    expect(text).toMatch(/D +穿孔素 +Measurement +Perforin/);
    expect(text).toMatch(/E +备注 +Left out/);
    expect(text).toContain('Arms: “MSC-1组” = MSC-1, “对照组” = Control');
    expect(text).toContain('Visits: “基线” = week 0, “第4周” = week 4');
    expect(text).toContain('Analytes: Perforin');
    expect(text).toContain('note: labs.csv!D3: An abnormal flag is set aside from “<0.80↓”');
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  it('says the same in Chinese', async () => {
    const text = await inspected('zh');
    expect(text).toMatch(/D +穿孔素 +测量值 +Perforin/);
    expect(text).toContain('组别：“MSC-1组” = MSC-1, “对照组” = Control');
    expect(text).toContain('“第4周”= 第 4 周');
  });
});

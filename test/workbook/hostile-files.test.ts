import { describe, expect, test } from 'vitest';
import { ExplainedError } from '../../core/words/explained-error.ts';
import { readWorkbook } from '../../core/workbook/read-workbook.ts';
import { hostileFiles } from '../workbooks/hostile.ts';
import { savedBook } from '../workbooks/saved-book.ts';
import { oneSheet } from '../workbooks/xlsx.ts';

async function refusal(bytes: Uint8Array, file: string): Promise<ExplainedError> {
  try {
    await readWorkbook(bytes, file);
  } catch (error) {
    if (error instanceof ExplainedError) return error;
    throw error;
  }
  throw new Error('The file was read');
}

describe('a file that cannot be read is refused with a sentence of its own', () => {
  test.each(hostileFiles)('$fault: $code', async ({ file, code, bytes }) => {
    const error = await refusal(bytes(), file);
    expect(error.code).toBe(code);
    expect(error.message).toContain(file);
    expect(error.message).not.toMatch(/\{\w+\}/);
    expect(error.in('zh')).toContain(file);
    expect(error.in('zh')).not.toMatch(/\{\w+\}/);
  });

  test('a part that is damaged is named', async () => {
    const part = 'xl/sharedStrings.xml';
    const bytes = oneSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      sharedStrings: ['CD56'],
      flaws: { [part]: { wrongChecksum: true } },
    });
    expect((await refusal(bytes, 'rotten.xlsx')).values.part).toBe(part);
  });

  test('any cut of a workbook is refused, never read in part', async () => {
    const whole = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
    for (let length = 4; length < whole.length; length += 97) {
      const error = await refusal(whole.subarray(0, length), 'cut.xlsx');
      expect(['workbook.truncated', 'workbook.damaged']).toContain(error.code);
    }
  });

  test('a cut of an .xls is refused, or leaves out nothing but its padding', async () => {
    const values = Array.from({ length: 300 }, (_, row) => [`P${row}`, row / 7]);
    const whole = savedBook([{ name: 'Results', values }], 'biff8');
    let refused = 0;
    for (let length = 8; length < whole.length; length += 499) {
      const outcome = await readWorkbook(whole.subarray(0, length), 'cut.xls').catch((error: unknown) => error);
      if (outcome instanceof ExplainedError) refused++;
      else expect(outcome).toMatchObject({ sheets: [{ rows: 300, columns: 2 }] });
    }
    expect(refused).toBeGreaterThan(30);
  });

  test('a stray cell is named', async () => {
    const far = hostileFiles.find(({ code }) => code === 'workbook.spread-out');
    const error = await refusal(far?.bytes() ?? Buffer.alloc(0), 'far.xlsx');
    expect(error.values).toMatchObject({ sheet: 'Results', cell: 'XFD1048576' });
  });
});

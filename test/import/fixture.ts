import { readFileSync } from 'node:fs';
import type { Reading } from '../../core/import/reading.ts';
import { readWorkbook } from '../../core/workbook/read-workbook.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import type { TestImport } from './import-of.ts';

/** A real file of test/fixtures as an import reads it. */
export function fixture(name: string): Promise<Workbook> {
  return readWorkbook(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)), name);
}

/** The readings of all files of an import. */
export function readingsOf({ interpretation }: TestImport): readonly Reading[] {
  return interpretation.files.flatMap(({ readings }) => readings);
}

/** How many of these there are of each. */
export function countBy<T>(items: readonly T[], key: (item: T) => string | number | null): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) {
    const name = String(key(item));
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** What a sheet was taken for and how sure. */
export function proposed({ proposals }: TestImport, sheet = 0) {
  const proposal = proposals[0]?.sheets[sheet];
  return { layout: proposal?.mapping.layout, confidence: proposal?.confidence };
}

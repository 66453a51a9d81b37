import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { safeFileName } from '../../core/shell/file-names.ts';
import { newStudyPath } from '../../server/studies-folder.ts';

describe('a file name from a person’s words', () => {
  test.each([
    ['NCT02812121 NK cells', 'NCT02812121 NK cells'],
    ['细胞研究 2', '细胞研究 2'],
    ['../../etc/passwd', 'etc passwd'],
    ['a:b*c?"d"', 'a b c d'],
    ['line\nbreak\0', 'line break'],
    ['…', '…'],
    ['  . ', 'Study'],
    ['con', 'con_'],
    ['x'.repeat(300), 'x'.repeat(80)],
  ])('%j becomes %j', (words, name) => {
    expect(safeFileName(words, 'Study')).toBe(name);
  });
});

describe('the folder of studies', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'armtrace-studies-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test('never gives a new study the place of another', async () => {
    const places: string[] = [];
    for (let count = 0; count < 3; count++) {
      const place = newStudyPath(folder, 'Trial');
      await writeFile(place, '');
      places.push(path.basename(place));
    }
    expect(places).toEqual(['Trial.armtrace', 'Trial 2.armtrace', 'Trial 3.armtrace']);
  });

  test('keeps to itself, whatever the name', () => {
    expect(path.dirname(newStudyPath(folder, '../../elsewhere'))).toBe(path.join(folder, 'studies'));
  });
});

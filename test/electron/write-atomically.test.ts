import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeAtomically } from '../../core/shell/write-atomically.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'armtrace-write-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('writing a file wholly or not at all', () => {
  test('puts the new in the place of the old and leaves nothing beside it', async () => {
    const file = path.join(folder, 'figure.svg');
    await writeFile(file, 'old');
    await writeAtomically(file, new TextEncoder().encode('new'));
    expect(await readFile(file, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['figure.svg']);
  });

  test('leaves all as it was where it cannot', async () => {
    const file = path.join(folder, 'figure.svg');
    // A folder that is not empty cannot be replaced by a file: the last step fails, after the bytes were written.
    await mkdir(path.join(file, 'inside'), { recursive: true });
    await expect(writeAtomically(file, new Uint8Array([1]))).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['figure.svg']);
    expect(await readdir(file)).toEqual(['inside']);
  });
});

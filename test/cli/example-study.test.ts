import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleFiles } from '../../examples/synthetic/study.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const made = exampleFiles();

describe('the example study', () => {
  it.each([...made.keys()])('is what its script makes: %s', (file) => {
    const committed = readFileSync(path.join(root, file));
    expect(Buffer.compare(committed, Buffer.from(made.get(file) ?? []))).toBe(0);
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exampleFiles } from './synthetic/study.ts';

/** Writes the example study's files anew. */
const root = path.resolve(import.meta.dirname, '..');
for (const [name, content] of exampleFiles()) {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

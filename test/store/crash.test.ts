import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { checkStudy } from '../../core/store/check-study.ts';
import { exportRows } from '../../core/store/export-rows.ts';
import { openStudy } from '../../core/store/open-study.ts';
import { closeStudy } from '../../core/store/study-file.ts';
import { chanceFrom } from '../../examples/synthetic/random.ts';
import { folder, importInto, inFile, type Line, stage } from './staged.ts';

const subjects = 300;
const lines = (factor: number, weeks: readonly number[]): Line[] =>
  Array.from({ length: subjects }, (_, i) => i).flatMap((i) =>
    weeks.flatMap((week) =>
      ['NKG2A', 'NKG2D', 'NKp46', 'FasL'].map((analyte): Line => [`P${i}`, week, analyte, factor * (i + week)]),
    ),
  );

/** Starts the commit in a process of its own; `after` milliseconds from its start it is killed at once, null lets it finish. Gives how long it ran. */
async function commitInChild(path: string, staging: string, after: number | null): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'commit-child.ts'), path, staging], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const said = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
  let text = '';
  const saying = async (word: string) => {
    while (!text.includes(word)) {
      const next = await said.next();
      if (next.done === true) throw new Error(`the child ended before it said ${word}`);
      text += String(next.value);
    }
  };
  await saying('start');
  const start = performance.now();
  if (after === null) await saying('done');
  else await wait(after);
  const ran = performance.now() - start;
  child.kill('SIGKILL');
  await exit;
  return ran;
}

function contentOf(path: string): [count: number, total: number] {
  const study = openStudy(path);
  let count = 0;
  let total = 0;
  for (const row of exportRows(study)) {
    count += 1;
    total += row.value;
  }
  closeStudy(study);
  return [count, total];
}

describe('a process that is killed while it imports', () => {
  it('leaves the import wholly there or wholly absent, at twenty moments', { timeout: 240_000 }, async () => {
    const dir = folder();
    const original = join(dir, 'original.armtrace');
    const study = inFile(original);
    importInto(study, [{ lines: lines(1, [0, 4]) }]);
    closeStudy(study);
    const staging = stage(join(dir, 'staging.sqlite'), [{ lines: lines(2, [4, 8, 12]) }]);
    const path = join(dir, 'study.armtrace');
    const afresh = () => {
      rmSync(`${path}-journal`, { force: true });
      copyFileSync(original, path);
    };

    const before = contentOf(original);
    afresh();
    const duration = await commitInChild(path, staging, null);
    const after = contentOf(path);
    expect(after[0]).toBe(subjects * 4 * 4);

    const random = chanceFrom(20160615);
    let interrupted = 0;
    for (let moment = 0; moment < 20; moment += 1) {
      afresh();
      await commitInChild(path, staging, random.uniform() * duration * 1.05);
      if (existsSync(`${path}-journal`)) interrupted += 1;
      const report = checkStudy(path);
      expect(report.problems).toEqual([]);
      const content = contentOf(path);
      expect([before, after]).toContainEqual(content);
      expect(report.counts.imports).toBe(content[0] === after[0] ? 2 : 1);
    }
    expect(interrupted).toBeGreaterThan(0);
    expect(readdirSync(dir).sort()).toEqual(['original.armtrace', 'staging.sqlite', 'study.armtrace']);
  });
});

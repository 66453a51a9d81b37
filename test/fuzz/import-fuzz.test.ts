import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const cases = 320;
const mostMegabytes = 1000;

test('damaged files of every container end in readings or in words, within a gigabyte', {
  timeout: 300_000,
}, async () => {
  const program = join(import.meta.dirname, 'import-damaged.ts');
  const child = spawn(process.execPath, ['--max-old-space-size=800', program, '0', String(cases)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const [said, complaints, code] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  const lines = said.trim().split('\n');
  // A process that broke down says last which case it was at.
  expect(code, `${lines.at(-1)}\n${complaints.slice(-2000)}`).toBe(0);
  const outcomes = lines.filter((line) => line.startsWith('ended in '));
  expect(outcomes).toHaveLength(cases);
  expect(lines.filter((line, at) => line.includes('FAULT') || lines[at + 1]?.includes('FAULT'))).toEqual([]);
  for (const kind of ['readings', 'problem import.', 'error workbook.']) {
    expect(outcomes.filter((line) => line.includes(kind)).length, kind).toBeGreaterThan(10);
  }
  expect(Number(lines.at(-1)?.replace('memory ', ''))).toBeLessThan(mostMegabytes);
});

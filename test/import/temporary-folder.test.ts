import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../core/import/session/temporary-folder.ts';
import { folder, like } from '../store/staged.ts';

const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
/** No system hands out a process number as large as this. */
const gone = 2 ** 31 - 2;
let place: string;

beforeEach(() => {
  place = folder();
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, place);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** What an import left in the folder for temporary files. */
function left(name: string, at: Date): string {
  const made = path.join(place, name);
  mkdirSync(made);
  writeFileSync(path.join(made, 'staging.sqlite'), 'somebody’s values');
  utimesSync(made, at, at);
  return made;
}

describe('the folder of an import’s staging file', () => {
  it('is new each time', () => {
    const made = [temporaryFolder(), temporaryFolder()];
    expect(new Set(made).size).toBe(2);
    expect(readdirSync(place)).toHaveLength(2);
  });

  it('is deleted later where its program was killed, and only then', () => {
    const killed = left(`armtrace-import-${gone}-abc123`, longAgo);
    const older = left('armtrace-import-abc123', longAgo);
    const fresh = left(`armtrace-import-${gone}-def456`, new Date());
    const running = left(`armtrace-import-${process.pid}-abc123`, longAgo);
    const foreign = left('another-program', longAgo);
    temporaryFolder();
    expect([killed, older, fresh, running, foreign].map((one) => existsSync(one))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it('says where it was looked for when it cannot be made', () => {
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, path.join(place, 'nowhere'));
    expect(() => temporaryFolder()).toThrow(
      like({ code: 'import.no-temporary-folder', values: { folder: path.join(place, 'nowhere') } }),
    );
  });
});

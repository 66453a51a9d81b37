import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../core/store/audit.ts';
import { problemsOf } from '../../core/store/check-study.ts';
import { createStudyInMemory } from '../../core/store/create-study.ts';
import { exportRows } from '../../core/store/export-rows.ts';
import { correctReading, excludeReading, listHandChanges, takeBackHandChange } from '../../core/store/hand-changes.ts';
import { overviewOf } from '../../core/store/overview.ts';
import { closeStudy, type StudyFile } from '../../core/store/study-file.ts';
import { listSubjects } from '../../core/store/subjects.ts';
import { subjectRecord, traceValues } from '../../core/store/trace.ts';
import { undoImport } from '../../core/store/undo-import.ts';
import { blankProtocol } from '../../core/study/templates/blank.ts';
import { clock, importInto, type Line } from './staged.ts';

/** A file: what it says of six keys (two subjects, three weeks), and of the arm of one subject. Few values, so that files agree and differ often. */
const file = fc.record({
  values: fc.array(fc.option(fc.constantFrom(1, 2, 3)), { minLength: 6, maxLength: 6 }),
  arm: fc.option(fc.constantFrom('A', 'B')),
  /** Files with the same number are the very same file only if they also say the same. */
  name: fc.constantFrom('x', 'y'),
});
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('import' as const), file }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('undo' as const), which: fc.nat(20) }) },
);
const byHand = fc.record({
  does: fc.constantFrom('correct' as const, 'exclude' as const),
  which: fc.nat(20),
  to: fc.constantFrom(7, 8),
});

type File = { readonly values: readonly (number | null)[]; readonly arm: string | null; readonly name: string };

function linesOf({ values }: File): Line[] {
  return values.flatMap((value, key): Line[] =>
    value === null ? [] : [[`P${key % 2}`, Math.floor(key / 2), 'NKG2A', value]],
  );
}

/** What must stand: of each key, what the last import says that has not been taken back. */
function expected(standing: readonly File[]): Map<string, number> {
  const values = new Map<string, number>();
  for (const one of standing)
    for (const [subject, week, , value] of linesOf(one)) values.set(`${subject} ${week}`, value);
  return values;
}

function held(study: StudyFile): Map<string, number> {
  return new Map([...exportRows(study)].map((row) => [`${row.subject} ${row.week}`, row.value]));
}

describe('any sequence of imports and undos', () => {
  it('leaves of each value what the last standing import says', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 9 }), (steps) => {
        const study = createStudyInMemory({ name: 's', protocol: blankProtocol('s'), by: 'Li', now: clock() });
        const standing = new Map<number, File>();
        for (const one of steps) {
          if (one.does === 'import') {
            const roster = one.file.arm === null ? [] : [{ subject: 'P0', arm: one.file.arm, covariates: {} }];
            const lines = linesOf(one.file);
            const [committed] = importInto(study, [{ name: one.file.name, lines, roster }], 'replace').files;
            if (committed?.alreadyImported === false && committed.importId !== null) {
              standing.set(committed.importId, one.file);
            }
          } else {
            const id = [...standing.keys()][one.which % Math.max(1, standing.size)];
            if (id !== undefined) {
              undoImport(study, id, 'Li');
              standing.delete(id);
            }
          }
          const values = expected([...standing.values()]);
          expect(held(study)).toEqual(values);
          expect(overviewOf(study).counts.readings).toBe(values.size);
          const arm = [...standing.values()].findLast((said) => said.arm !== null)?.arm;
          const first = listSubjects(study).find((entry) => entry.subject === 'P0');
          if (arm !== undefined) expect(first?.arm).toBe(arm);
          for (const [key, value] of values) {
            const [subject = '', week] = key.split(' ');
            expect(traceValues(study, subject, Number(week), 'NKG2A')[0]?.history.at(-1)?.to).toBe(value);
          }
          expect(problemsOf(study)).toEqual([]);
        }
        expect(verifyAudit(study)).toBeNull();
        closeStudy(study);
      }),
      { numRuns: 60, seed: 2812121 },
    );
  });
});

describe('any sequence of imports, undos, corrections and exclusions', () => {
  it('leaves a sound study, and taking back every correction leaves what the files alone would', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(step, byHand), { maxLength: 10 }), (steps) => {
        const study = createStudyInMemory({ name: 's', protocol: blankProtocol('s'), by: 'Li', now: clock() });
        const standing: number[] = [];
        for (const one of steps) {
          if (one.does === 'import') {
            const lines = linesOf(one.file);
            const [committed] = importInto(study, [{ name: one.file.name, lines }], 'replace').files;
            if (committed?.alreadyImported === false && committed.importId !== null) standing.push(committed.importId);
          } else if (one.does === 'undo') {
            const [id] = standing.splice(one.which % Math.max(1, standing.length), 1);
            if (id !== undefined) undoImport(study, id, 'Li');
          } else {
            const all = ['P0', 'P1'].flatMap((subject) =>
              hasSubject(study, subject) ? subjectRecord(study, subject).series.flatMap(({ values }) => values) : [],
            );
            const counting = all.filter(({ byHand: hand }) => hand?.kind !== 'excluded');
            const target = counting[one.which % Math.max(1, counting.length)];
            if (target === undefined || target.value === one.to) continue;
            if (one.does === 'exclude') excludeReading(study, target.readingId, 'r', 'Li');
            else correctReading(study, target.readingId, { value: one.to, qualifier: null }, 'r', 'Li');
          }
          expect(problemsOf(study)).toEqual([]);
          const shown = listHandChanges(study).filter(({ byHand: hand }) => hand?.kind === 'corrected');
          for (const { subject, week, value } of shown) expect(held(study).get(`${subject} ${week}`)).toBe(value);
        }
        for (let left = listHandChanges(study); left.length > 0; left = listHandChanges(study)) {
          takeBackHandChange(study, left[0]?.readingId ?? 0, 'Li');
        }
        for (const [key, value] of held(study)) expect([key, [1, 2, 3].includes(value)]).toEqual([key, true]);
        expect(problemsOf(study)).toEqual([]);
        expect(verifyAudit(study)).toBeNull();
        closeStudy(study);
      }),
      { numRuns: 60, seed: 2812121 },
    );
  });
});

function hasSubject(study: StudyFile, name: string): boolean {
  return listSubjects(study).some(({ subject }) => subject === name);
}

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareStaged } from '../../core/store/compare-staged.ts';
import { listEvents } from '../../core/store/events.ts';
import { listFollowUps } from '../../core/store/follow-up.ts';
import { rows } from '../../core/store/rows.ts';
import { undoImport } from '../../core/store/undo-import.ts';
import { folder, importInto, inMemory, like, stage, type TestFile } from './staged.ts';

const fever = {
  subject: 'P1',
  kind: 'adverse-event',
  term: 'Fever',
  grade: 2,
  related: null,
  fatal: false,
  day: 3,
} as const;
const sepsis = { ...fever, subject: 'P2', term: 'Sepsis', grade: 5, fatal: true, day: null } as const;
const death = { subject: 'P2', state: 'death', day: 40 } as const;
const alive = { subject: 'P1', state: 'alive', day: 90 } as const;
const first: TestFile = { name: 'first.xlsx', events: [fever, fever, sepsis], followUps: [death, alive] };

const followed = (one: typeof death | typeof alive) => ({ ...one, arm: 'All' });
const terms = (study: ReturnType<typeof inMemory>) => listEvents(study).map(({ term, grade }) => `${term} ${grade}`);

describe('events and follow-ups in an import', () => {
  it('come in with it, two of a kind as two, each with its cell', () => {
    const study = inMemory();
    const { files, totals } = importInto(study, [first]);
    expect(files[0]).toEqual(like({ importId: 1, events: 5, readings: 0 }));
    expect(totals).toEqual(like({ events: 5, subjects: 2, conflicts: 0 }));
    expect(terms(study)).toEqual(['Fever 2', 'Fever 2', 'Sepsis 5']);
    expect(listFollowUps(study)).toEqual([like({ ...followed(death) }), like({ ...followed(alive) })]);
    expect(rows(study.database, 'SELECT import_id, sheet, row, column FROM event ORDER BY id LIMIT 2')).toEqual([
      { import_id: 1, sheet: 0, row: 0, column: 1 },
      { import_id: 1, sheet: 0, row: 1, column: 1 },
    ]);
  });

  it('are compared before they are written', () => {
    const study = inMemory();
    importInto(study, [first]);
    const later = {
      ...first,
      name: 'later.xlsx',
      events: [fever, fever, { ...sepsis, grade: 4 }, { ...fever, day: 9 }],
    };
    const compared = compareStaged(study, stage(join(folder(), 's.sqlite'), [later]));
    expect(compared.difference.events).toEqual({ added: 1, unchanged: 4, changed: 1 });
    expect(compared.conflicts).toEqual([
      like({
        kind: 'event',
        subject: 'P2',
        held: { value: 'Sepsis, grade 5, fatal', file: 'first.xlsx', sheet: 'Results', cell: 'B3' },
        found: { value: 'Sepsis, grade 4, fatal', file: 'later.xlsx', sheet: 'Results', cell: 'B3' },
      }),
    ]);
    expect(terms(study)).toHaveLength(3);
  });

  it('that differ stop it, or are kept, or replaced with their history', () => {
    const later: TestFile = {
      name: 'later.xlsx',
      events: [{ ...sepsis, grade: 4 }],
      followUps: [{ ...alive, day: 120 }],
    };
    const stopped = inMemory();
    importInto(stopped, [first]);
    expect(() => importInto(stopped, [later])).toThrow(like({ code: 'store.conflicts', values: { count: 2 } }));
    importInto(stopped, [later], 'keep');
    expect(terms(stopped)).toContain('Sepsis 5');
    importInto(stopped, [later], 'replace');
    expect(terms(stopped)).toEqual(['Fever 2', 'Fever 2', 'Sepsis 4']);
    expect(listFollowUps(stopped).find(({ subject }) => subject === 'P1')?.day).toBe(120);
  });

  it('add nothing when the same file comes again', () => {
    const study = inMemory();
    importInto(study, [first]);
    expect(importInto(study, [first]).files[0]).toEqual(like({ alreadyImported: true, importId: 1 }));
    expect(terms(study)).toHaveLength(3);
  });

  it('are settled between the files of one import', () => {
    const study = inMemory();
    importInto(study, [first, { name: 'second.xlsx', events: [fever], followUps: [{ ...alive, day: 91 }] }], 'replace');
    expect(terms(study)).toHaveLength(3);
    expect(listFollowUps(study).find(({ subject }) => subject === 'P1')?.day).toBe(91);
  });
});

describe('taking an import back', () => {
  it('takes back its events and follow-ups', () => {
    const study = inMemory();
    importInto(study, [first]);
    expect(undoImport(study, 1, 'Li')).toEqual(like({ events: 5, removed: 0 }));
    expect(listEvents(study)).toEqual([]);
    expect(listFollowUps(study)).toEqual([]);
  });

  it('lets stand again what it had replaced', () => {
    const study = inMemory();
    importInto(study, [first]);
    importInto(study, [{ events: [{ ...sepsis, grade: 4 }], followUps: [{ ...alive, day: 120 }] }], 'replace');
    expect(undoImport(study, 2, 'Li')).toEqual(like({ events: 0 }));
    expect(terms(study)).toEqual(['Fever 2', 'Fever 2', 'Sepsis 5']);
    expect(listFollowUps(study).find(({ subject }) => subject === 'P1')?.day).toBe(90);
  });

  it('keeps what another import says too, as often as it does', () => {
    const study = inMemory();
    importInto(study, [first]);
    importInto(study, [{ events: [fever, fever, { ...fever, term: 'Rash' }], followUps: [alive] }]);
    undoImport(study, 1, 'Li');
    expect(terms(study).sort((a, b) => a.localeCompare(b))).toEqual(['Fever 2', 'Fever 2', 'Rash 2']);
    expect(listFollowUps(study)).toEqual([like(followed(alive))]);
  });
});

import { expect, test } from 'vitest';
import { addEvents, listEvents } from '../../core/store/events.ts';
import { addFollowUps, listFollowUps } from '../../core/store/follow-up.ts';
import { run } from '../../core/store/rows.ts';
import { change } from '../../core/store/transaction.ts';
import { importInto, inMemory } from './staged.ts';

const source = { sheet: 0, row: 4, column: 2 };
const cell = { file: 'results 1.xlsx', sheet: 'Results', cell: 'C5' };

function withSubjects() {
  const study = inMemory();
  importInto(study, [{ roster: ['P1', 'P2'].map((subject) => ({ subject, arm: 'MSC', covariates: {} })) }]);
  return study;
}

test('a subject’s newest follow-up stands, with its arm', () => {
  const study = withSubjects();
  expect(listFollowUps(study)).toEqual([]);
  change(study, () => {
    addFollowUps(study.database, 1, [
      { subject: 'P1', state: 'lost', day: 90, source },
      { subject: 'P2', state: 'alive', day: 364.5, source },
    ]);
    addFollowUps(study.database, 1, [{ subject: 'P1', state: 'death', day: 120, source }]);
  });
  expect(listFollowUps(study)).toEqual([
    { subject: 'P2', arm: 'MSC', state: 'alive', day: 364.5, source: cell },
    { subject: 'P1', arm: 'MSC', state: 'death', day: 120, source: cell },
  ]);
});

test('events come back as they were given, unknown as unknown', () => {
  const study = withSubjects();
  const plain = { kind: 'adverse-event', term: 'Fever', grade: null, related: null, fatal: null, day: null } as const;
  const whole = { kind: 'fatal-complication', term: 'Sepsis', grade: 5, related: 'no', fatal: true, day: 40 } as const;
  change(study, () =>
    addEvents(study.database, 1, [
      { subject: 'P2', ...plain, source },
      { subject: 'P1', ...whole, source },
    ]),
  );
  expect(listEvents(study)).toEqual([
    { subject: 'P2', arm: 'MSC', ...plain, source: cell },
    { subject: 'P1', arm: 'MSC', ...whole, source: cell },
  ]);
});

test('a state that this version does not know is said to be damage, not guessed', () => {
  const study = withSubjects();
  change(study, () => addFollowUps(study.database, 1, [{ subject: 'P1', state: 'death', day: 3, source }]));
  run(study.database, "UPDATE follow_up SET state = 'gone'");
  expect(() => listFollowUps(study)).toThrow(expect.objectContaining({ code: 'store.damaged' }));
});

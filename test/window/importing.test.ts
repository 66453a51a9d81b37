import { describe, expect, it } from 'vitest';
import { type Importing, importReducer, reviewStep } from '../../renderer/import-wizard/importing.ts';
import { fakeReview } from './fake-review.ts';

const review = fakeReview('now', 'NK panel.xlsx', { clean: true, already: false });
const reading: Importing = { step: 'reading', session: 'now', files: [], held: 0, progress: null };

describe('the state of an import', () => {
  it('takes progress of its own session only', () => {
    const progress = { session: 'now', stage: 'reading', file: 'a.xlsx', done: 1, total: 2 } as const;
    expect(importReducer(reading, { kind: 'progress', progress })).toMatchObject({ progress });
    expect(importReducer(reading, { kind: 'progress', progress: { ...progress, session: 'before' } })).toBe(reading);
  });

  it('goes back to the files when they cannot be read', () => {
    const error = new Error('truncated');
    expect(importReducer(reading, { kind: 'refused', session: 'now', error })).toMatchObject({
      step: 'choosing',
      error,
    });
    expect(importReducer(reading, { kind: 'refused', session: 'before', error })).toBe(reading);
  });

  it('goes back to the review when nothing could be written', () => {
    const committing: Importing = { step: 'committing', session: 'now', files: [], review, progress: null };
    const error = new Error('disk full');
    expect(importReducer(committing, { kind: 'refused', session: 'now', error })).toMatchObject({
      step: 'review',
      error,
    });
  });

  it('keeps what a person has set while an earlier change is still worked out', () => {
    const first = { ...review, choices: { ...review.choices, percent: 'number' } } as const;
    const second = { ...first, choices: { ...first.choices, duplicates: 'mean' } } as const;
    let state = reviewStep([], review);
    if (state.step !== 'review') throw new Error('not under review');
    const { answered } = state;
    state = importReducer(state, {
      kind: 'revising',
      session: 'now',
      answered: { ...answered, choices: first.choices },
    });
    state = importReducer(state, {
      kind: 'revising',
      session: 'now',
      answered: { ...answered, choices: second.choices },
    });
    state = importReducer(state, { kind: 'revised', session: 'now', review: first });
    expect(state).toMatchObject({ revising: 1, answered: { choices: { percent: 'number', duplicates: 'mean' } } });
    state = importReducer(state, { kind: 'revised', session: 'now', review: second });
    expect(state).toMatchObject({ revising: 0, answered: { choices: { duplicates: 'mean' } } });
  });
});

import { describe, expect, it } from 'vitest';
import { templateOf, tryNames, withToken } from '../../renderer/import-wizard/review/sample-parts.ts';

/** `2019_CP001_V02_NK.fcs` has the tokens 2019, CP, 001, V, 02, NK. */
const name = '2019_CP001_V02_NK.fcs';

describe('pointing at the parts of a sample name', () => {
  it('begins a part, widens it, and takes its end away again', () => {
    const one = withToken([], 'subject', 1);
    expect(one).toEqual([{ role: 'subject', from: 1, to: 1 }]);
    const two = withToken(one, 'subject', 2);
    expect(two).toEqual([{ role: 'subject', from: 1, to: 2 }]);
    expect(withToken(two, 'subject', 2)).toEqual(one);
    expect(withToken(one, 'subject', 1)).toEqual([]);
  });

  it('takes a piece from the part that had it', () => {
    const subject = withToken(withToken([], 'subject', 1), 'subject', 3);
    expect(withToken(subject, 'visit', 3)).toEqual([
      { role: 'subject', from: 1, to: 2 },
      { role: 'visit', from: 3, to: 3 },
    ]);
    expect(withToken([{ role: 'visit', from: 2, to: 2 }], 'subject', 2)).toEqual([{ role: 'subject', from: 2, to: 2 }]);
  });

  it('is no template before a subject was pointed at', () => {
    expect(templateOf(name, [{ role: 'visit', from: 3, to: 4 }])).toBeNull();
  });

  it('tries all names at once, those that do not fit first', () => {
    const template = templateOf(name, [
      { role: 'subject', from: 1, to: 2 },
      { role: 'visit', from: 3, to: 4 },
    ]);
    if (template === null) throw new Error('no template');
    const tried = tryNames(template, [name, '2019_CP002_V05_NK.fcs', 'beads']);
    expect(tried.map((one) => [one.name, one.parts?.subject ?? null, one.parts?.visit ?? null])).toEqual([
      ['beads', null, null],
      [name, 'CP001', 'V02'],
      ['2019_CP002_V05_NK.fcs', 'CP002', 'V05'],
    ]);
  });
});

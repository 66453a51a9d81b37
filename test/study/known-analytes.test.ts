import { describe, expect, it } from 'vitest';
import { normaliseName } from '../../core/study/normalise-name.ts';
import { isCloneName, knownAnalyte, knownAnalytes } from '../../core/study/vocabulary/known-analytes.ts';

describe('the known analytes', () => {
  it.each([
    ['穿孔素', 'Perforin'],
    ['颗粒酶B', 'Granzyme B'],
    ['GZMB+', 'Granzyme B'],
    ['谷丙转氨酶', 'ALT'],
    ['BILI', 'TBil'],
    ['IFNgamma', 'IFN-γ'],
    ['γ-GT', 'GGT'],
    ['CD159c', 'NKG2C'],
  ])('%s is %s', (spelling, name) => expect(knownAnalyte(spelling)?.name).toBe(name));

  it.each(['CD158a', 'cd158B', 'NKG2B', 'CD4', '前白蛋白', '尿胆红素', 'NKG2A-', ''])(
    '%j is none of them',
    (spelling) => {
      expect(knownAnalyte(spelling)).toBeNull();
    },
  );

  it('keep a clone’s name apart from every marker', () => {
    expect(knownAnalytes.flatMap(({ synonyms }) => synonyms.filter(isCloneName))).toEqual([]);
  });

  it('have each spelling once', () => {
    const spellings = knownAnalytes.flatMap(({ name, synonyms }) => [
      ...new Set([name, ...synonyms].map(normaliseName)),
    ]);
    const twice = spellings.filter((spelling, at) => spellings.indexOf(spelling) < at);
    expect(twice).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { matrixOfStudy } from '../../core/service/matrix-of-study.ts';
import { blind, unblind } from '../../core/store/blinding.ts';
import { keptWhileUnchanged } from '../../core/store/kept-while-unchanged.ts';
import { answerQuery } from '../../core/store/query-answers.ts';
import { undoImport } from '../../core/store/undo-import.ts';
import { withoutVeil } from '../../core/store/veil.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { folder, importInto, inFile, inMemory } from './staged.ts';

const roster = [{ subject: 'P1', arm: 'MSC-1', covariates: {} }];
const lines = [['P1', 2, 'NKG2A', 140]] as const;

it('does its work again only after a change, for another key, or with the arms hidden', () => {
  const path = `${folder()}/a.armtrace`;
  const study = inFile(path, nct02812121);
  let times = 0;
  const count = keptWhileUnchanged(() => {
    times += 1;
    return times;
  });
  expect([count(study), count(study)]).toEqual([1, 1]);
  importInto(study, [{ roster, lines }]);
  expect([count(study), count(study), count(study, 'other')]).toEqual([2, 2, 3]);
  blind(study, 'Li');
  expect(count(study, 'other')).toBe(4);
  withoutVeil(study, () => expect(count(study, 'other')).toBe(5));
  expect(count(study, 'other')).toBe(6);
});

it('never shows completeness of before: an import, its undo, an answer, hidden arms', () => {
  const study = inMemory(nct02812121);
  const day = new Date(Date.UTC(2026, 0, 5));
  const asked = () => matrixOfStudy(study, day).queries.filter(({ kind }) => kind === 'out-of-range');
  expect(asked()).toEqual([]);
  importInto(study, [{ roster, lines }]);
  const [query] = asked();
  expect(query).toMatchObject({ arm: 'MSC-1', state: 'open' });
  answerQuery(study, query?.key ?? '', 'a typing error', 'Li');
  expect(asked()).toMatchObject([{ state: 'answered' }]);
  blind(study, 'Li');
  expect(asked().map(({ arm }) => /^[ABC]$/.test(arm))).toEqual([true]);
  unblind(study, 'over', 'Li');
  expect(asked()).toMatchObject([{ arm: 'MSC-1' }]);
  undoImport(study, 1, 'Li');
  expect(asked()).toEqual([]);
});

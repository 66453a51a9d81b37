import { expect, test } from 'vitest';
import { analyteChoices, firstChoices } from '../../renderer/trajectories/analyte-choices.ts';
import { fakeOverview } from '../window/fake-study.ts';

test('searching needs every word, in any of analyte, population and metric, and groups by analyte', () => {
  const { series } = fakeOverview('Study', true);
  const found = analyteChoices(series, 'nkg2 BRIGHT');
  expect(found.map((choice) => choice.analyte)).toEqual(['NKG2A', 'NKG2D']);
  expect(found.every((choice) => choice.series.every((entry) => entry.population === 'CD56bright'))).toBe(true);
  expect(analyteChoices(series, 'no such thing')).toEqual([]);
});

test('a long list is cut after so many series, wherever that falls', () => {
  const choices = analyteChoices(fakeOverview('Study', true).series, '');
  const first = firstChoices(choices, 3);
  expect(first.map((choice) => choice.series.length)).toEqual([2, 1]);
});

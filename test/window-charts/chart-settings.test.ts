import { expect, test } from 'vitest';
import { joinNames, readChartSettings, splitNames } from '../../renderer/trajectories/chart-settings.ts';
import { figureSettings } from '../../renderer/trajectories/figure-settings.ts';

const read = (text: string) => readChartSettings(new URLSearchParams(text));

test('an empty address is a mean with its confidence interval, subjects behind, on a linear scale', () => {
  expect(read('')).toMatchObject({
    center: 'mean',
    spread: 'ci95',
    individuals: true,
    scale: 'linear',
    change: 'none',
  });
});

test('a spread that does not belong to the centre is never shown', () => {
  expect(read('center=median&spread=sd').spread).toBe('iqr');
  expect(read('center=geometric-mean&spread=iqr').spread).toBe('gsd');
  expect(read('center=mean&spread=sem').spread).toBe('sem');
});

test('what an address cannot mean becomes the usual', () => {
  expect(read('series=abc&center=mode&scale=sqrt&week=soon&view=film')).toMatchObject({
    seriesId: null,
    center: 'mean',
    scale: 'linear',
    week: null,
    view: 'chart',
  });
});

test('arms with commas and percent signs in their names come back whole', () => {
  const names = ['MSC, 8 weeks', '50 % dose', '对照'];
  expect(splitNames(joinNames(names))).toEqual(names);
  expect(splitNames('%E4%A')).toEqual([]);
});

test('a figure is made with the settings of the chart', () => {
  const settings = read(
    'series=4&center=median&spread=none&subjects=off&scale=log2&change=percent&hide=MSC-1&subject=P1',
  );
  const address = new URLSearchParams(
    Object.entries(figureSettings(4, settings)).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
  expect(readChartSettings(address)).toEqual({ ...settings, subject: null });
});

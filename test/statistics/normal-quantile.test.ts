import { expect, it } from 'vitest';
import { normalQuantile, plottingPositions } from '../../core/statistics/distributions/normal-quantile.ts';
import { expectAllNear, expectNear } from './reference-number.ts';

it('gives the quantiles of the normal distribution, to the far tail', () => {
  // R: qnorm(c(0.975, 1e-10, 0.3))
  expectNear(normalQuantile(0.975), 1.959963984540054, '0.975');
  expectNear(normalQuantile(1e-10), -6.361340902404056, '1e-10');
  expectNear(normalQuantile(0.3), -0.5244005127080407, '0.3');
  expect(Math.abs(normalQuantile(0.5))).toBeLessThan(1e-12);
});

it('gives the chances that ordered values are held against', () => {
  // R: ppoints(5), and ppoints(11)[c(1, 6)]
  expectAllNear(
    plottingPositions(5),
    [0.1190476190476191, 0.3095238095238095, 0.5, 0.6904761904761905, 0.8809523809523809],
    'five',
  );
  expectAllNear([plottingPositions(11)[0] ?? 0, plottingPositions(11)[5] ?? 0], [1 / 22, 0.5], 'eleven');
  expect(plottingPositions(0)).toEqual([]);
});

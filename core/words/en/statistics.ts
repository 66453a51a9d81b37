import type { Phrases } from '../phrase.ts';

export const statistics = {
  'statistics.mean': 'Mean',
  'statistics.median': 'Median',
  'statistics.geometric-mean': 'Geometric mean',
  'statistics.sd': 'SD',
  'statistics.sem': 'SEM',
  'statistics.ci95': '95 % CI',
  'statistics.iqr': 'IQR',
  'statistics.gsd': 'geometric SD',
  'statistics.none': 'no error bars',
  'statistics.center-with-spread': '{center} ({spread})',
} as const satisfies Phrases;

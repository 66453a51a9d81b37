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

  'statistics.no-result-too-few-values': 'too few values: every arm needs two',
  'statistics.no-result-constant': 'the values do not vary within the arms',
  'statistics.no-result-constant-arm': 'the values of an arm do not vary',
  'statistics.no-result-all-equal': 'all values are equal',
  'statistics.no-result-one-arm': 'there is only one arm with values',
  'statistics.no-result-no-events': 'there are no events',
  'statistics.no-result-no-events-in-arm': 'one of the arms has no events, so that no ratio can be estimated',
  'statistics.no-result-separated':
    'the events of one arm lie where nobody of the other is observed, so that no ratio can be estimated',
  'statistics.no-result-never-together': 'the arms were never at risk at the same time',
  'statistics.no-result-not-converged': 'the fit did not converge',
} as const satisfies Phrases;

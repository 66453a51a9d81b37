import type { Phrases } from '../phrase.ts';

export const comparisons = {
  'comparisons.gone': 'That comparison is no longer kept in the study.',
  'comparisons.one-arm': '{analyte} has values in one arm only, so that there is nothing to compare it with.',
  'comparisons.said-random-intercept':
    'Linear mixed model: arm, week and their interaction, a random intercept for every subject; REML, Satterthwaite’s degrees of freedom.',
  'comparisons.said-unstructured':
    'Model for repeated measures (MMRM): arm, week and their interaction, an unstructured covariance over the weeks; REML, Satterthwaite’s degrees of freedom.',
  'comparisons.said-used': {
    one: 'Fitted to {observations} values of {count} subject: everyone with any value.',
    other: 'Fitted to {observations} values of {count} subjects: everyone with any value.',
  },
  'comparisons.said-baseline-covariate':
    'Each subject’s baseline is a covariate; the weeks after baseline are explained.',
  'comparisons.said-without-baseline': {
    one: '{count} subject without a baseline is left out.',
    other: '{count} subjects without a baseline are left out.',
  },
  'comparisons.said-dropped': 'Week {week} is left out: {reason}.',
  'comparisons.said-no-fit': 'No estimates and no p-values: {reason}.',
  'comparisons.said-boundary':
    'The variance between subjects was estimated as 0, the least that it can be: values of one subject are no more alike than those of two.',
  'comparisons.said-variances': 'Variance between subjects {between}, within subjects {within}.',
  'comparisons.said-likelihood': 'Restricted log-likelihood {logLik}.',
} as const satisfies Phrases;

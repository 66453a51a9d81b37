import type { Phrases } from '../phrase.ts';

/** The words of figures of survival and of events: in the plot, the legend, the methods. */
export const outcomeFigures = {
  'figure.survival-log-rank': 'Log-rank P {p}',
  'figure.survival-hazard': '{b} v {a}: HR {ratio} (95% CI {low}–{high})',
  'figure.survival-legend':
    'Kaplan–Meier estimates of survival by arm, with the number at risk at the visits of the protocol.',
  'figure.survival-legend-events':
    'Kaplan–Meier estimates of the share free of the event ({events}) by arm, with the number at risk at the visits of the protocol.',
  'figure.survival-count': '{count} of {n} in {arm}',
  'figure.survival-counts': 'Events: {counts}.',
  'figure.survival-bands': 'Shading, 95% confidence intervals.',
  'figure.survival-censored': 'Vertical marks, censored.',
  'figure.survival-methods':
    'Time was counted from baseline; the event was {events}, every other end of follow-up was censored. Survival was estimated by the Kaplan–Meier method with Greenwood’s standard error and log-log 95% confidence intervals. Arms were compared by the log-rank test; hazard ratios are from a Cox model of all arms with Efron’s handling of ties and Wald intervals.',
  'figure.survival-methods-pairs': 'P-values of two arms were adjusted by Holm’s method over {count} pairs.',
  'figure.survival-left-out': {
    one: 'One subject without follow-up or arm was left out.',
    other: '{count} subjects without follow-up or arm were left out.',
  },
  'figure.events-legend':
    '{kind}: share of each arm’s subjects with at least one (left, with {interval} 95% confidence intervals) and difference from {arm} (right, with Newcombe 95% confidence intervals).',
  'figure.events-counts': 'Any event: {counts}.',
  'figure.events-fisher': 'Any event, Fisher’s exact test over all arms: P {p}.',
  'figure.events-more': {
    one: 'One less frequent term is not shown.',
    other: '{count} less frequent terms are not shown.',
  },
  'figure.events-grades': 'Only events of grade {grades}.',
  'figure.events-related': 'Only events whose relation to treatment is: {related}.',
  'figure.events-methods':
    'Subjects with at least one event were counted out of all subjects of their arm. Intervals of shares are {interval} intervals, those of differences Newcombe’s hybrid score intervals; arms were compared by Fisher’s exact test, without adjustment.',
} as const satisfies Phrases;

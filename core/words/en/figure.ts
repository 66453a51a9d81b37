import type { Phrases } from '../phrase.ts';

export const figure = {
  'figure.no-recipe':
    '{file} carries no Armtrace recipe. Only figures that Armtrace saved as SVG, PDF, PNG, TIFF, PPTX or EPS can be opened again.',
  'figure.recipe-unreadable': '{file} is not a recipe that this version of Armtrace can read: {detail}',
  'figure.spread-without-center': '{spread} does not belong to the {center}. Choose one of: {choices}.',
  'figure.unknown-arm': 'The recipe names the arm “{arm}”, which the study does not have.',
  'figure.no-room':
    '{arms} arms leave no room for the plot at this size. Show fewer arms, shorten their names, or choose a larger size.',
  'figure.axis-reversed': 'The axis would start at {low} and end at {high}. Choose a start below its end.',
  'figure.panels-need-series': 'This figure shows {analyte}, which the study does not have.',
  'figure.week': 'Week',
  'figure.percentage-points': 'percentage points',
  'figure.axis-absolute': 'Change in {analyte} from baseline{population} ({unit})',
  'figure.axis-absolute-plain': 'Change in {analyte} from baseline{population}',
  'figure.axis-percent': 'Change in {analyte} from baseline{population} (%)',
  'figure.axis-log2ratio': '{analyte} relative to baseline{population} (log₂ ratio)',
  'figure.key-subject': 'One subject',
  'figure.key-infusions': 'Infusion weeks',
  'figure.key-infusions-unconfirmed': 'Infusion weeks (unconfirmed)',
  'figure.nothing-to-draw': 'No values',
  'figure.note-at-limit': {
    one: '{count} value beyond a limit of detection is counted at the limit.',
    other: '{count} values beyond a limit of detection are counted at the limit.',
  },
  'figure.note-at-half': {
    one: '{count} value beyond a limit of detection; below it, half the limit is counted.',
    other: '{count} values beyond a limit of detection; below it, half the limit is counted.',
  },
  'figure.note-excluded': {
    one: '{count} value beyond a limit of detection is left out.',
    other: '{count} values beyond a limit of detection are left out.',
  },
  'figure.note-open-dots': 'Open dots mark these values.',
  'figure.note-single': 'No error bar where n = 1.',
  'figure.note-gap': 'Lines break where a scheduled visit has no data.',
  'figure.note-not-scheduled': '–, not scheduled.',
  'figure.note-infusions': '{arm}: infusions at weeks {weeks}.',
  'figure.note-infusions-unconfirmed': '{arm}: infusions at weeks {weeks} (unconfirmed).',
  'figure.note-log-centers': {
    one: '{count} summary value at or below 0 cannot be drawn on a logarithmic axis.',
    other: '{count} summary values at or below 0 cannot be drawn on a logarithmic axis.',
  },
  'figure.note-log-bars': {
    one: '{count} error bar reaches 0 or below and is cut at the axis.',
    other: '{count} error bars reach 0 or below and are cut at the axis.',
  },
  'figure.note-log-subjects': {
    one: '{count} single value at or below 0 cannot be drawn on a logarithmic axis.',
    other: '{count} single values at or below 0 cannot be drawn on a logarithmic axis.',
  },
  'figure.note-outside-centers': {
    one: '{count} summary value lies outside of the axis and is not drawn.',
    other: '{count} summary values lie outside of the axis and are not drawn.',
  },
  'figure.note-outside-bars': {
    one: '{count} error bar reaches beyond the axis and is cut at its end.',
    other: '{count} error bars reach beyond the axis and are cut at its ends.',
  },
  'figure.note-outside-subjects': {
    one: '{count} single value lies outside of the axis and is not drawn.',
    other: '{count} single values lie outside of the axis and are not drawn.',
  },
  'figure.note-no-geometric': {
    one: 'No geometric mean at {count} arm and week with values at or below 0.',
    other: 'No geometric mean at {count} arms and weeks with values at or below 0.',
  },
  'figure.note-without-baseline': {
    one: '{count} subject without a baseline is left out.',
    other: '{count} subjects without a baseline are left out.',
  },
  'figure.note-without-baseline-panels': {
    one: 'In a panel up to {count} subject without a baseline is left out.',
    other: 'In a panel up to {count} subjects without a baseline are left out.',
  },
  'figure.note-undefined-changes': {
    one: '{count} change that is not a number is left out.',
    other: '{count} changes that are not numbers are left out.',
  },
  'figure.note-columns': 'n is shown for {shown} of {all} weeks.',
  'figure.note-no-table': 'n per visit: see the table of summaries.',
  'figure.significance-gone': 'No P-values: the comparison that they came from is no longer kept in the study.',
  'figure.significance-stale':
    'No P-values: the values have changed since the comparison was run. Run it again, and they come back.',
  'figure.significance-other-values': 'No P-values: the comparison was made on other values than the figure shows.',
  'figure.significance-other-series': 'No P-values: the comparison was not made on this series.',
  'figure.significance-random-intercept': 'a linear mixed model with a random intercept of subjects (REML)',
  'figure.significance-unstructured': 'a mixed model for repeated measures with unstructured covariance (REML)',
  'figure.significance-as-stars': '*, P < 0.05; **, P < 0.01; ***, P < 0.001:',
  'figure.significance-as-p': 'P-values stand above the weeks:',
  'figure.significance-arms': '{arms} at each week by {test}, {adjusted}.',
  'figure.significance-pair': '{arms} at each week, compared after {test}, {adjusted} of the week.',
  'figure.significance-pairs':
    '{arms} at each week, compared after {test}, {adjusted} of every two arms at every week.',
  'figure.significance-panel': '{adjusted} of {analytes} analytes',
  'figure.legend':
    '{estimate} of {what} by arm over the weeks of the study. Subjects: {arms}; n per arm and week, {n}.',
  'figure.legend-ribbon': 'Shaded areas show the {spread}.',
  'figure.legend-subjects': 'Thin lines are single subjects.',
  'figure.legend-filter': 'Only subjects with {conditions} ({kept} of {of}).',
  'figure.legend-unknown': 'not known',
  'figure.legend-log': 'The axis of values is logarithmic (base {base}).',
  'figure.legend-cut-values': 'The axis of values is cut between {from} and {to}.',
  'figure.legend-cut-weeks': 'The axis of weeks is cut between {from} and {to}.',
  'figure.legend-equal': 'Visits stand at equal distances, not to time.',
  'figure.legend-references': 'Dashed lines across: {lines}.',
  'figure.methods-compared': '{compared} P-values are two-sided.',
  'figure.legend-arm': '{arm}, {n}',
  'figure.methods-points': 'Points are {estimate}s of the values at each visit, with error bars showing {spread}.',
  'figure.methods-points-plain': 'Points are {estimate}s of the values at each visit.',
  'figure.methods-ci95':
    '95 % confidence intervals of the mean are based on Student’s t distribution with n − 1 degrees of freedom.',
  'figure.methods-iqr': 'Quartiles are interpolated linearly (R type 7).',
  'figure.methods-sd': 'Standard deviations are those of a sample (n − 1).',
  'figure.methods-gsd': 'Geometric means and SDs are computed on natural logarithms and transformed back.',
  'figure.methods-absolute': 'Changes are differences from each subject’s last value at or before week 0.',
  'figure.methods-percent':
    'Changes are percentages of each subject’s last value at or before week 0, averaged over subjects.',
  'figure.methods-log2ratio': 'Changes are log₂ ratios to each subject’s last value at or before week 0.',
  'figure.methods-limit': 'Values beyond a limit of detection were counted at the limit.',
  'figure.methods-half':
    'Values below a limit of detection were counted as half the limit, values above one as that limit.',
  'figure.methods-exclude': 'Values beyond a limit of detection were left out.',
  'figure.methods-missing': 'Each visit shows every subject with a value at that visit; nothing was imputed.',
  'figure.methods-software': 'Figure made with Armtrace {app}.',
} as const satisfies Phrases;

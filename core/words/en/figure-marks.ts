import type { Phrases } from '../phrase.ts';

/** The words of what stands in and under a figure over the weeks besides its arms. */
export const figureMarks = {
  'figure.alive': 'Known alive',
  'figure.note-alive': 'Known alive: followed until the visit or beyond it.',
  'figure.limit-of-women': '{limit}, women',
  'figure.limit-of-men': '{limit}, men',
  'figure.key-box': 'Median, quartiles, range',
  'figure.key-death': 'Death',
  'figure.key-transplant': 'Transplant',
  'figure.key-adverse-event': 'Adverse event',
  'figure.legend-box':
    'Boxes span the quartiles, lines in them are medians, whiskers reach from the smallest to the largest value.',
  'figure.legend-dots': 'Dots are the values of single subjects.',
  'figure.legend-events-ends':
    '×, death; ◇, transplant, on the lines of single subjects within the weeks shown; beyond a subject’s last value, at its height.',
  'figure.legend-events-all':
    '×, death; ◇, transplant; △, adverse event, on the lines of single subjects within the weeks shown; beyond a subject’s last value, at its height.',
  'figure.legend-multiples': 'multiples of the upper limit of normal (ULN) as marked',
  'figure.methods-box':
    'Boxes span the quartiles (interpolated linearly, R type 7), with whiskers over the whole range.',
  'figure.significance-as-p-brackets': 'P-values stand at the brackets:',
  'figure.significance-in-rows':
    'Each row above the weeks compares the two arms whose markers stand before it; pairs with nothing to mark have no row.',
  'figure.significance-in-brackets':
    'Brackets beside the plot join the arms compared at week {week}; pairs with nothing to mark have none.',
  'figures.spread-as-box': 'Boxes',
  'figures.subjects-as': 'Single subjects',
  'figures.subjects-none': 'None',
  'figures.subjects-lines': 'Thin lines',
  'figures.subjects-dots': 'Dots',
  'figures.normal': 'Limits of normal',
  'figures.normal-none': 'None',
  'figures.normal-range': 'Of the protocol',
  'figures.normal-multiples': 'With multiples of ULN',
  'figures.events': 'On the subjects’ lines',
  'figures.events-none': 'Nothing',
  'figures.events-ends': 'Deaths and transplants',
  'figures.events-all': 'Adverse events too',
  'figures.alive': 'Number known alive under n',
  'figures.pairs-rows': 'Every two arms, in rows over the weeks',
  'figures.pairs-brackets': 'Every two arms, as brackets at the last week',
  'figure.survival-cut': 'Follow-up after week {week} is not shown.',
  'figure.survival-medians': 'Dashed lines, median in weeks (95% CI): {medians}.',
  'figure.survival-median': '{arm}, {median} ({low}–{high})',
  'figure.survival-no-median': '{arm}, not reached',
  'figure.survival-landmark': 'At week {week} (95% CI): {shares}.',
  'figure.survival-share': '{arm}, {share}% ({low}–{high})',
  'figure.survival-share-plain': '{arm}, {share}%',
  'figure.survival-not-followed': '{arm}, nobody followed so far',
} as const satisfies Phrases;

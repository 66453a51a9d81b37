import type { Phrases } from '../phrase.ts';

/** The words of what stands in and under a figure over the weeks besides its arms. */
export const figureMarks = {
  'figure.alive': 'Known alive',
  'figure.note-alive': 'Known alive: followed until the visit or beyond it.',
  'figure.note-no-follow-up': 'How many were alive is not known: the study has no follow-up.',
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
} as const satisfies Phrases;

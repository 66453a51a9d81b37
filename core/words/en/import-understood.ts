import type { Phrases } from '../phrase.ts';

export const importUnderstood = {
  'import.why-condition': '“{header}” tells a subject’s samples of one visit apart: it becomes part of the population.',
  'import.why-not-arm': '“{header}” changes within a subject: it is a condition of the samples, not the arm.',
  'import.decimal-unknown':
    '“{text}” under “{column}” may be in the thousands or have decimals: nothing in the sheet tells. Say what its sign is.',
  'import.months-counted-four-weeks': '“{visit}” is taken for week {week}: a month is 4 weeks, a year 48.',
  'import.months-counted-calendar': '“{visit}” is taken for week {week}, by the calendar to the nearest week.',
  'import.why-notes': 'The sheet holds notes: single texts and no numbers.',
  'import.notes-sheet': {
    one: 'The sheet holds notes and no values; it is left out (one cell).',
    other: 'The sheet holds notes and no values; it is left out ({count} cells).',
  },
  'import.gate-column-left-out': {
    one: '“{column}” is a population, a complement or a combination, no single marker of the study; left out (one cell).',
    other:
      '“{column}” is a population, a complement or a combination, no single marker of the study; left out ({count} cells).',
  },
} as const satisfies Phrases;

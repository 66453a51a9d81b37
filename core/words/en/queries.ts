import type { Phrases } from '../phrase.ts';

/** The list of questions to the laboratory. */
export const queries = {
  'queries.sheet': 'Queries',
  'queries.column-kind': 'Kind',
  'queries.column-subject': 'Subject',
  'queries.column-arm': 'Arm',
  'queries.column-week': 'Week',
  'queries.column-analyte': 'Analyte',
  'queries.column-value': 'Value',
  'queries.column-unit': 'Unit',
  'queries.column-question': 'Question',
  'queries.column-file': 'File',
  'queries.column-sheet': 'Sheet',
  'queries.column-cell': 'Cell',
  'queries.column-answer': 'Answer',
} as const satisfies Phrases;

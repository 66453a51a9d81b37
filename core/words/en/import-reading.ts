import type { Phrases } from '../phrase.ts';

/** What the importer says of visits by arm, of words and numbers as values, and of sample names. */
export const importReading = {
  'import.visit-unscheduled':
    '“{visit}” is an unscheduled visit. Say which week it is, for each arm if arms differ, or leave it out.',
  'import.visit-end':
    '“{visit}” is an end of treatment or study, not a week. Say which week it is, for each arm if arms differ, or leave it out.',
  'import.visit-left-out': {
    one: 'The visit “{visit}” is left out, as you said (one cell).',
    other: 'The visit “{visit}” is left out, as you said ({count} cells).',
  },
  'import.visit-other-arm':
    '“{visit}” has a week in other arms, and none in {arm}. Say which week it is there, or one for all arms.',
  'import.visit-arm-unknown': {
    one: '“{visit}” is another week in each arm, and nothing says the arm of these subjects (one cell). Import a list of subjects with their arms in the same go.',
    other:
      '“{visit}” is another week in each arm, and nothing says the arm of these subjects ({count} cells). Import a list of subjects with their arms in the same go.',
  },
  'import.window-first':
    'Subject {subject}, week {week}, {series}: {count} values ({cells}); the first of the visit’s window is taken.',
  'import.window-last':
    'Subject {subject}, week {week}, {series}: {count} values ({cells}); the last of the visit’s window is taken.',
  'import.decimal-lost':
    '“{text}” ({analyte}) is far above the values beside it, which have decimals: it may have lost its decimal mark. It is read as it stands; please check.',
  'import.above-hundred-percent':
    '“{text}” ({analyte}) is a share of cells above 100 %: a lost decimal mark, or an intensity? It is read as it stands; please check.',
  'import.excluded-value': {
    one: 'One value under “{column}” is struck out in Prism and is left out.',
    other: '{count} values under “{column}” are struck out in Prism and are left out.',
  },
  'import.why-summary-table': 'The table holds means and standard deviations of groups, no values of subjects.',
  'import.summary-table': {
    one: 'This table holds means and standard deviations of groups, no values of subjects; it is left out (one cell).',
    other:
      'This table holds means and standard deviations of groups, no values of subjects; it is left out ({count} cells).',
  },
  'import.why-arm-columns': '{count} columns are an arm each, and each cell is another subject.',
  'import.why-anonymous-columns': '{count} columns stand under {arms} arms without naming their subjects.',
  'import.pseudo-subjects': {
    one: 'No name stands beside one subject’s values: one is made up (“{first}”). If the tables of this import hold the same subjects in the same order, say so.',
    other:
      'No names stand beside the values of {count} subjects: names are made up (“{first}” …), others for every table. If the tables of this import hold the same subjects in the same order, say so.',
  },
  'import.pseudo-subjects-paired': {
    one: 'No name stands beside one subject’s values: one is made up (“{first}”), the same for every table, as you said.',
    other:
      'No names stand beside the values of {count} subjects: names are made up (“{first}” …), the same for every table, as you said.',
  },
  'import.analyte-renamed': '“{text}” is taken for {analyte}, by which name it is added to the study.',
  'import.clone-name':
    '“{text}” is the name of a clone that may bind more than one marker; the study takes it for {analyte}. Please check.',
} as const satisfies Phrases;

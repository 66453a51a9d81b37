import type { Phrases } from '../phrase.ts';

/** What the importer says of visits by arm, of words and numbers as values, and of sample names. */
export const importReading = {
  'import.visit-unscheduled':
    '“{visit}” is an unscheduled visit. Say which week it is, for each arm if arms differ, or leave it out.',
  'import.visit-end':
    '“{visit}” is an end of treatment or study, not a week. Say which week it is, for each arm if arms differ, or leave it out.',
  'import.visit-left-out': 'The visit “{visit}” is left out, as you said ({count} cells).',
  'import.visit-other-arm':
    '“{visit}” has a week in other arms, and none in {arm}. Say which week it is there, or one for all arms.',
  'import.visit-arm-unknown':
    '“{visit}” is another week in each arm, and nothing says the arm of these subjects ({count} cells). Import a list of subjects with their arms in the same go.',
  'import.window-first':
    'Subject {subject}, week {week}, {series}: {count} values ({cells}); the first of the visit’s window is taken.',
  'import.window-last':
    'Subject {subject}, week {week}, {series}: {count} values ({cells}); the last of the visit’s window is taken.',
  'import.decimal-lost':
    '“{text}” ({analyte}) is far above the values beside it, which have decimals: it may have lost its decimal mark. It is read as it stands; please check.',
  'import.above-hundred-percent':
    '“{text}” ({analyte}) is a share of cells above 100 %. It is read as it stands; please check.',
} as const satisfies Phrases;

import type { Phrases } from '../phrase.ts';

export const exporting = {
  'export.prism-summary': '{series}: mean, SD, n',
  'export.prism-order': 'Replicates of {arm}, in order: {subjects}',
  'export.prism-without-arm': {
    one: '{count} value of a subject in no arm is left out.',
    other: '{count} values of subjects in no arm are left out.',
  },
  'export.prism-without-replicates':
    'Given as mean, SD and n alone, for an arm has more subjects than Prism has replicates: {series}',
} as const satisfies Phrases;

import type { Phrases } from '../phrase.ts';

export const importFormats = {
  'import.why-cdisc': 'The headers are CDISC variables of laboratory values ({variables}).',
  'import.why-unit': '“{header}” names the unit.',
  'import.derived-row':
    '“{text}” marks rows that are derived from others, not measured; they are left out ({count} cells).',
  'import.status-contradicts':
    '“{column}” says “{text}”, yet a value stands beside it; the value is read ({count} rows). Please check.',
} as const satisfies Phrases;

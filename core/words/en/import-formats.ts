import type { Phrases } from '../phrase.ts';

export const importFormats = {
  'import.why-cdisc': 'The headers are CDISC variables of laboratory values ({variables}).',
  'import.why-unit': '“{header}” names the unit.',
  'import.why-population': '“{header}” names the population that each row is about.',
  'import.why-path': '“{header}” holds paths that begin with the sample and end with the gate.',
  'import.why-one-sample': 'The whole table is of one sample, “{name}” ({from}).',
  'import.why-statistics': {
    one: 'One column is a statistic of that population.',
    other: '{count} columns are statistics of that population.',
  },
  'import.gate-left-out': 'The gate “{gate}” stands for no single marker of the study and is left out ({count} cells).',
  'import.derived-row':
    '“{text}” marks rows that are derived from others, not measured; they are left out ({count} cells).',
  'import.status-contradicts':
    '“{column}” says “{text}”, yet a value stands beside it; the value is read ({count} rows). Please check.',
} as const satisfies Phrases;

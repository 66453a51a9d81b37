import type { Phrases } from '../phrase.ts';

/** The registry's criteria, and what is said of a subject against them. */
export const eligibility = {
  'eligibility.bilirubin': 'Total bilirubin at least 10 times the upper limit of normal',
  'eligibility.coagulation': 'INR at least 1.5, or prothrombin activity below 40 %',
  'eligibility.decompensation': 'Ascites or encephalopathy within 4 weeks',
  'eligibility.hepatitis-b': 'HBsAg positive for more than 6 months',
  'eligibility.meld': 'MELD 17 to 30',
  'eligibility.age': 'Age 18 to 65 years',
  'eligibility.no-serious-complication':
    'No serious complication (gastrointestinal bleeding, serious infection) in the last 2 months',
  'eligibility.no-autoimmune-disease': 'No autoimmune disease',
  'eligibility.no-hepatitis-superinfection': 'No superinfection with another hepatitis virus',
  'eligibility.no-other-organ-dysfunction': 'No important organ dysfunction apart from the liver',
  'eligibility.no-malignancy': 'No malignancy',
  'eligibility.no-pregnancy-or-lactation': 'No pregnancy or lactation',
  'eligibility.no-liver-tumour': 'No liver tumour',
  'eligibility.no-bioartificial-liver': 'No bioartificial liver support',
  'eligibility.no-liver-transplantation': 'No previous liver transplantation',

  'eligibility.meets': 'meets',
  'eligibility.does-not-meet': 'does not meet',
  'eligibility.cannot-tell': 'cannot tell',

  'eligibility.fact-age': 'age',
  'eligibility.fact-meld': 'MELD',
  'eligibility.fact-uln': 'the laboratory’s upper limit of normal for bilirubin',
  'eligibility.fact-hbsag-duration': 'since when HBsAg is positive',
  'eligibility.fact-history': 'a column of the roster that answers it with yes or no',

  'eligibility.column-criterion': 'Criterion',
  'eligibility.column-overall': 'Overall',
  'eligibility.column-missing': 'Missing',
  'eligibility.not-met-by': 'Criteria that a subject does not meet',
  'eligibility.none': 'The protocol of this study has no criteria that can be checked.',
  'eligibility.nobody-removed': 'This list removes nobody from any result.',
  'eligibility.everybody': 'everybody ({count})',
  'eligibility.number': 'No.',
  'eligibility.kind-inclusion': 'inclusion',
  'eligibility.kind-exclusion': 'exclusion',
  'eligibility.subjects': 'Subjects and criteria',
  'eligibility.needs': 'Missing: {what}',
  'eligibility.by-roster': 'By what the roster says.',
  'eligibility.filter': 'Eligibility',
  'eligibility.as-filter': 'Show the trajectories of these {count} subjects',
} as const satisfies Phrases;

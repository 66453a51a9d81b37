import type { PhraseKey } from '../words/say.ts';
import type { History } from './verdict.ts';

/** An excluding history: what the criterion says, and which columns of a roster answer it with yes or no. */
export interface ExcludingHistory {
  readonly history: History;
  readonly about: PhraseKey;
  readonly columns: readonly string[];
}

/** The registry's excluding histories. A roster answers them by a column with one of these names; nothing else is taken for an answer. */
export const excludingHistories: readonly ExcludingHistory[] = [
  {
    history: 'serious complication',
    about: 'eligibility.no-serious-complication',
    columns: [
      'Serious complication',
      'Serious complications',
      'Serious complications in the last 2 months',
      '严重并发症',
    ],
  },
  {
    history: 'autoimmune disease',
    about: 'eligibility.no-autoimmune-disease',
    columns: ['Autoimmune disease', '自身免疫性疾病', '自身免疫病'],
  },
  {
    history: 'hepatitis superinfection',
    about: 'eligibility.no-hepatitis-superinfection',
    columns: [
      'Hepatitis superinfection',
      'Superinfection',
      'Other hepatitis virus',
      '重叠感染',
      '合并其他肝炎病毒感染',
    ],
  },
  {
    history: 'other organ dysfunction',
    about: 'eligibility.no-other-organ-dysfunction',
    columns: ['Other organ dysfunction', 'Organ dysfunction', '其他脏器功能障碍', '重要脏器功能障碍'],
  },
  {
    history: 'malignancy',
    about: 'eligibility.no-malignancy',
    columns: ['Malignancy', 'Malignant tumour', 'Cancer', '恶性肿瘤'],
  },
  {
    history: 'pregnancy or lactation',
    about: 'eligibility.no-pregnancy-or-lactation',
    columns: ['Pregnancy or lactation', 'Pregnancy', 'Pregnant', '妊娠', '妊娠或哺乳', '妊娠或哺乳期'],
  },
  {
    history: 'liver tumour',
    about: 'eligibility.no-liver-tumour',
    columns: ['Liver tumour', 'Liver tumor', 'HCC', '肝肿瘤', '肝癌'],
  },
  {
    history: 'bioartificial liver',
    about: 'eligibility.no-bioartificial-liver',
    columns: ['Bioartificial liver', 'Bioartificial liver support', '生物人工肝'],
  },
  {
    history: 'liver transplantation',
    about: 'eligibility.no-liver-transplantation',
    columns: ['Liver transplantation', 'Previous liver transplantation', 'Liver transplant', '肝移植', '肝移植史'],
  },
];

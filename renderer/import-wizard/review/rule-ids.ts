/** Where each rule is answered, for the way there from a question. */
export const ruleIds = {
  percent: 'rule-percent',
  marks: 'rule-marks',
  months: 'rule-months',
  unscheduled: 'rule-unscheduled',
  decimal: 'rule-decimal',
  duplicates: 'rule-duplicates',
  conflict: 'rule-conflict',
  week: 'rule-week',
  samples: 'rule-samples',
} as const;

const summary =
  /^(?:mean|average|avg|sd|s\.d\.|std\.?|std\.? ?dev\.?|stdev|standard deviation|sem|se|cv|%cv|median|geo(?:metric)? ?mean|min|max|minimum|maximum|n|count|sum|total|subtotal|平均|平均值|均值|标准差|标准误|中位数|最大值|最小值|合计|小计|总计)\s*[:：]?$/i;
const ofGroup =
  /^(?:.{1,40}[\s_:：-])?(?:mean|average|avg|sd|sem|median|subtotal|sub-total|grand total|均值|平均值|均数|标准差|小计|合计)\s*[:：]?$|^(?:subtotal|sub-total|grand total|total for|小计|合计)[\s:：(（].{1,40}$|^(?:mean|average|均值|均数|平均值|x̄|x)\s*(?:±|\+\/-|\()\s*(?:sd|sem|se|s|标准差|标准误)\)?$/iu;
const control =
  /^(?:unstained|un-stained|fmo|blank|beads|comp(?:ensation)?|single[ _-]?stain|isotype control|pbs control|(?:hiv )?neg(?:ative)? (?:plasma|control)|pos(?:itive)? control|空白|阴性对照|阳性对照|未染色)(?:[\s_\-.].*)?$/i;

/** True for the name of a row that summarises others: `Mean`, `SD`, `合计`, `Subtotal MSC-1`, `Mean ± SD`. */
export function namesSummary(text: string): boolean {
  const name = text.normalize('NFC').trim();
  return summary.test(name) || ofGroup.test(name);
}

/** True for the name of a control that is no subject's sample: `Unstained`, `FMO NKG2A`, `PBS control_1`. */
export function namesControl(text: string): boolean {
  return control.test(text.trim());
}

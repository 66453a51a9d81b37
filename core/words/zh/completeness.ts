import type { completeness as en } from '../en/completeness.ts';
import type { Translated } from '../phrase.ts';

export const completeness: Translated<typeof en> = {
  'completeness.kind-out-of-range': '不可能的数值',
  'completeness.kind-unit': '待核对的单位',
  'completeness.kind-conflicting-values': '相互矛盾的数值',
  'completeness.kind-score-mismatch': '与各项输入不符的评分',
  'completeness.kind-after-death': '死亡之后的数值',
  'completeness.kind-out-of-window': '超出访视窗的数值',
  'completeness.kind-duplicate-settled': '导入时处理过的重复值',
  'completeness.kind-no-arm': '未分组的受试者',
  'completeness.kind-no-baseline': '没有基线的受试者',
  'completeness.kind-missing': '缺失',

  'completeness.impossible': '活人不可能出现的数值；请核对数值和单位。',
  'completeness.not-a-percentage': '百分比应在 0 到 100 之间。',
  'completeness.unit-suspect': '以此单位不可能，以 {other} 则可能；请核对单位。',
  'completeness.unit-missing': '没有单位，而常用单位不止一种。',
  'completeness.unit-unknown': '评分无法换算的单位。',
  'completeness.conflicting-values': '同一访视的数值不一致：{values}。',
  'completeness.score-mismatch': '由各项输入算得的 {name} 为 {computed}。',
  'completeness.after-death': '受试者于第 {day} 天死亡。',
  'completeness.outside-window': '超出第 {visit} 周的访视窗；该值保留在其本来的周次。',
  'completeness.duplicate-settled': '此值代表多个值（{note}）。',
  'completeness.no-arm': '没有文件说明该受试者属于哪一组。',
  'completeness.no-baseline': '第 0 周及以前没有值：相对基线的变化不含该受试者（{analytes}）。',
  'completeness.missing': '没有{what}的值。',

  'completeness.uncounted': '{outcome}：未发生的事件不会留下数值，因此没有应收数。',
  'completeness.no-outcomes': '本研究的方案没有结局指标，因此没有应收数。',
  'completeness.legend': '每周已收 / 应收；“–”为未安排。应收为该组受试者减去此前已死亡者。',
  'completeness.column-follow-up': '至第 {week} 周',
  'completeness.queries': { one: '1 个需向实验室核实的问题', other: '{count} 个需向实验室核实的问题' },
  'completeness.no-queries': '没有需向实验室核实的问题。',
  'completeness.and-more': '另有 {count} 个；--json 列出全部',
};

import type { outcomeFigures as en } from '../en/outcome-figures.ts';
import type { Translated } from '../phrase.ts';

export const outcomeFigures: Translated<typeof en> = {
  'figure.survival-log-rank': 'Log-rank P {p}',
  'figure.survival-hazard': '{b} 对 {a}：HR {ratio}（95% CI {low}–{high}）',
  'figure.survival-legend': '各组生存率的 Kaplan–Meier 估计，以及方案访视时的风险人数。',
  'figure.survival-legend-events': '各组无事件（{events}）比例的 Kaplan–Meier 估计，以及方案访视时的风险人数。',
  'figure.survival-count': '{arm} {n} 人中 {count} 人',
  'figure.survival-counts': '事件：{counts}。',
  'figure.survival-bands': '阴影为 95% 置信区间。',
  'figure.survival-censored': '竖线为删失。',
  'figure.survival-methods':
    '时间自基线算起；事件为{events}，其他随访结束方式均按删失处理。生存率用 Kaplan–Meier 法估计，Greenwood 标准误，log-log 95% 置信区间。组间比较用 log-rank 检验；风险比来自包含所有组的 Cox 模型，Efron 法处理结点，Wald 区间。',
  'figure.survival-methods-pairs': '两组比较的 P 值按 Holm 法在 {count} 对中校正。',
  'figure.survival-left-out': '{count} 名没有随访或分组的受试者未计入。',
  'figure.events-legend':
    '{kind}：各组至少发生一次的受试者比例（左，{interval} 95% 置信区间），以及与 {arm} 的差值（右，Newcombe 95% 置信区间）。',
  'figure.events-counts': '任一事件：{counts}。',
  'figure.events-fisher': '任一事件，所有组的 Fisher 精确检验：P {p}。',
  'figure.events-more': '另有 {count} 个较少见的名称未显示。',
  'figure.events-grades': '仅限 {grades} 级事件。',
  'figure.events-related': '仅限与治疗的关系为以下情况的事件：{related}。',
  'figure.events-methods':
    '至少发生一次事件的受试者，以该组全部受试者为分母。比例用 {interval} 区间，差值用 Newcombe 混合得分区间；组间比较用 Fisher 精确检验，未校正。',
};

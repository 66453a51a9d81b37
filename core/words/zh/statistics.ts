import type { statistics as en } from '../en/statistics.ts';
import type { Translated } from '../phrase.ts';

export const statistics: Translated<typeof en> = {
  'statistics.mean': '均值',
  'statistics.median': '中位数',
  'statistics.geometric-mean': '几何均值',
  'statistics.sd': '标准差',
  'statistics.sem': '标准误',
  'statistics.ci95': '95% 置信区间',
  'statistics.iqr': '四分位距',
  'statistics.gsd': '几何标准差',
  'statistics.none': '无误差线',
  'statistics.center-with-spread': '{center}（{spread}）',

  'statistics.no-result-too-few-values': '数值太少：每组至少需要两个',
  'statistics.no-result-constant': '各组内的数值没有差异',
  'statistics.no-result-constant-arm': '有一组的数值没有差异',
  'statistics.no-result-all-equal': '所有数值都相同',
  'statistics.no-result-one-arm': '只有一组有数值',
  'statistics.no-result-no-events': '没有事件发生',
  'statistics.no-result-no-events-in-arm': '其中一组没有事件，无法估计风险比',
  'statistics.no-result-separated': '一组的事件都发生在另一组已无人观察之时，无法估计风险比',
  'statistics.no-result-never-together': '各组从未同时处于风险之中',
  'statistics.no-result-not-converged': '拟合未收敛',
};

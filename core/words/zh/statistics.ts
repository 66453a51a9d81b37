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
};

import type { registry as en } from '../en/registry.ts';
import type { Translated } from '../phrase.ts';

/** The registry page: the protocol's outcomes, what came of them, and the result of each. */
export const registry: Translated<typeof en> = {
  'registry.title': '注册结局',
  'registry.open-queries': '未答复的疑问',
  'registry.outcome': '结局',
  'registry.schedule': '各周已收 / 应收',
  'registry.result': '目前结果',
  'registry.no-outcomes': '方案中尚无结局。',
  'registry.add-outcomes': '在“研究”中添加',
  'registry.events-only': '事件，至第 {week} 周',
  'registry.week-counts': '第 {week} 周：已收 {received} / {expected}',
  'registry.week-missed': '缺失 {count}',
  'registry.week-due': '待收 {count}',
  'registry.week-out': '窗外 {count}',
  'registry.week-died': '此前死亡 {count}',
  'registry.all-counts': '已收 {received} / {expected}',
  'registry.first-of': '{count} 个序列中的第一个',

  'registry.at-week': '第 {week} 周',
  'registry.result-comparison': '第 {week} 周 {difference}，{count} 周中最明显的一周',
  'registry.p-all-arms': '所有组：{all}',
  'registry.p-pair': '此两组 P {p}',
  'registry.difference': '{b} − {a}：{estimate}{unit}（{low} 至 {high}）',
  'registry.difference-bare': '{b} − {a}：{estimate}{unit}',
  'registry.p-of': '{test}，P {p}',
  'registry.p-adjusted': { one: '一次检验', other: 'Holm 校正，{count} 周' },
  'registry.died': '死亡 {events} / {n}',
  'registry.with-event': '{count} / {n}',
  'registry.log-rank': 'Log-rank 检验 P {p}',
  'registry.fisher': 'Fisher P {p}',
  'registry.week-shown':
    '所示为各结局已安排各周中校正后 P 最小的一周，三组及以上时为其中最明显的两组；全部结果见“比较”。',

  'registry.no-values': '尚无数值',
  'registry.no-follow-up': '尚无随访：需要一个文件给出每名受试者的随访天数与结局',
  'registry.no-events': '尚无此类事件',
  'registry.no-arms': '尚不知任何受试者的组别：请导入名册',
  'registry.no-score': '尚无受试者具备计算所需的全部数值',
  'registry.no-week': '所安排的各周尚无数值',
};

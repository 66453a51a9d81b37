import type { completenessView as en } from '../en/completeness-view.ts';
import type { Translated } from '../phrase.ts';

/** The window’s view of completeness, queries and eligibility. */
export const completenessView: Translated<typeof en> = {
  'completeness-view.part': '显示内容',
  'completeness-view.part-received': '收到情况',
  'completeness-view.part-queries': '疑问',
  'completeness-view.part-eligibility': '入选条件',
  'completeness-view.queries-open': '疑问（{count}）',
  'completeness-view.empty': '尚无受试者。导入第一个文件后即开始统计应收与已收。',
  'completeness-view.outcome': '结局',
  'completeness-view.all-outcomes': '全部结局',
  'completeness-view.as-of': '截至 {day}',
  'completeness-view.row-received': '已收 {count}',
  'completeness-view.row-missed': '缺失 {count}（{which}）',
  'completeness-view.received-of-due': '至今应收 {due}，已收 {received}',
  'completeness-view.state-received': '已收',
  'completeness-view.state-missed': '缺失',
  'completeness-view.state-due': '待收',
  'completeness-view.state-out-of-window': '窗外',
  'completeness-view.state-died-before': '此前死亡',
  'completeness-view.state-unscheduled': '未要求但有值',
  'completeness-view.state-not-scheduled': '未安排',
  'completeness-view.arm-count': '{count} 名',
};

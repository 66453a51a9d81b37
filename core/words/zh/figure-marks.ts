import type { figureMarks as en } from '../en/figure-marks.ts';
import type { Translated } from '../phrase.ts';

export const figureMarks: Translated<typeof en> = {
  'figure.alive': '已知存活',
  'figure.note-alive': '已知存活：随访至该访视或之后。',
  'figure.note-no-follow-up': '存活人数未知：本研究没有随访数据。',
  'figure.limit-of-women': '{limit}（女）',
  'figure.limit-of-men': '{limit}（男）',
  'figure.key-box': '中位数、四分位数、全距',
  'figure.key-death': '死亡',
  'figure.key-transplant': '移植',
  'figure.key-adverse-event': '不良事件',
  'figure.legend-box': '箱体为四分位数范围，箱内横线为中位数，须线为最小值至最大值。',
  'figure.legend-dots': '圆点为单个受试者的值。',
  'figure.legend-events-ends':
    '×：死亡；◇：移植，标于所示各周内单个受试者的折线上；在其最后一个值之后者标于该值的高度。',
  'figure.legend-events-all':
    '×：死亡；◇：移植；△：不良事件，标于所示各周内单个受试者的折线上；在其最后一个值之后者标于该值的高度。',
  'figure.legend-multiples': '所标的正常上限（ULN）倍数',
  'figure.methods-box': '箱体为四分位数范围（线性插值，R 第 7 型），须线为全距。',
  'figure.significance-as-p-brackets': '括线旁为 P 值：',
  'figure.significance-in-rows': '各周上方每行比较其前方标记所示的两组；没有可标之处的组对不列行。',
  'figure.significance-in-brackets': '图旁括线连接第 {week} 周比较的两组；没有可标之处的组对不画括线。',
};

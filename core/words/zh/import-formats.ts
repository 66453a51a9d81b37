import type { importFormats as en } from '../en/import-formats.ts';
import type { Translated } from '../phrase.ts';

export const importFormats: Translated<typeof en> = {
  'import.why-cdisc': '表头是 CDISC 实验室数据的变量（{variables}）。',
  'import.why-unit': '“{header}”是单位。',
  'import.why-population': '“{header}”说明每行是哪个细胞群。',
  'import.why-path': '“{header}”是以样本开头、以门结尾的路径。',
  'import.why-one-sample': '整张表属于同一个样本“{name}”（{from}）。',
  'import.why-statistics': '{count} 列是该细胞群的统计量。',
  'import.gate-left-out': '门“{gate}”不代表本研究的任何单个标志物，已略去（{count} 个单元格）。',
  'import.why-state': '“{header}”说明随访如何结束。',
  'import.why-until': '“{header}”说明每位受试者随访到何时。',
  'import.why-term': '“{header}”是事件名称，每行一例。',
  'import.why-event-details': '旁边是该事件的其他信息（{headers}）。',
  'import.why-yes-no': '{count} 列用是／否（1／0）说明每位受试者的情况。',
  'import.no-follow-up-columns':
    '没有说明随访结局的列，或没有说明时间的列；该工作表已略去（{count} 个单元格）。请指明。',
  'import.no-event-columns': '没有事件名称的列；该工作表已略去（{count} 个单元格）。请指明。',
  'import.state-unknown': '“{column}”下的“{text}”可能表示多种随访结局。请指明是哪一种。',
  'import.code-is-death': '“{column}”下的“{text}”按死亡处理。',
  'import.code-is-alive': '“{column}”下的“{text}”按末次随访时存活处理。',
  'import.follow-up-incomplete': '{subject} 的随访缺少结局或时间，已略去（{count} 个单元格）。',
  'import.follow-up-twice': '{subject} 的随访出现两次且不一致。保留第一次；请更正文件或去掉其中之一。',
  'import.event-without-term': '有一行写了事件的信息却没有事件名称，已略去（{count} 个单元格）。',
  'import.detail-unread': '“{column}”下的“{text}”无法读懂，已略去；事件本身保留。',
  'import.time-unit-unknown': '“{column}”没有说明单位是天、周、月还是年。请将其设为该列的单位。',
  'import.time-converted': '“{column}”的单位是 {unit}，每个按 {days} 天计。',
  'import.no-baseline-date':
    '“{column}”是日期，但没有说明基线日期，已略去（{count} 个单元格）。请同时导入带有基线日期的受试者名册。',
  'import.date-unclear': '“{column}”下的“{text}”不是日期，或可能是两个不同的日期，已略去。请写成 2024-03-05。',
  'import.day-unreadable': '“{column}”下的“{text}”无法确定地读作时间，已略去。',
  'import.why-diva-batch': '{count} 个表头由细胞群和统计量组成，如 FACSDiva 的批量导出。',
  'import.why-cytobank': '首列在“{header}”下列出细胞群和统计量，{count} 列各为一个文件。',
  'import.derived-row': '“{text}”表示该行由其他行派生而来、并非实测，已略去（{count} 个单元格）。',
  'import.status-contradicts': '“{column}”写着“{text}”，旁边却有数值；已读取该数值（{count} 行），请核对。',
};

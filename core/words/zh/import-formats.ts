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
  'import.derived-row': '“{text}”表示该行由其他行派生而来、并非实测，已略去（{count} 个单元格）。',
  'import.status-contradicts': '“{column}”写着“{text}”，旁边却有数值；已读取该数值（{count} 行），请核对。',
};

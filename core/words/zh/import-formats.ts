import type { importFormats as en } from '../en/import-formats.ts';
import type { Translated } from '../phrase.ts';

export const importFormats: Translated<typeof en> = {
  'import.why-cdisc': '表头是 CDISC 实验室数据的变量（{variables}）。',
  'import.why-unit': '“{header}”是单位。',
  'import.derived-row': '“{text}”表示该行由其他行派生而来、并非实测，已略去（{count} 个单元格）。',
  'import.status-contradicts': '“{column}”写着“{text}”，旁边却有数值；已读取该数值（{count} 行），请核对。',
};

import type { importUnderstood as en } from '../en/import-understood.ts';
import type { Translated } from '../phrase.ts';

export const importUnderstood: Translated<typeof en> = {
  'import.why-condition': '“{header}”区分同一受试者同一访视的不同样本，并入细胞群名称。',
  'import.why-not-arm': '“{header}”在同一受试者内有变化：是样本的处理条件，不是组别。',
  'import.decimal-unknown':
    '“{column}”下的“{text}”可能是千位分隔，也可能是小数，该工作表中没有其他依据。请说明逗号的含义。',
  'import.months-counted-four-weeks': '“{visit}”按第 {week} 周处理：一个月为 4 周，一年为 48 周。',
  'import.months-counted-calendar': '“{visit}”按第 {week} 周处理：按日历取最近的整周。',
  'import.why-notes': '该工作表是说明文字：只有单独的文本，没有数字。',
  'import.notes-sheet': '该工作表是说明文字，没有数值，已略去（{count} 个单元格）。',
  'import.gate-column-left-out':
    '“{column}”是细胞群、补集或组合门，不代表本研究的任何单个标志物，已略去（{count} 个单元格）。',
};

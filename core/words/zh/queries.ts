import type { queries as en } from '../en/queries.ts';
import type { Translated } from '../phrase.ts';

/** The list of questions to the laboratory. */
export const queries: Translated<typeof en> = {
  'queries.sheet': '疑问',
  'queries.column-kind': '类别',
  'queries.column-subject': '受试者',
  'queries.column-arm': '组别',
  'queries.column-week': '周',
  'queries.column-analyte': '指标',
  'queries.column-value': '数值',
  'queries.column-unit': '单位',
  'queries.column-question': '疑问',
  'queries.column-file': '文件',
  'queries.column-sheet': '工作表',
  'queries.column-cell': '单元格',
  'queries.column-answer': '答复',
};

import type { check as en } from '../en/check.ts';
import type { Translated } from '../phrase.ts';

export const check: Translated<typeof en> = {
  'store.check-altered-values':
    '导入 {id}（{file}）的数值与导入时不符：数值、周、受试者或单元格被外部改动（现有 {held} 个，导入了 {sealed} 个）。',
  'store.check-altered-arms':
    '受试者的分组与导入 {id}（{file}）所述不符：被外部改动（现有 {held} 条，导入了 {sealed} 条）。',
  'store.check-altered-covariates':
    '导入 {id}（{file}）的协变量与导入时不符：被外部改动（现有 {held} 个，导入了 {sealed} 个）。',
  'store.check-altered-events':
    '导入 {id}（{file}）的事件与导入时不符：被外部改动（现有 {held} 个，导入了 {sealed} 个）。',
  'store.check-altered-follow-up':
    '导入 {id}（{file}）的随访与导入时不符：被外部改动（现有 {held} 条，导入了 {sealed} 条）。',
  'store.check-altered-source': '导入 {id}（{file}）的记录与当时不符：文件、工作表、时间或操作者被外部改动。',
  'store.check-altered-names': '表“{table}”与原先不符：数值所属的名称、周或单位被外部改动。',
  'store.check-hand-value': '有 {count} 个更正后的数值不是操作者输入的数值。',
  'store.check-hidden-value': '有 {count} 个数值未计入，却没有其他数值取代它们。',
  'store.check-taken-back': '有 {count} 个数值被标为已撤销，但其导入并未撤销。',
  'store.check-stray-value': '有 {count} 个数值既非来自导入，也非来自更正。',
};

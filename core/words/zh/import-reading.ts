import type { importReading as en } from '../en/import-reading.ts';
import type { Translated } from '../phrase.ts';

export const importReading: Translated<typeof en> = {
  'import.visit-unscheduled': '“{visit}”是计划外访视。请说明是第几周（各组不同则分别说明），或将其略去。',
  'import.visit-end': '“{visit}”是治疗或研究结束，不是周数。请说明是第几周（各组不同则分别说明），或将其略去。',
  'import.visit-left-out': '访视“{visit}”已按您的要求略去（{count} 个单元格）。',
  'import.visit-other-arm':
    '“{visit}”在其他组有对应的周，在 {arm} 组没有。请说明在该组是第几周，或为所有组指定同一周。',
  'import.visit-arm-unknown':
    '“{visit}”在各组对应不同的周，但没有说明这些受试者属于哪一组（{count} 个单元格）。请同时导入带有组别的受试者名册。',
  'import.window-first': '受试者 {subject}，第 {week} 周，{series}：{count} 个值（{cells}）；取访视窗内的第一个。',
  'import.window-last': '受试者 {subject}，第 {week} 周，{series}：{count} 个值（{cells}）；取访视窗内的最后一个。',
  'import.decimal-lost': '“{text}”（{analyte}）远大于旁边带小数的数值，可能丢失了小数点。已按原样读取，请核对。',
  'import.above-hundred-percent':
    '“{text}”（{analyte}）是超过 100 % 的细胞比例：是否丢了小数点，或其实是荧光强度？已按原样读取，请核对。',
  'import.excluded-value': '“{column}”下有 {count} 个值在 Prism 中被划去，已略去。',
  'import.why-summary-table': '表中是各组的均值和标准差，没有受试者的数值。',
  'import.summary-table': '该表是各组的均值和标准差，没有受试者的数值，已略去（{count} 个单元格）。',
  'import.why-arm-columns': '{count} 列各为一组，每个单元格是一名受试者。',
  'import.why-anonymous-columns': '{arms} 个组下的 {count} 列没有写明受试者。',
  'import.pseudo-subjects':
    '{count} 名受试者的数值旁没有编号，已代拟编号（“{first}”等），每张表各不相同。如果各表是相同顺序的相同受试者，请说明。',
  'import.pseudo-subjects-paired': '{count} 名受试者的数值旁没有编号，已代拟编号（“{first}”等），按您所说各表相同。',
  'import.analyte-renamed': '“{text}”按 {analyte} 处理，并以此名称加入研究。',
  'import.clone-name': '“{text}”是抗体克隆的名称，可能结合不止一种标志物；本研究将其视为 {analyte}，请核对。',
};

import type { workbook as en } from '../en/workbook.ts';
import type { Translated } from '../phrase.ts';

export const workbook: Translated<typeof en> = {
  'workbook.empty-file': '{file} 是空文件，里面没有任何内容。请重新导出后再选择新文件。',
  'workbook.empty-table': '{file} 中没有任何数值，只有空行。请重新导出后再选择新文件。',
  'workbook.no-sheets': '{file} 是一个没有工作表的工作簿。请重新导出后再选择新文件。',
  'workbook.only-empty-sheets': '{file} 中没有任何数值：所有工作表都是空的。请确认是否选对了文件。',
  'workbook.pdf': '不论文件名如何，{file} 实际上是 PDF。请在生成它的软件中把表格本身导出为 .xlsx 或 .csv。',
  'workbook.image': '不论文件名如何，{file} 实际上是图片。请在生成它的软件中把表格本身导出为 .xlsx 或 .csv。',
  'workbook.fcs':
    '{file} 是流式细胞仪的原始数据（FCS）。请先圈门分析，再导出结果表，例如使用 FlowJo 的表格编辑器（Table Editor）。',
  'workbook.web-page':
    '不论文件名如何，{file} 实际上是网页。请用 Excel 或 LibreOffice 打开并另存为 .xlsx，再选择新文件。',
  'workbook.xml': '{file} 是 XML 文档，不是工作簿。请用生成它的软件打开，另存为 .xlsx 或 .csv，再选择新文件。',
  'workbook.document': '{file} 是文字文档或演示文稿。请把其中的表格复制到电子表格中，保存为 .xlsx，再选择新文件。',
  'workbook.database': '{file} 是数据库，不是工作簿。如果它是 Armtrace 的研究文件，请用“打开研究”来打开。',
  'workbook.archive': '{file} 是压缩包。请先解压，再选择其中的工作簿。',
  'workbook.numbers': '{file} 是用 Apple Numbers 保存的。请在 Numbers 中导出为 Excel（.xlsx），再选择新文件。',
  'workbook.no-workbook': '{file} 是 zip 压缩包，里面没有工作簿。请先解压，再选择其中的表格。',
  'workbook.binary':
    '{file} 既不是工作簿也不是文本，其内容无法作为表格读取。请重新导出为 .xlsx 或 .csv，再选择新文件。',
  'workbook.encrypted': '{file} 设有密码。请在 Excel 中打开，取消密码（文件 → 信息 → 保护工作簿），保存后重新选择。',
  'workbook.truncated': '{file} 不完整，末尾缺失，可能是复制或下载没有完成。请重新复制或下载。',
  'workbook.damaged': '{file} 已损坏，无法读取。请用 Excel 打开（可能会自动修复）并重新保存，或索取一份新的文件。',
  'workbook.part-damaged':
    '{file} 已损坏：其中的 {part} 与当初保存的内容不符。请用 Excel 打开（可能会自动修复）并重新保存，或索取一份新的文件。',
  'workbook.sheet-damaged':
    '{file} 的工作表“{sheet}”已损坏，无法读取。请用 Excel 打开（可能会自动修复）并重新保存，或索取一份新的文件。',
  'workbook.sheet-name-twice':
    '{file} 中有两个工作表都叫“{sheet}”，无法说清数值来自哪一个。请重命名其中一个并保存文件。',
  'workbook.too-many-parts':
    '{file} 由 {parts} 个部分组成，远多于工作簿所需。如果它确实是工作簿，请用 Excel 打开并重新保存。',
  'workbook.unpacks-too-large':
    '{file} 解压后有 {megabytes} MB，超过结果工作簿所需；最多读取 {limit} MB。请拆分为较小的工作簿，或把工作表另存为 .csv。',
  'workbook.swollen':
    '{file} 解压后是原大小的 {ratio} 倍，真实的工作簿不会如此。请用 Excel 打开并重新保存，或把工作表另存为 .csv。',
  'workbook.sheet-too-large':
    '{file} 的 {part} 解压后有 {megabytes} MB；最多可读取 {limit} MB。请把工作表拆成两个，或另存为 .csv。',
  'workbook.text-too-large': '{file} 有 {megabytes} MB；文本文件最多可读取 {limit} MB。请拆分为较小的文件。',
  'workbook.too-many-cells':
    '{file} 通过重复单元格得到了超过 {cells} 个单元格，远多于结果工作簿所需。请删除一直填充到工作表边缘的内容并保存文件。',
  'workbook.spread-out':
    '{file} 的工作表“{sheet}”一直延伸到 {cell}，其中几乎全是空单元格。请删除最后一行和最后一列中多余的单元格并保存文件。',
};

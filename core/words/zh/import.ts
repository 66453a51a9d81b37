import type { importing as en } from '../en/import.ts';
import type { Translated } from '../phrase.ts';

export const importing: Translated<typeof en> = {
  'import.why-flowjo-headers': '{count} 个表头是 FlowJo 统计量（门控路径、竖线、统计量）。',
  'import.why-sample-names': '列“{header}”是样本名，从中读取受试者和访视。',
  'import.why-sample-column': '{letters} 列是样本名，从中读取受试者和访视。',
  'import.why-subject': '“{header}”是受试者。',
  'import.why-visit': '“{header}”是访视。',
  'import.why-no-visit': '没有表示访视的列。',
  'import.why-arm': '“{header}”是组别。',
  'import.why-no-arm': '没有表示组别的列。',
  'import.why-value': '“{header}”是数值，每行一个。',
  'import.why-analyte': '“{header}”说明每行测的是什么。',
  'import.why-analyte-words': '“{header}”下的文字大多是本研究的检测指标。',
  'import.why-analyte-tells-apart': '没有表头说明每行测的是什么；“{header}”最能区分同一受试者同一访视的各行，请核对。',
  'import.why-analyte-columns': '{count} 列是测量值，其中 {known} 列是本研究已有的指标。',
  'import.why-visit-columns': '{count} 个表头含有访视。',
  'import.why-visit-rows': '每行是一次访视（“{header}”）。',
  'import.why-subject-columns': '{count} 列各是一名受试者。',
  'import.why-header-rows': '表头共 {count} 行。',
  'import.why-said': '“{text}”说明本工作表的所有数值。',
  'import.why-analyte-said': '“{text}”说明所测项目：{analyte}。',
  'import.why-one-row-per-subject': '每行是一位不同的受试者（“{header}”），没有访视。',
  'import.why-title-rows': '表头上方的 {count} 行是标题。',
  'import.why-remembered': '已有的对应关系与本表的表头相符。',
  'import.why-empty': '工作表为空。',
  'import.why-no-table': '没有找到表格：没有表头行及其下的数据行。',
  'import.why-nothing-fits': '没有合适的版式：没有受试者列与数值、样本或组别并列。',
  'import.sheet-left-out': '未能读懂该工作表，已略去（{count} 个单元格）。',
  'import.sheet-unsure':
    '不能确定该工作表的版式（暂按 {layout} 处理）。请核对各列的含义，或提供对应关系文件（--mapping）。',
  'import.column-left-out': '列“{column}”已略去（{count} 个单元格）。',
  'import.identity-left-out': '列“{column}”似乎含有可识别个人身份的内容，已略去。若仍要导入，请将其设为协变量。',
  'import.summary-row': '“{name}”行是汇总行，已略去。',
  'import.control-row': '“{name}”行是对照样本，已略去。',
  'import.row-without-subject': '有数值的行没有受试者，已略去（{count} 个单元格）。',
  'import.row-without-visit': '有的行访视为空，已略去（{count} 个单元格）。',
  'import.row-without-analyte': '有的行没有说明测的是什么，已略去（{count} 个单元格）。',
  'import.blank-values': '有 {count} 个本可有数值的单元格为空。',
  'import.missing-mark': '“{column}”下的“{text}”表示缺失（{count} 个单元格）。',
  'import.ambiguous-mark':
    '“{column}”下的“{text}”可能表示未做或未检出。因未注明检测限，这些单元格一律略去（{count} 个）。',
  'import.limit-unknown':
    '“{column}”下的“{text}”超出检测限，但未注明限值，已略去（{count} 个单元格）。若要导入，请写明限值，如 <0.3。',
  'import.unreadable-value': '“{column}”下的“{text}”无法确定地读作数字，已略去。',
  'import.date-as-value': '“{column}”下的“{text}”是日期而不是数字，已略去。可能是被电子表格软件改动过。',
  'import.error-cell': '“{column}”下的单元格显示错误 {text}，已略去。',
  'import.uncomputed-formula':
    '“{column}”下的单元格是没有计算结果的公式，已略去。请用电子表格软件打开并保存文件以计算其值。',
  'import.flag-set-aside': '“{column}”下的“{text}”带有异常标记，已去除标记后读取（{count} 个单元格）。',
  'import.qualifier-left-out':
    '被略去的列“{column}”含有 < 或 > 之类的符号，旁边的数值可能是检测限而不是测量值。请将其设为限定符列，或更正数值。',
  'import.cell-unaccounted':
    '有 {count} 个单元格既未读取也未说明略去的原因：这是 Armtrace 的缺陷，请连同该文件的版式一并反馈。',
  'import.same-file': '该文件重复提供，第二份已略去（{count} 个单元格）。',
  'import.hidden-values': '有 {count} 个数值位于隐藏的行、列或工作表中，照常读取。',
  'import.unknown-analyte':
    '本研究没有指标“{analyte}”（列“{column}”）。请对应到本研究的某个指标，略去该列，或允许导入时添加（--add analytes）。',
  'import.unknown-arm': '本研究没有组别“{arm}”。请对应到本研究的某个组别，或允许导入时添加（--add arms）。',
  'import.unplanned-visit':
    '“{visit}”是第 {week} 周，方案中没有这一周。请对应到某个访视，或允许导入时添加（--add visits）。',
  'import.visit-ordinal':
    '“{visit}”可能是访视序号、周期或周数。请说明是第几周（对应关系文件中的 “visits”，--mapping）。',
  'import.visit-months': '“{visit}”以月或年计。请说明是第几周（对应关系文件中的 “visits”，--mapping）。',
  'import.visit-before-baseline':
    '“{visit}”在基线之前，但没有周数。请说明是第几周（对应关系文件中的 “visits”，--mapping）。',
  'import.visit-date': '“{visit}”是日期而不是周数。请说明是第几周（对应关系文件中的 “visits”，--mapping）。',
  'import.visit-several': '“{visit}”含有两个不同的周数。请说明是哪一周（对应关系文件中的 “visits”，--mapping）。',
  'import.visit-minus':
    '“{visit}”中的横线可能是负号，也可能是连字符。请说明是第几周（对应关系文件中的 “visits”，--mapping）。',
  'import.visit-unknown': '无法识别访视“{visit}”。请说明是第几周（对应关系文件中的 “visits”，--mapping）。',
  'import.no-visit':
    '该工作表没有任何访视信息。请在对应关系文件（--mapping）中说明所有数值属于第几周（“fixedWeek”），或样本名中哪一部分是访视（“samplePattern”）。',
  'import.visit-window': '“{visit}”落在“{label}”的时间窗内，按该访视处理（{count} 行）。',
  'import.sample-pattern-missing':
    '无法从样本名看出哪一部分是受试者。请说明（对应关系文件中的 “samplePattern”，--mapping）。',
  'import.sample-name-unread':
    '样本名“{name}”不符合规则，该行已略去（{count} 个单元格）。若要导入，请放宽 “samplePattern”。',
  'import.sample-pattern-unusable':
    '样本名的规则无法使用：{pattern}。它必须是含有名为 “subject” 部分的正则表达式：(?<subject>…)。',
  'import.sample-pattern-slow': '样本名的规则在“{name}”上耗时过长：{pattern}。请避免在重复中嵌套重复。',
  'import.percent-scale-unknown':
    '“{column}”是百分比，但其 {count} 个数字都不超过 1：是小数（0.5 即 50 %）还是百分数（0.5 即 0.5 %）？请回答（--percent fraction 或 --percent number）。',
  'import.column-without-subject':
    '没有任何内容说明“{column}”列的数值属于谁；已略去（{count} 个单元格）。请在映射中为该列指定受试者（--mapping）。',
  'import.no-value-column':
    '该工作表没有数值列，已略去（{count} 个单元格）。请在对应关系文件（--mapping）中说明哪一列是数值。',
  'import.no-subject-column':
    '该工作表没有受试者列，已略去（{count} 个单元格）。请在对应关系文件（--mapping）中说明哪一列是受试者。',
  'import.nothing-found': '没有找到可以导入的内容：既没有数值，也没有受试者。',
  'import.subject-in-two-arms':
    '受试者 {subject} 出现在两个组别：“{first}”和“{second}”。如果该列不是组别（例如刺激条件、面板），请改设其含义。',
  'import.subject-changed-arm': '受试者 {subject} 在本研究中属于“{held}”，在该文件中却属于“{arm}”。',
  'import.subject-without-arm':
    '没有说明 {count} 位受试者属于哪个组别（{subjects} 等）。请一并导入受试者与组别的名单。',
  'import.covariate-varies': '同一受试者的“{column}”前后不一致（{count} 个单元格），保留第一个。',
  'import.similar-subjects': '以下受试者可能是同一人的不同写法：{subjects}。目前按不同受试者处理。',
  'import.decimal-comma': '“{column}”以逗号作小数点：1,5 即一点五。',
  'import.unit-of-study': '“{column}”没有单位：按本研究中 {analyte} 的单位 {unit} 处理。',
  'import.unit-differs':
    '“{column}”的单位是 {unit}，本研究中 {analyte} 的单位是 {studyUnit}。不做换算：这些数值自成一个系列。',
  'import.duplicate-stop':
    '受试者 {subject}，第 {week} 周，{series}：有 {count} 个数值（{cells}）。请说明以哪个为准（--duplicates first、last、mean 或 drop）。',
  'import.duplicate-first': '受试者 {subject}，第 {week} 周，{series}：有 {count} 个数值（{cells}），取第一个。',
  'import.duplicate-last': '受试者 {subject}，第 {week} 周，{series}：有 {count} 个数值（{cells}），取最后一个。',
  'import.duplicate-mean': '受试者 {subject}，第 {week} 周，{series}：有 {count} 个数值（{cells}），取平均值。',
  'import.duplicate-drop': '受试者 {subject}，第 {week} 周，{series}：有 {count} 个数值（{cells}），全部略去。',
  'import.duplicate-mean-of-limits':
    '受试者 {subject}，第 {week} 周，{series}：有 {count} 个数值（{cells}），其中有超出检测限的，无法取平均，全部略去。',
  'import.why-chosen': '由您指定该工作表的读法。',
  'import.unanswered': '还有 {count} 个关于这些文件的问题没有回答，没有导入任何内容。',
  'import.process-ended': '导入意外中断，研究没有改动。文件可能过大或已损坏。',
  'import.cancelled': '导入已取消，研究没有改动。',
  'import.bad-answer': '导入进程给出了无法读取的结果，研究没有改动。（{detail}）',
};

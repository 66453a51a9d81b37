import type { studyState as en } from '../en/study-state.ts';
import type { Translated } from '../phrase.ts';

/** Hiding the arms, and freezes of the data. */
export const studyState: Translated<typeof en> = {
  'blinding.already': '本研究的组别已经隐藏。',
  'blinding.no-arms': '本研究尚无组别，没有可隐藏的内容。',
  'blinding.not-blinded': '本研究的组别并未隐藏。',
  'blinding.no-reason': '请说明揭盲的原因，原因会记入审计记录。',
  'blinding.arms-hidden': '组别已隐藏，不能编辑。请先揭盲。',
  'blinding.no-protocol-file': '组别已隐藏，而方案文件会写明组别。请先揭盲。',
  'freeze.none': '没有名为“{name}”的冻结。现有：{known}',
  'freeze.no-name': '冻结需要一个名称。',
  'freeze.name-taken': '已有名为“{name}”的冻结。请换一个名称；冻结从不被替换。',
  'freeze.no-change': '现在看的是冻结“{name}”，它不会再变。请先回到当前数据。',

  'command.about-freeze': '以一个名称保存当前的数据',
  'command.about-freezes': '列出研究的冻结',
  'command.about-changes': '逐个数值说明冻结之后的变化及其单元格',
  'command.about-blind': '在程序显示和写出的一切内容中以代号隐藏组别',
  'command.about-unblind': '揭盲；原因记入审计记录',
  'command.said-blinded': '组别已隐藏，现称 {arms}，其次序由抽取决定。',
  'command.said-unblinded': '组别已揭盲。',
  'command.said-frozen': '已保存为“{name}”：{subjects} 名受试者的 {readings} 个读数，指纹 {fingerprint}。',
  'command.said-no-freezes': '本研究尚无冻结。',
  'command.said-changes': '自“{name}”（{at}）以来：新增 {added} 个值，改变 {changed} 个，去除 {gone} 个。',
  'command.said-other-changes':
    '与当时不同的行：受试者组别 {arms}，协变量 {covariates}，事件 {events}，随访 {followUps}。',
  'command.change-added': '新增',
  'command.change-changed': '改变',
  'command.change-gone': '去除',
  'command.column-change': '变化',
  'command.column-subject': '受试者',
  'command.column-sheet': '工作表',
  'command.column-cell': '单元格',
  'command.column-name': '名称',
  'command.column-fingerprint': '指纹',
  'command.column-code': '代号',
  'command.option-reason': '原因；记入审计记录',
};

import type { service as en } from '../en/service.ts';
import type { Translated } from '../phrase.ts';

export const service: Translated<typeof en> = {
  'service.file-gone': '该文件已不在暂存区。请重新把它拖到窗口上。',
  'service.no-session': '这次导入已经关闭。请重新把文件拖到窗口上。',
  'service.study-gone': '研究“{name}”已不在原处，可能被移动、改名或删除。请用“打开”找到它。',
  'service.no-such-series': '该研究没有与此细胞群、度量和单位相符的序列“{analyte}”。',
  'service.example-missing': '这份 Armtrace 没有附带示例研究。',
  'service.thread-ended': 'Armtrace 中保管研究的部分停止了。数据没有丢失：请重新打开研究。',
  'service.cancelled': '导入已取消，没有任何更改。',
  'service.gone-keep': '研究中有 {count} 个来自这些文件早期版本的数值，文件中已不再有。予以保留。',
  'service.gone-clear': '文件中不再有的 {count} 个数值将不再计入，但保留在历史中。',
  'service.gone-flag': '文件中不再有的 {count} 个数值予以保留，并在其历史中注明。',
  'service.differs-stop':
    '{subject}，{name}，第 {week} 周：研究中为 {held}（{heldAt}），该文件为 {found}。请说明以哪个为准。',
  'service.differs-keep': '{subject}，{name}，第 {week} 周：保留研究中的 {held}（{heldAt}），不采用该文件的 {found}。',
  'service.differs-replace': '{subject}，{name}，第 {week} 周：{found} 取代 {held}（{heldAt}），原值保留在历史中。',
  'service.differs-subject-stop': '{subject}：研究中为 {held}（{heldAt}），该文件为 {found}。请说明以哪个为准。',
  'service.differs-subject-keep': '{subject}：保留研究中的 {held}（{heldAt}），不采用该文件的 {found}。',
  'service.differs-subject-replace': '{subject}：{found} 取代 {held}（{heldAt}），原值保留在历史中。',
};

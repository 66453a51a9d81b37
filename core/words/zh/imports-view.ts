import type { importsView as en } from '../en/imports-view.ts';
import type { Translated } from '../phrase.ts';

export const importsView: Translated<typeof en> = {
  'imports-view.file': '文件',
  'imports-view.fingerprint': '指纹',
  'imports-view.when': '导入时间',
  'imports-view.readings': '读数',
  'imports-view.added': '新增',
  'imports-view.replaced': '替换',
  'imports-view.unchanged': '相同',
  'imports-view.warnings': '警告',
  'imports-view.undo': '撤销',
  'imports-view.undo-of': '撤销 {file} 的导入',
  'imports-view.undone': '已于 {when} 撤销',
  'imports-view.undone-outcome':
    '已撤销 {file}：移除 {removed} 个读数，恢复 {restored} 个先前的读数，{kept} 个因后来被修改而保留。再次导入该文件即可恢复。',
  'imports-view.empty': '尚未导入任何内容。把工作簿拖到窗口上，或选择文件，即可开始。',
};

import type { keptFigures as en } from '../en/kept-figures.ts';
import type { Translated } from '../phrase.ts';

export const keptFigures: Translated<typeof en> = {
  'command.option-name': '研究中（或 --recipe 所给图册中）图的名称',
  'command.option-all': '研究中保存的全部图：写入文件夹、FILE.zip，或作为 FILE.pdf 的各页',
  'command.no-such-figure': '没有名为“{name}”的图。现有：{known}。',
  'command.which-figure': '{file} 含多张图。请用 --name 指定其中一张：{known}。',
  'command.no-kept-figures': '研究中没有保存的图。请先在窗口中保存一张。',
  'command.one-or-all': '--all 按研究中保存的样子绘制全部图，不能与 --{option} 同用。',
  'command.other-format': '{file} 不能写成 {format}。请去掉 --format，或改用别的扩展名。',
  'command.said-kept-figures': '已将 {count} 张图写入 {file}',
  'command.said-unreadable-figures': '以下图此版本无法读取，已略去：{figures}',
  'figures.opened-book': '{file} 含 {count} 张图。请选择要打开的一张：',
};

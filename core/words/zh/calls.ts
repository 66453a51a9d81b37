import type { calls as en } from '../en/calls.ts';
import type { Translated } from '../phrase.ts';

export const calls: Translated<typeof en> = {
  'command.option-twice': '--{option} 给了两次：“{first}”和“{second}”。请只给一次。',
  'command.empty-argument': '“armtrace {command}”之后有一个名称是空的。',
  'command.spread-without-center': '--spread {spread} 不适用于 --center {center}。可选：{choices}。',
  'command.no-dash': '“-”在这里不代表任何文件：请为 {what} 写明名称。',
  'command.no-such-week': '第 {weeks} 周没有 {analyte} 的数值。有数值的周：{known}。',
  'command.no-such-covariate': '研究中没有受试者带有“{covariate}”。已有：{known}。',
  'command.no-such-protocol': '“{word}”既不是本程序的方案（{known}），也不是文件。',
  'command.would-overwrite': '“{file}”是{what}，没有覆盖。请换一个名称。',
  'command.what-study': '研究文件',
  'command.what-input': '正在读取的文件之一',
  'command.said-no-subject-fits': '没有受试者符合这些条件。',
  'command.reason-is-folder': '已有同名文件夹',
  'command.reason-is-file': '它是文件，这里需要文件夹',
  'command.detail-not-json': '不是 JSON 文本',
  'command.detail-not-json-at': '不是 JSON 文本（第 {line} 行，第 {column} 列）',
  'command.said-unsealed': '以下导入尚未封存，无法判断是否被外部改动：{ids}。下次更改研究时会封存。',
  'command.cannot-print': 'armtrace：无法把结果写到标准输出：{reason}。',
  'command.said-answers': '请把答案写入文件，替换每个 null，再用 --mapping FILE 给出：',
  'import.no-temporary-folder':
    '没有可写的临时文件夹（{folder}）。请把 TMPDIR 设为可写的文件夹后重试；没有更改任何内容。',
};

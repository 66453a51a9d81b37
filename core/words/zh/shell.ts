import type { shell as en } from '../en/shell.ts';
import type { Translated } from '../phrase.ts';

export const shell: Translated<typeof en> = {
  'shell.internal': 'Armtrace 内部出错，没有任何更改。（{detail}）',
  'shell.bad-input': '窗口请求了引擎不认识的内容：{detail}',
  'shell.no-study': '没有打开的研究。请先打开或新建一个研究。',
};

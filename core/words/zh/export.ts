import type { exporting as en } from '../en/export.ts';
import type { Translated } from '../phrase.ts';

export const exporting: Translated<typeof en> = {
  'export.prism-summary': '{series}：均值、标准差、n',
  'export.prism-order': '{arm} 的重复，依次为：{subjects}',
  'export.prism-without-arm': '{count} 个值属于没有分组的受试者，未写入。',
  'export.prism-without-replicates': '以下序列因某组受试者多于 Prism 的重复数，只给出均值、标准差和 n：{series}',
};

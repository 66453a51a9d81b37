import type { reference as en } from '../en/reference.ts';
import type { Translated } from '../phrase.ts';

export const reference: Translated<typeof en> = {
  'reference.range': '正常范围',
  'reference.uln': 'ULN',
  'reference.what':
    '正常范围使用该指标的单位：35–55、≤ 40，或 女 7–40, 男 9–50。ULN（正常上限）为其上端，除非另行填写。',
  'reference.of': '{name} 的正常范围',
  'reference.uln-of': '{name} 的正常上限',
  'reference.example': '35–55',
  'reference.wrong': '请写成 35–55、≤ 40，或 女 7–40, 男 9–50',
  'reference.women-letter': '女',
  'reference.men-letter': '男',
  'reference.everyone': '正常范围',
  'reference.women': '正常范围（女）',
  'reference.men': '正常范围（男）',
};

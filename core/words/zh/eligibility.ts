import type { eligibility as en } from '../en/eligibility.ts';
import type { Translated } from '../phrase.ts';

export const eligibility: Translated<typeof en> = {
  'eligibility.bilirubin': '总胆红素不低于正常上限的 10 倍',
  'eligibility.coagulation': 'INR 不低于 1.5，或凝血酶原活动度低于 40 %',
  'eligibility.decompensation': '4 周内出现腹水或肝性脑病',
  'eligibility.hepatitis-b': 'HBsAg 阳性超过 6 个月',
  'eligibility.meld': 'MELD 17 至 30',
  'eligibility.age': '年龄 18 至 65 岁',
  'eligibility.no-serious-complication': '近 2 个月无严重并发症（消化道出血、严重感染）',
  'eligibility.no-autoimmune-disease': '无自身免疫性疾病',
  'eligibility.no-hepatitis-superinfection': '无其他肝炎病毒重叠感染',
  'eligibility.no-other-organ-dysfunction': '除肝脏外无重要脏器功能障碍',
  'eligibility.no-malignancy': '无恶性肿瘤',
  'eligibility.no-pregnancy-or-lactation': '非妊娠或哺乳期',
  'eligibility.no-liver-tumour': '无肝脏肿瘤',
  'eligibility.no-bioartificial-liver': '未接受生物人工肝支持',
  'eligibility.no-liver-transplantation': '无肝移植史',

  'eligibility.meets': '符合',
  'eligibility.does-not-meet': '不符合',
  'eligibility.cannot-tell': '无法判断',

  'eligibility.fact-age': '年龄',
  'eligibility.fact-meld': 'MELD',
  'eligibility.fact-uln': '本实验室胆红素的正常上限',
  'eligibility.fact-hbsag-duration': 'HBsAg 阳性的起始时间',
  'eligibility.fact-history': '受试者名单中以“是”或“否”回答此项的列',

  'eligibility.column-criterion': '标准',
  'eligibility.column-overall': '总体',
  'eligibility.column-missing': '缺少',
  'eligibility.not-met-by': '受试者不符合的标准',
  'eligibility.none': '本研究的方案没有可以核对的标准。',
  'eligibility.nobody-removed': '本列表不会将任何人排除在结果之外。',
  'eligibility.everybody': '所有人（{count}）',
  'eligibility.number': '序号',
  'eligibility.kind-inclusion': '入选',
  'eligibility.kind-exclusion': '排除',
  'eligibility.subjects': '受试者与标准',
  'eligibility.needs': '缺少：{what}',
  'eligibility.by-roster': '依据名册。',
};

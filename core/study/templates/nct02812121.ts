import { armColour } from '../colours.ts';
import type { Analyte, Arm, Outcome, Protocol, Visit } from '../protocol.ts';

const weekly = (count: number) => Array.from({ length: count }, (_, week) => week);

function arm(index: number, name: string, description: string, infusionWeeks: number[]): Arm {
  return { name, description, colour: armColour(index), infusionWeeks, infusionWeeksConfirmed: false };
}

function visit(week: number): Visit {
  return { week, label: week === 0 ? 'Baseline' : `Week ${week}`, daysBefore: 3, daysAfter: 3 };
}

function flow(name: string, ...synonyms: string[]): Analyte {
  return { name, kind: 'flow', unit: '%', synonyms };
}

function lab(name: string, unit: string | null, ...synonyms: string[]): Analyte {
  return { name, kind: 'lab', unit, synonyms };
}

/** A sign, a support or a scale that the clinical scores read; not itself registered. */
function sign(name: string, unit: string | null, ...synonyms: string[]): Analyte {
  return { name, kind: 'other', unit, synonyms };
}

function score(name: string, ...synonyms: string[]): Analyte {
  return { name, kind: 'score', unit: null, synonyms };
}

const labWeeks = [1, 2, 3, 4, 8, 12, 24, 36, 52];
const flowWeeks = [2, 4, 8, 12, 24, 36, 52];

function toYear(name: string, rank: Outcome['rank'], type: Outcome['type']): Outcome {
  return { name, rank, type, analytes: [], weeks: [], toWeek: 52, comparedAmongArms: false };
}

function scheduled(type: 'flow' | 'lab' | 'score', analytes: string[]): Outcome {
  return {
    name: analytes.join(', '),
    rank: 'secondary',
    type,
    analytes,
    weeks: type === 'flow' ? flowWeeks : labWeeks,
    toWeek: null,
    comparedAmongArms: type === 'flow',
  };
}

/**
 * The plan of trial NCT02812121 (UC-MSC Infusion for HBV-Related Acute-on-Chronic Liver Failure), from its registry record.
 * The record contradicts itself about the infusion weeks, so they are proposed and marked as not confirmed.
 */
export const nct02812121: Protocol = {
  format: 'armtrace-protocol',
  version: 1,
  title: 'UC-MSC Infusion for HBV-Related Acute-on-Chronic Liver Failure',
  registryId: 'NCT02812121',
  note:
    'The registry record contradicts itself: the entry for Group MSC-2 says that patients in Group MSC-1 are infused once a week for 4 weeks, ' +
    'the entry for Group MSC-1 says once a week for 8 weeks. Other published copies of the record give MSC-1 eight infusions and MSC-2 four, ' +
    'and list an untreated Control arm. Please confirm the infusion weeks of every arm. ' +
    'The record gives no visit windows (3 days either side are proposed) and does not list baseline, week 0, which every change from baseline needs.',
  arms: [
    arm(0, 'MSC-1', 'Standard medical treatment and umbilical-cord MSC infusions once a week for 8 weeks', weekly(8)),
    arm(1, 'MSC-2', 'Standard medical treatment and umbilical-cord MSC infusions once a week for 4 weeks', weekly(4)),
    arm(2, 'Control', 'Standard medical treatment', []),
  ],
  visits: [0, 1, 2, 3, 4, 8, 12, 24, 36, 52].map(visit),
  analytes: [
    flow('KIR2DL1', 'CD158a', 'p58.1', 'KIR-NKAT1', 'NKAT1', 'EB6', 'HP-3E4'),
    flow('KIR2DL3', 'CD158b', 'CD158b2', 'KIR-NKAT2', 'NKAT2', 'GL183', 'CH-L'),
    flow('KIR3DL1', 'CD158e', 'CD158e1', 'NKB1', 'p70', 'DX9', 'Z27'),
    flow('NKG2A', 'CD159a', 'KLRC1', 'CD94/NKG2A'),
    flow('NKG2D', 'CD314', 'KLRK1'),
    flow('NKp46', 'CD335', 'NCR1'),
    flow('Perforin', 'PRF1', 'PERF', '穿孔素', '穿孔蛋白'),
    flow('Granzyme B', 'GZMB', 'GrzB', 'GrB', 'GraB', 'GZB', 'gramzymeB', 'granzymB', 'grazyme B', '颗粒酶B', '粒酶B'),
    flow('FasL', 'CD178', 'FASLG', 'CD95L', 'Fas ligand', 'Fas配体'),
    lab('ALB', 'g/L', 'Albumin', 'Serum albumin', '白蛋白', '清蛋白', '血清白蛋白'),
    lab(
      'TBil',
      'umol/L',
      'TBL',
      'BILI',
      'Total bilirubin',
      'Bilirubin total',
      'Serum total bilirubin',
      '总胆红素',
      '血清总胆红素',
    ),
    lab('INR', null, 'International normalized ratio', 'International normalised ratio', 'PT-INR', '国际标准化比值'),
    lab('ALT', 'U/L', 'SGPT', 'GPT', 'Alanine aminotransferase', '丙氨酸氨基转移酶', '谷丙转氨酶'),
    lab('AST', 'U/L', 'SGOT', 'GOT', 'Aspartate aminotransferase', '天门冬氨酸氨基转移酶', '谷草转氨酶'),
    score('MELD', 'MELD score', 'MELD评分'),
    score('SOFA', 'SOFA score', 'SOFA评分'),
    score('CTP', 'CTP score', 'Child-Turcotte-Pugh', 'Child-Pugh', 'Child-Pugh score', 'CTP评分'),
    // What the registered scores and the criteria are computed from, and no outcome names.
    lab('Creatinine', 'umol/L', 'CREA', 'Cr', 'SCr', 'Serum creatinine', '肌酐', '血肌酐', '血清肌酐'),
    lab('Na', 'mmol/L', 'Sodium', 'Na+', 'Serum sodium', '钠', '血钠', '血清钠'),
    lab('PLT', '10^9/L', 'Platelets', 'Platelet count', '血小板', '血小板计数'),
    lab('PTA', '%', 'Prothrombin activity', 'PT activity', '凝血酶原活动度', '百分活动度'),
    lab('HBsAg', null, 'Hepatitis B surface antigen', '乙肝表面抗原', '乙型肝炎表面抗原'),
    sign('Ascites', null, 'Ascites grade', '腹水', '腹水程度', '腹水分级'),
    sign('HE', null, 'Encephalopathy', 'Hepatic encephalopathy', 'HE grade', '肝性脑病', '肝性脑病分级'),
    sign('Dialysis', null, 'Dialysis sessions', 'Dialysis sessions in the prior week', '透析次数', '近一周透析次数'),
    sign('PaO2/FiO2', 'mmHg', 'P/F', 'P/F ratio', 'Oxygenation index', '氧合指数'),
    sign('Respiratory support', null, 'Mechanical ventilation', '呼吸支持', '机械通气'),
    sign('MAP', 'mmHg', 'Mean arterial pressure', '平均动脉压'),
    sign('GCS', null, 'Glasgow Coma Scale', '格拉斯哥昏迷评分', 'GCS评分'),
    sign('Norepinephrine', 'ug/kg/min', 'Noradrenaline', '去甲肾上腺素'),
    sign('Urine output', 'mL/day', 'Urine volume', '尿量', '24h尿量', '24小时尿量'),
  ],
  outcomes: [
    toYear('Survival time', 'primary', 'survival'),
    toYear('Incidence of adverse reactions', 'primary', 'incidence'),
    scheduled('lab', ['ALB']),
    scheduled('lab', ['TBil']),
    scheduled('lab', ['INR']),
    scheduled('lab', ['ALT', 'AST']),
    scheduled('score', ['MELD', 'SOFA', 'CTP']),
    scheduled('flow', ['KIR2DL1', 'KIR2DL3', 'KIR3DL1']),
    scheduled('flow', ['NKG2A', 'NKG2D', 'NKp46']),
    scheduled('flow', ['Perforin', 'Granzyme B', 'FasL']),
    toYear('Incidence of fatal complications', 'secondary', 'incidence'),
  ],
  detectionPolicy: 'limit',
  open: false,
};

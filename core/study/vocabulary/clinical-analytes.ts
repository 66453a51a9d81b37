import type { ClinicalAnalyte, ClinicalName } from './clinical-analyte.ts';

/** Units by their key, with what one of each is in the first. */
type Factors = Readonly<Record<string, number>>;

/** Micromole per litre to milligram per decilitre, as the scores' publications convert. */
export const bilirubinPerMg = 17.1;
export const creatininePerMg = 88.4;
/** Millimetres of mercury in a kilopascal. */
const mmHgPerKpa = 7.50062;

function amount(
  name: ClinicalName,
  unit: string | null,
  factors: Factors,
  possible: readonly [number, number],
  unitMayBeMissing: boolean,
  ...synonyms: string[]
): ClinicalAnalyte {
  return { name, scale: 'amount', unit, factors, unitMayBeMissing, possible, synonyms };
}

function scaled(
  name: ClinicalName,
  scale: 'grade' | 'yes-no',
  possible: readonly [number, number],
  ...synonyms: string[]
): ClinicalAnalyte {
  return { name, scale, unit: null, factors: {}, unitMayBeMissing: true, possible, synonyms };
}

const dose: Factors = { 'ug/kg/min': 1 };
const pressure: Factors = { mmhg: 1, kpa: mmHgPerKpa };

/**
 * Every analyte that a derived score or an eligibility criterion reads. The possible values are wide on purpose: they find a misplaced
 * decimal point or a wrong unit, not an unusual patient. A spelling belongs to one analyte only.
 */
export const clinicalAnalytes: readonly ClinicalAnalyte[] = [
  amount(
    'bilirubin',
    'umol/L',
    { 'umol/l': 1, 'mg/dl': bilirubinPerMg },
    [0.5, 1500],
    false,
    'TBil',
    'TBL',
    'BILI',
    'Total bilirubin',
    'Bilirubin total',
    'Serum bilirubin',
    'Serum total bilirubin',
    '总胆红素',
    '血清总胆红素',
  ),
  amount(
    'creatinine',
    'umol/L',
    { 'umol/l': 1, 'mmol/l': 1000, 'mg/dl': creatininePerMg },
    [5, 3000],
    false,
    'CREA',
    'Cr',
    'SCr',
    'CRE',
    'Serum creatinine',
    '肌酐',
    '血肌酐',
    '血清肌酐',
  ),
  amount(
    'INR',
    null,
    { '': 1, ratio: 1, inr: 1, '1': 1 },
    [0.4, 30],
    true,
    'International normalized ratio',
    'International normalised ratio',
    'PT-INR',
    '国际标准化比值',
  ),
  amount(
    'sodium',
    'mmol/L',
    { 'mmol/l': 1, 'meq/l': 1 },
    [90, 200],
    true,
    'Na',
    'Na+',
    'Serum sodium',
    '钠',
    '血钠',
    '血清钠',
  ),
  amount(
    'albumin',
    'g/L',
    { 'g/l': 1, 'g/dl': 10 },
    [5, 80],
    false,
    'ALB',
    'Serum albumin',
    '白蛋白',
    '清蛋白',
    '血清白蛋白',
  ),
  amount(
    'platelets',
    '10^9/L',
    { '10^9/l': 1, '10^3/ul': 1, '10^3/mm3': 1, '/ul': 0.001, '/mm3': 0.001 },
    [1, 3000],
    true,
    'PLT',
    'Platelet',
    'Platelet count',
    '血小板',
    '血小板计数',
  ),
  amount('PaO2', 'mmHg', pressure, [15, 700], false, 'pO2(a)', 'Arterial oxygen pressure', '动脉血氧分压', '氧分压'),
  amount('FiO2', null, { '': 1, '1': 1, '%': 0.01 }, [0.2, 1], true, 'Fraction of inspired oxygen', '吸入氧浓度'),
  amount(
    'PaO2/FiO2',
    'mmHg',
    pressure,
    [20, 800],
    true,
    'P/F',
    'P/F ratio',
    'PF ratio',
    'Oxygenation index',
    '氧合指数',
  ),
  scaled(
    'respiratory support',
    'yes-no',
    [0, 1],
    'Mechanical ventilation',
    'Ventilation',
    'Ventilator',
    '呼吸支持',
    '机械通气',
  ),
  amount('MAP', 'mmHg', pressure, [10, 250], true, 'Mean arterial pressure', '平均动脉压'),
  amount('dopamine', 'ug/kg/min', dose, [0, 100], true, 'DA', '多巴胺'),
  amount('dobutamine', 'ug/kg/min', dose, [0, 100], true, '多巴酚丁胺'),
  amount('epinephrine', 'ug/kg/min', dose, [0, 20], true, 'Adrenaline', '肾上腺素'),
  amount('norepinephrine', 'ug/kg/min', dose, [0, 20], true, 'Noradrenaline', '去甲肾上腺素'),
  scaled('GCS', 'grade', [3, 15], 'Glasgow Coma Scale', 'Glasgow', '格拉斯哥昏迷评分', 'GCS评分'),
  amount(
    'urine output',
    'mL/day',
    { 'ml/day': 1, 'ml/d': 1, 'ml/24h': 1, 'l/day': 1000, 'l/d': 1000, 'l/24h': 1000 },
    [0, 20_000],
    true,
    'Urine volume',
    'Urine output 24 h',
    '24h urine',
    '尿量',
    '24h尿量',
    '24小时尿量',
  ),
  scaled('ascites', 'grade', [0, 3], 'Ascites grade', '腹水', '腹水程度', '腹水分级'),
  scaled('encephalopathy', 'grade', [0, 4], 'HE', 'HE grade', 'Hepatic encephalopathy', '肝性脑病', '肝性脑病分级'),
  scaled(
    'dialysis sessions',
    'grade',
    [0, 21],
    'Dialysis',
    'Dialysis sessions in the prior week',
    'Dialyses per week',
    'Dialysis twice in the prior week',
    'Dialysis at least twice in the past week',
    'Dialysis ≥2 in past week',
    '透析',
    '透析次数',
    '近一周透析次数',
    '近一周透析两次及以上',
  ),
  amount('prothrombin activity', '%', { '%': 1 }, [1, 200], true, 'PTA', 'PT activity', '凝血酶原活动度', '百分活动度'),
  scaled('HBsAg', 'yes-no', [0, 1], 'Hepatitis B surface antigen', '乙肝表面抗原', '乙型肝炎表面抗原'),
];

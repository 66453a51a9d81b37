import { matchAnalyte } from '../match-name.ts';
import { normaliseName } from '../normalise-name.ts';
import type { Analyte } from '../protocol.ts';
import { nct02812121 } from '../templates/nct02812121.ts';

const flow = (name: string, ...synonyms: string[]): Analyte => ({ name, kind: 'flow', unit: '%', synonyms });
const lab = (name: string, unit: string | null, ...synonyms: string[]): Analyte => {
  return { name, kind: 'lab', unit, synonyms };
};

/**
 * Names by which a clone is called and that are no marker's own: clones of CD158a also bind KIR2DS1, those of CD158b KIR2DL2 and KIR2DS2, and CD158e
 * is KIR3DL1 or KIR3DS1. Which marker was meant is the study's to say.
 */
const cloneNames = ['CD158a', 'p58.1', 'EB6', 'HP-3E4', 'CD158b', 'GL183', 'CH-L', 'CD158e', 'Z27'];
const clones = new Set(cloneNames.map(normaliseName));

/** True for a clone's name that could stand for several markers. */
export function isCloneName(text: string): boolean {
  return clones.has(normaliseName(text));
}

const plan = nct02812121.analytes.map((analyte): Analyte => {
  return { ...analyte, synonyms: analyte.synonyms.filter((synonym) => !isCloneName(synonym)) };
});

/** Markers and laboratory values as files call them, for studies whose plan does not name them. Each spelling is of one analyte alone. */
export const knownAnalytes: readonly Analyte[] = [
  ...plan,
  flow('NKG2C', 'CD159c', 'KLRC2'),
  flow('NKp30', 'CD337', 'NCR3'),
  flow('NKp44', 'CD336', 'NCR2'),
  flow('CD107a', 'LAMP-1', 'CD107a total'),
  flow('IFN-γ', 'IFNg', 'IFNy', 'IFN-g', 'IFNgamma', 'Interferon gamma', '干扰素γ', 'γ干扰素'),
  flow('TNF-α', 'TNFa', 'TNF-a', 'TNFalpha', '肿瘤坏死因子α'),
  flow('MIP-1β', 'MIP1b', 'MIP-1B', 'CCL4'),
  flow('Ki-67', 'KI67', 'MKI67'),
  flow('CD95', 'Fas'),
  flow('Granzyme A', 'GZMA', 'GrzA', '颗粒酶A'),
  flow('Granzyme K', 'GZMK', 'GrzK', '颗粒酶K'),
  lab('GGT', 'U/L', 'γ-GT', 'GGTP', 'Gamma-glutamyl transferase', 'γ-谷氨酰转肽酶', 'γ谷氨酰转移酶'),
  lab('ALP', 'U/L', 'AKP', 'Alkaline phosphatase', '碱性磷酸酶'),
  lab('DBil', 'umol/L', 'DBL', 'Direct bilirubin', 'Conjugated bilirubin', '直接胆红素', '结合胆红素'),
  lab('IBil', 'umol/L', 'Indirect bilirubin', 'Unconjugated bilirubin', '间接胆红素', '未结合胆红素'),
  lab('TP', 'g/L', 'Total protein', '总蛋白'),
  lab('GLB', 'g/L', 'Globulin', '球蛋白'),
  lab('PT', 's', 'Prothrombin time', '凝血酶原时间'),
  lab('AFP', null, 'Alpha-fetoprotein', '甲胎蛋白'),
  lab('HBV DNA', null, 'HBV-DNA', '乙肝病毒DNA', '乙肝DNA'),
];

/** The known analyte that a spelling names: its very name, or a declared spelling of it. Null for any other, and for a clone's name. */
export function knownAnalyte(spelling: string): Analyte | null {
  return isCloneName(spelling) ? null : matchAnalyte({ analytes: [...knownAnalytes] }, spelling);
}

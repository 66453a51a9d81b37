import type { ReadInput } from '../scores/read-input.ts';
import type { ClinicalName } from '../study/vocabulary/clinical-analyte.ts';
import { bilirubinPerMg } from '../study/vocabulary/clinical-analytes.ts';
import { yesOrNo } from '../study/vocabulary/graded-words.ts';
import { ageOf } from '../study/vocabulary/subject-facts.ts';
import { type Baseline, covariate } from './baseline.ts';
import { excludingHistories } from './histories.ts';
import { type Criterion, type EligibilityFact, type Evidence, either, type Finding, finding } from './verdict.ts';

/** Upper limits of normal of total bilirubin that laboratories use lie between these, in umol/L (1.0 mg/dL; China's WS/T 404.4 for men). */
const lowestUln = 17.1;
const highestUln = 26;

const ulnNames = ['TBil ULN', 'ULN of TBil', 'Bilirubin ULN', '总胆红素正常上限', '总胆红素上限'];
const hbsagNames = ['HBsAg', '乙肝表面抗原', 'Hepatitis B surface antigen'];
const hbsagMonths = ['HBsAg positive months', 'HBsAg months', 'Months of HBsAg', 'HBsAg阳性月数'];

function seen(fact: EligibilityFact, input: ReadInput | undefined): Evidence[] {
  if (input === undefined) return [];
  const { text, unit, week, source } = input.reading;
  return [{ fact, text, unit, week, source }];
}

function said(fact: EligibilityFact, text: string | null): Evidence[] {
  return text === null ? [] : [{ fact, text, unit: null, week: null, source: null }];
}

function planned(fact: EligibilityFact, { value, unit }: NonNullable<Baseline['bilirubinLimit']>): Evidence[] {
  return [{ fact, text: String(value), unit, week: null, source: null }];
}

/** Whether a value reaches a threshold; null for no value, and for one beyond a limit that leaves it open. */
function reaches(input: ReadInput | undefined, threshold: number): boolean | null {
  if (input === undefined) return null;
  const { value, reading } = input;
  if (reading.qualifier === null) return value >= threshold;
  if (reading.qualifier.startsWith('>')) return value >= threshold ? true : null;
  return value < threshold || (value === threshold && reading.qualifier === '<') ? false : null;
}

/** A bilirubin limit from the roster in umol/L: in mg/dL no laboratory's reaches 5, in umol/L none lies below. */
function statedUln(text: string | null): number | null {
  const number = Number(/^\s*(\d+(?:\.\d+)?)/.exec(text ?? '')?.[1] ?? Number.NaN);
  if (!Number.isFinite(number) || number <= 0) return null;
  return number < 5 ? number * bilirubinPerMg : number;
}

/**
 * Bilirubin of ten times the upper limit of normal: the subject's own of the roster, else the protocol's. Where nobody gave the limit, only what
 * holds for every laboratory's is decided.
 */
function bilirubin({ subject, values, bilirubinLimit }: Baseline): Finding {
  const input = values.get('bilirubin');
  const limitText = covariate(subject, ulnNames);
  const ofProtocol = limitText === null ? bilirubinLimit : null;
  const limit = ofProtocol === null ? statedUln(limitText) : ofProtocol.value * ofProtocol.factor;
  const stated = ofProtocol === null ? said('bilirubin ULN', limitText) : planned('bilirubin ULN', ofProtocol);
  const evidence = [...seen('bilirubin', input), ...stated];
  const atHighest = reaches(input, 10 * (limit ?? highestUln));
  const atLowest = reaches(input, 10 * (limit ?? lowestUln));
  const isMet = atHighest === true ? true : atLowest === false ? false : null;
  return finding(isMet, evidence, [input === undefined ? 'bilirubin' : 'bilirubin ULN']);
}

function coagulation({ values }: Baseline): Finding {
  const inr = values.get('INR');
  const activity = values.get('prothrombin activity');
  const evidence = [...seen('INR', inr), ...seen('prothrombin activity', activity)];
  const normal = reaches(activity, 40);
  const missing: EligibilityFact[] = [];
  if (inr === undefined) missing.push('INR');
  if (activity === undefined) missing.push('prothrombin activity');
  return finding(either(reaches(inr, 1.5), normal === null ? null : !normal), evidence, missing);
}

function decompensation({ lastFourWeeks }: Baseline): Finding {
  const of = (name: ClinicalName) => lastFourWeeks.filter((one) => one.name === name).map(({ input }) => input);
  const [ascites, encephalopathy] = [of('ascites'), of('encephalopathy')];
  const isPresent = (inputs: readonly ReadInput[]) =>
    inputs.length === 0 ? null : inputs.some(({ value }) => value > 0);
  const missing: EligibilityFact[] = [];
  if (ascites.length === 0) missing.push('ascites');
  if (encephalopathy.length === 0) missing.push('encephalopathy');
  const evidence = [
    ...ascites.flatMap((input) => seen('ascites', input)),
    ...encephalopathy.flatMap((input) => seen('encephalopathy', input)),
  ];
  return finding(either(isPresent(ascites), isPresent(encephalopathy)), evidence, missing);
}

/** HBsAg positive for more than six months: a positive test alone does not say for how long. */
function hepatitisB({ subject, values }: Baseline): Finding {
  const input = values.get('HBsAg');
  const text = covariate(subject, hbsagNames);
  const months = covariate(subject, hbsagMonths);
  const count = months === null ? Number.NaN : Number(months);
  const duration = Number.isFinite(count) ? count > 6 : null;
  const isPositive = input === undefined ? yesOrNo(text ?? '') : input.value === 1;
  const evidence = [...seen('HBsAg', input), ...said('HBsAg', text), ...said('HBsAg duration', months)];
  const isMet = isPositive === false ? false : duration;
  return finding(isMet, evidence, isPositive === null ? ['HBsAg', 'HBsAg duration'] : ['HBsAg duration']);
}

/** MELD (UNOS) as computed; the file's own only where it cannot be computed. */
function meld({ meld: row }: Baseline): Finding {
  const within = (value: number) => value >= 17 && value <= 30;
  if (row === null) return finding(null, [], ['bilirubin', 'INR', 'creatinine']);
  const inFile = row.imported.map(({ reading }): Evidence => {
    return { fact: 'MELD', text: reading.text, unit: null, week: reading.week, source: reading.source };
  });
  if (row.value !== null) {
    const computed: Evidence = { fact: 'MELD', text: String(row.value), unit: null, week: row.week, source: null };
    return finding(within(row.value), [computed, ...inFile], []);
  }
  const [first, ...others] = row.imported.map(({ value }) => value);
  const agreed = first !== undefined && others.every((other) => other === first);
  return finding(agreed ? within(first) : null, inFile, row.missing);
}

function age({ subject }: Baseline): Finding {
  const years = ageOf(subject.covariates);
  const evidence = said('age', years === null ? null : String(years));
  // Whole years: someone is 65 until the day before turning 66.
  return finding(years === null ? null : years >= 18 && years < 66, evidence, ['age']);
}

/** The criteria of NCT02812121 that imported data can answer, or could. Source: its registry record. */
export const nct02812121Criteria: readonly Criterion<Baseline>[] = [
  { id: 'bilirubin', kind: 'inclusion', about: 'eligibility.bilirubin', judge: bilirubin },
  { id: 'coagulation', kind: 'inclusion', about: 'eligibility.coagulation', judge: coagulation },
  { id: 'decompensation', kind: 'inclusion', about: 'eligibility.decompensation', judge: decompensation },
  { id: 'hepatitis-b', kind: 'inclusion', about: 'eligibility.hepatitis-b', judge: hepatitisB },
  { id: 'meld', kind: 'inclusion', about: 'eligibility.meld', judge: meld },
  { id: 'age', kind: 'inclusion', about: 'eligibility.age', judge: age },
  ...excludingHistories.map(({ history, about, columns }): Criterion<Baseline> => {
    const judge = ({ subject }: Baseline) => {
      const text = covariate(subject, columns);
      const has = text === null ? null : yesOrNo(text);
      return finding(has === null ? null : !has, said(history, text), [history]);
    };
    return { id: about.replace('eligibility.', ''), kind: 'exclusion', about, judge };
  }),
];

import { normaliseLabel } from '../normalise-name.ts';

export type Sex = 'female' | 'male';

type Covariates = Readonly<Record<string, string>>;

const keys = (...names: string[]): ReadonlySet<string> => new Set(names.map(normaliseLabel));

const sexNames = keys('sex', 'gender', '性别');
const ageNames = keys('age', 'age (years)', 'age years', 'age (y)', '年龄', '年龄(岁)');
const baselineNames = keys(
  'baseline date',
  'enrolment date',
  'enrollment date',
  'date of baseline',
  '入组日期',
  '基线日期',
);
const female = keys('f', 'female', 'woman', '女', '女性');
const male = keys('m', 'male', 'man', '男', '男性');

/** The text of the covariate that goes by one of these names; null for none, and where two of them say different things. */
export function covariateNamed(covariates: Covariates, names: ReadonlySet<string>): string | null {
  const said = Object.entries(covariates).filter(([name]) => names.has(normaliseLabel(name)));
  const texts = new Set(said.map(([, text]) => text.trim()).filter((text) => text !== ''));
  const [only] = texts;
  return texts.size === 1 ? (only ?? null) : null;
}

/** A subject's sex from its covariates; null where it is not recorded, or by a code (`1`, `2`) that does not say which is which. */
export function sexOf(covariates: Covariates): Sex | null {
  const text = normaliseLabel(covariateNamed(covariates, sexNames) ?? '');
  if (female.has(text)) return 'female';
  return male.has(text) ? 'male' : null;
}

/** A subject's age in years from its covariates, null where it is not recorded. */
export function ageOf(covariates: Covariates): number | null {
  const text = covariateNamed(covariates, ageNames)?.normalize('NFKC') ?? '';
  const years = /^(\d{1,3}(?:\.\d+)?)\s*(?:y|yr|yrs|years?|岁|周岁)?$/i.exec(text)?.[1];
  return years === undefined ? null : Number(years);
}

/** The day of a subject's baseline, as the days since 1970-01-01, from a date in the order year, month, day; null for anything else. */
export function baselineDayOf(covariates: Covariates): number | null {
  const text = covariateNamed(covariates, baselineNames) ?? '';
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/.exec(text);
  if (parts === null) return null;
  const [year, month, day] = parts.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real ? at.getTime() / 86_400_000 : null;
}

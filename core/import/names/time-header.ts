import type { BareNumber } from '../../study/visit-text.ts';

const weekWords = new Set([
  'week',
  'weeks',
  'wk',
  'wks',
  'woche',
  'wochen',
  'semaine',
  'semaines',
  'semana',
  'semanas',
]);
const dayWords = new Set(['day', 'days', 'tag', 'tage', 'jour', 'jours', 'dia', 'dias']);

/** Words that may stand beside the unit without making the column one of something else: `Weeks since first infusion`. */
const besides = new Set(
  [
    'time timepoint point nominal study visit planned actual scheduled protocol relative no nr num number in on of the',
    'since after post from to baseline first infusion dose dosing treatment therapy enrolment enrollment inclusion',
    'randomisation randomization transplant transplantation start',
  ].flatMap((line) => line.split(' ')),
);

const chineseTime =
  /^(?:时间|时点|访视|随访|研究|试验|治疗后?|给药后?|输注后?|入组后?|距基线|基线后|计划|采样|检测)*(?:时间|点)?(周|周次|周数|天|天数|日)$/u;

/**
 * The unit of the bare numbers under a header that names the time on study and nothing else: `Weeks`, `Time (weeks)`,
 * `study_day`, `治疗后时间（周）`. Null for any other, such as `Follow-up weeks` or `NKG2A week`.
 */
export function timeOnStudy(header: string): Exclude<BareNumber, 'ask'> | null {
  const text = header
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  if (/\p{N}/u.test(text)) return null;
  const chinese = chineseTime.exec(text.replace(/[^\p{L}]+/gu, ''));
  if (chinese !== null) return chinese[1]?.startsWith('周') ? 'week' : 'day';
  const words = text.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const units = words.filter((word) => weekWords.has(word) || dayWords.has(word));
  const [unit] = units;
  if (unit === undefined || units.length > 1 || words.some((word) => word !== unit && !besides.has(word))) return null;
  return weekWords.has(unit) ? 'week' : 'day';
}

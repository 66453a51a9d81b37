import { normaliseLabel } from '../normalise-name.ts';
import type { ClinicalAnalyte, ClinicalName } from './clinical-analyte.ts';

const no = 'no | false | none | absent | negative | neg | n | 0 | - | 无 | 否 | 没有 | 阴性';
const yes = 'yes | true | present | positive | pos | y | + | 有 | 是 | 阳性';

/** The words of each rank, ranks from 0. */
const graded: Partial<Record<ClinicalName, readonly string[]>> = {
  ascites: [
    no,
    'mild | slight | small | controlled | diuretic controlled | grade 1 | 1 | + | 轻度 | 少量 | 轻',
    'moderate | medium | grade 2 | 2 | ++ | 中度 | 中等量 | 中量 | 中',
    'severe | large | gross | tense | refractory | massive | grade 3 | 3 | +++ | 重度 | 大量 | 重 | 难治性',
  ],
  encephalopathy: [
    `${no} | grade 0`,
    'grade 1 | grade I | stage 1 | stage I | I | 1 | 1级 | I级 | 一级 | 1期 | I期 | 一期 | 1度 | Ⅰ度',
    'grade 2 | grade II | stage 2 | stage II | II | 2 | 2级 | II级 | 二级 | 2期 | II期 | 二期 | 2度 | Ⅱ度',
    'grade 3 | grade III | stage 3 | stage III | III | 3 | 3级 | III级 | 三级 | 3期 | III期 | 三期 | 3度 | Ⅲ度',
    'grade 4 | grade IV | stage 4 | stage IV | IV | 4 | coma | 4级 | IV级 | 四级 | 4期 | IV期 | 四期 | 4度 | Ⅳ度',
  ],
  'dialysis sessions': [
    no,
    'once | one | 1 time | 1次 | 一次',
    'twice | two | 2 times | 2次 | 两次 | 二次',
    '3 times | 3次 | 三次',
  ],
  'respiratory support': [no, `${yes} | 1`],
  HBsAg: [no, `${yes} | 1`],
};

/** Signs alone (`+`, `-`) mean something here, so they are kept as they are. */
function wordKey(text: string): string {
  const plain = text.normalize('NFKC').trim();
  return /^[+-]+$/.test(plain) ? plain : normaliseLabel(plain);
}

const ranks = new Map<ClinicalName, ReadonlyMap<string, number>>();
for (const name of ['ascites', 'encephalopathy', 'dialysis sessions', 'respiratory support', 'HBsAg'] as const) {
  const words = (graded[name] ?? []).flatMap((line, rank) =>
    line.split(' | ').map((word) => [wordKey(word), rank] as const),
  );
  ranks.set(name, new Map(words));
}

/**
 * The rank of a word on an analyte's scale: `mild` ascites is 1, encephalopathy `grade III` is 3, `twice` is 2 dialysis sessions, `yes` is 1, `无` is 0.
 * Null for a word that has no rank on this scale: `present` ascites is not graded, and no grade is made up for it.
 */
export function rankOfWord(analyte: Pick<ClinicalAnalyte, 'name'>, text: string): number | null {
  return ranks.get(analyte.name)?.get(wordKey(text)) ?? null;
}

/** True for a word that has a rank on some scale. */
export function isGradedWord(text: string): boolean {
  const key = wordKey(text);
  return ranks.values().some((words) => words.has(key));
}

/** True for a word that says yes (`yes`, `有`, `1`), false for one that says no (`none`, `无`, `0`), null for any other. */
export function yesOrNo(text: string): boolean | null {
  const rank = rankOfWord({ name: 'HBsAg' }, text);
  return rank === null ? null : rank === 1;
}

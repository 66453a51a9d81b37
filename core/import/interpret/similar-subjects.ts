import { headerKey } from '../header-key.ts';
import type { StudyContext } from '../study-context.ts';
import type { FoundSubject } from './interpretation.ts';
import type { ProblemList } from './problem-list.ts';

/** Warns of subjects whose names differ only by case, blanks, punctuation or leading zeros: they are kept apart, and may be one. */
export function noteSimilarSubjects(
  file: string,
  subjects: readonly FoundSubject[],
  context: StudyContext,
  problems: ProblemList,
): void {
  const spellings = new Map<string, Set<string>>();
  for (const { subject } of [...subjects, ...context.subjects]) {
    const key = headerKey(subject).replace(/(?<!\d)0+(?=\d)/g, '');
    spellings.set(key, (spellings.get(key) ?? new Set()).add(subject));
  }
  for (const { subject } of subjects) {
    const key = headerKey(subject).replace(/(?<!\d)0+(?=\d)/g, '');
    const alike = spellings.get(key);
    if (alike === undefined || alike.size < 2) continue;
    problems.add('warning', 'import.similar-subjects', { file, sheet: null }, { subjects: [...alike].join(', ') });
    spellings.delete(key);
  }
}

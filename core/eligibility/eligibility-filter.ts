import type { FilteredSubject, KnownCovariate, SubjectFilter } from '../study/subject-filter.ts';
import { type Language, say } from '../words/say.ts';
import { type Verdict, verdicts } from './verdict.ts';

/** The name under which a filter asks for a subject's overall eligibility, as if it were a covariate. One of the roster's own of that name goes before it. */
export const eligibilityCovariate = 'eligibility';

/** Eligibility as something that one can filter by. */
export const knownEligibility: KnownCovariate = {
  name: eligibilityCovariate,
  values: verdicts,
  range: null,
  missing: 0,
};

/** True for a filter that asks for eligibility. */
export function asksForEligibility({ conditions }: SubjectFilter): boolean {
  return conditions.some(({ covariate }) => covariate === eligibilityCovariate);
}

/** Subjects with their eligibility among their covariates, for a filter that asks for it. */
export function withEligibility<S extends FilteredSubject & { readonly subject: string }>(
  subjects: readonly S[],
  verdictOf: ReadonlyMap<string, Verdict>,
): S[] {
  return subjects.map((subject) => {
    const verdict = verdictOf.get(subject.subject);
    if (verdict === undefined) return subject;
    return { ...subject, covariates: { [eligibilityCovariate]: verdict, ...subject.covariates } };
  });
}

function isVerdict(text: string): text is Verdict {
  return verdicts.some((verdict) => verdict === text);
}

/** The name of a covariate, and one of its texts, as a person reads them: eligibility in words, all else as the roster has it. */
export function covariateWords(language: Language, covariate: string, text: string | null = null): string {
  if (covariate !== eligibilityCovariate) return text ?? covariate;
  if (text === null) return say(language, 'eligibility.filter');
  return isVerdict(text) ? say(language, `eligibility.${text}`) : text;
}

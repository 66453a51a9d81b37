import type { Baseline } from '../core/eligibility/baseline.ts';
import type { SubjectEligibility } from '../core/eligibility/check-eligibility.ts';
import { factWords } from '../core/eligibility/fact-words.ts';
import { type Criterion, type Verdict, verdicts } from '../core/eligibility/verdict.ts';
import { type Language, say } from '../core/words/say.ts';
import { table } from './table.ts';

type Criteria = readonly Criterion<Baseline>[];

function count(subjects: readonly SubjectEligibility[], criterion: string, verdict: Verdict): number {
  const has = (subject: SubjectEligibility) =>
    subject.findings.some((finding) => finding.criterion === criterion && finding.verdict === verdict);
  return subjects.filter(has).length;
}

/** The document of `armtrace eligibility --json`. */
export function eligibilityDocument(
  criteria: Criteria,
  subjects: readonly SubjectEligibility[],
  language: Language,
): object {
  return {
    criteria: criteria.map(({ id, kind, about }) => ({
      criterion: id,
      kind,
      text: say(language, about),
      meets: count(subjects, id, 'meets'),
      doesNotMeet: count(subjects, id, 'does-not-meet'),
      cannotTell: count(subjects, id, 'cannot-tell'),
    })),
    subjects: subjects.map(({ subject, arm, overall, findings }) => ({
      subject,
      arm,
      overall,
      criteria: findings.map(({ criterion, verdict, missing, evidence }) => ({
        criterion,
        verdict,
        missing,
        evidence,
      })),
    })),
  };
}

/** The same for a person: how many subjects meet each criterion, then who does not meet which. */
export function eligibilityText(
  criteria: Criteria,
  subjects: readonly SubjectEligibility[],
  language: Language,
): string {
  if (criteria.length === 0) return say(language, 'eligibility.none');
  const verdictWords = verdicts.map((verdict) => say(language, `eligibility.${verdict}`));
  const missing = (id: string) => {
    const facts = subjects.flatMap(({ findings }) =>
      findings.filter(({ criterion }) => criterion === id).flatMap((finding) => finding.missing),
    );
    const words = new Set(facts.map((fact) => factWords(language, fact)));
    return [...words].join(language === 'zh' ? '；' : '; ');
  };
  const byCriterion = table(
    [say(language, 'eligibility.column-criterion'), ...verdictWords, say(language, 'eligibility.column-missing')],
    criteria.map(({ id, about }) => [
      say(language, about),
      ...verdicts.map((verdict) => count(subjects, id, verdict)),
      missing(id),
    ]),
  );
  const about = new Map(criteria.map((criterion) => [criterion.id, say(language, criterion.about)]));
  const bySubject = table(
    [
      say(language, 'scores.column-subject'),
      say(language, 'command.column-arm'),
      say(language, 'eligibility.column-overall'),
      say(language, 'eligibility.not-met-by'),
    ],
    subjects.map(({ subject, arm, overall, findings }) => {
      const notMet = findings.filter(({ verdict }) => verdict === 'does-not-meet');
      const words = notMet.map(({ criterion }) => about.get(criterion) ?? criterion).join('; ');
      return [subject, arm, say(language, `eligibility.${overall}`), words];
    }),
  );
  return [byCriterion, '', bySubject, '', say(language, 'eligibility.nobody-removed')].join('\n');
}

import type { ScoreMaterial, ScoreRow } from '../scores/score-study.ts';
import type { Protocol } from '../study/protocol.ts';
import { type Baseline, baselines } from './baseline.ts';
import { nct02812121Criteria } from './nct02812121.ts';
import type { Criterion, Finding, Verdict } from './verdict.ts';

/** One criterion's finding on one subject. */
export interface CriterionFinding extends Finding {
  readonly criterion: string;
}

/** How a subject stands against every criterion. `overall` does not meet as soon as one is not met, and meets only when all are. */
export interface SubjectEligibility {
  readonly subject: string;
  readonly arm: string;
  readonly overall: Verdict;
  readonly findings: readonly CriterionFinding[];
}

/** The criteria of a study by its registration; none for a study whose criteria the program does not know. */
export function criteriaOf({ registryId }: Pick<Protocol, 'registryId'>): readonly Criterion<Baseline>[] {
  return registryId?.trim().toUpperCase() === 'NCT02812121' ? nct02812121Criteria : [];
}

/**
 * Every criterion of the study for every subject, in the order of the subjects, from the values and the computed scores. It only tells: no subject is ever removed by it.
 * Empty where the study has no criteria that are known.
 */
export function checkEligibility(
  material: ScoreMaterial,
  scores: readonly ScoreRow[],
  criteria: readonly Criterion<Baseline>[],
): SubjectEligibility[] {
  if (criteria.length === 0) return [];
  return baselines(material, scores).map((baseline) => {
    const findings = criteria.map(({ id, judge }) => ({ criterion: id, ...judge(baseline) }));
    return {
      subject: baseline.subject.subject,
      arm: baseline.subject.arm,
      overall: overallOf(findings.map(({ verdict }) => verdict)),
      findings,
    };
  });
}

function overallOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('does-not-meet')) return 'does-not-meet';
  return verdicts.includes('cannot-tell') ? 'cannot-tell' : 'meets';
}

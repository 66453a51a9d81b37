import { commonHorizon, describeSurvival, type SurvivalSummary } from '../statistics/survival/describe-survival.ts';
import { survivalOfFollowUp } from '../statistics/survival/survival-of-follow-up.ts';
import { listFollowUps } from '../store/follow-up.ts';
import { readStoredProtocol } from '../store/stored-protocol.ts';
import type { StudyFile } from '../store/study-file.ts';
import { listSubjects } from '../store/subjects.ts';
import type { FollowUpState } from '../study/follow-up.ts';
import type { Protocol } from '../study/protocol.ts';
import { ExplainedError } from '../words/explained-error.ts';

/** The survival of a study's arms and who is not in it. */
export interface StudySurvival {
  readonly summary: SurvivalSummary;
  /** Subjects whose follow-up no file gives. */
  readonly unfollowed: number;
  /** Subjects with a follow-up whose arm the study does not know. */
  readonly withoutArm: number;
}

/**
 * Survival of the arms, with the events that a person counts as such. Restricted means reach to `horizon` weeks; where it is null, to the
 * registered end or the last week to which every arm was observed, whichever comes first.
 * Throws `command.no-follow-up`, `command.no-arms-followed`, and what reading the study throws.
 */
export function survivalOfStudy(
  study: StudyFile,
  events: readonly FollowUpState[],
  horizon: number | null,
): StudySurvival {
  const followUps = listFollowUps(study);
  if (followUps.length === 0) throw new ExplainedError('command.no-follow-up');
  const protocol = readStoredProtocol(study);
  const observed = survivalOfFollowUp(
    followUps,
    protocol.arms.map((arm) => arm.name),
    events,
  );
  const followed = observed.arms.filter(({ times }) => times.length > 0);
  if (followed.length === 0) throw new ExplainedError('command.no-arms-followed');
  const reach = horizon ?? Math.min(registeredEnd(protocol), commonHorizon(followed));
  const weeks = protocol.visits.map((visit) => visit.week).filter((week) => week >= 0);
  return {
    summary: describeSurvival(followed, reach, weeks),
    unfollowed: listSubjects(study).length - followUps.length,
    withoutArm: observed.withoutArm,
  };
}

/** The week to which the protocol follows survival; without end where it does not say. */
function registeredEnd({ outcomes }: Protocol): number {
  const ends = outcomes.flatMap(({ type, toWeek }) => (type === 'survival' && toWeek !== null ? [toWeek] : []));
  return ends.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...ends);
}

import { commonHorizon, describeSurvival } from '../statistics/survival/describe-survival.ts';
import type { SurvivalAnswer } from '../statistics/survival/survival-answer.ts';
import { survivalOfFollowUp } from '../statistics/survival/survival-of-follow-up.ts';
import { listFollowUps } from '../store/follow-up.ts';
import { readStoredProtocol } from '../store/stored-protocol.ts';
import type { StudyFile } from '../store/study-file.ts';
import { listSubjects } from '../store/subjects.ts';
import type { FollowUpState } from '../study/follow-up.ts';
import type { Protocol } from '../study/protocol.ts';
import { everySubject, type SubjectFilter } from '../study/subject-filter.ts';
import { keptSubjects } from './kept-subjects.ts';

/**
 * The survival of a study's arms, of the subjects that a filter lets through. Restricted means reach to `horizon` weeks, or, where nobody asks, to the week up to which the protocol follows
 * survival or the last to which every arm was observed, whichever is first. Throws what reading the study throws.
 */
export function survivalOfStudy(
  study: StudyFile,
  {
    events,
    horizon,
    subjects = everySubject,
  }: {
    readonly events: readonly FollowUpState[];
    readonly horizon: number | null;
    readonly subjects?: SubjectFilter;
  },
): SurvivalAnswer {
  const protocol = readStoredProtocol(study);
  const { arms } = protocol;
  const rank = new Map(arms.map(({ name }, index) => [name, index]));
  const kept = keptSubjects(study, subjects);
  const everybody = listFollowUps(study);
  const followUps = everybody
    .filter(({ subject }) => kept === null || kept.has(subject))
    .sort((a, b) => (rank.get(a.arm) ?? arms.length) - (rank.get(b.arm) ?? arms.length) || a.day - b.day);
  const observed = survivalOfFollowUp(
    followUps,
    arms.map(({ name }) => name),
    events,
  );
  const followed = observed.arms.filter(({ times }) => times.length > 0);
  const reach = horizon ?? Math.min(registeredEnd(protocol), commonHorizon(followed));
  const weeks = protocol.visits.map(({ week }) => week).filter((week) => week >= 0);
  const known = new Set(everybody.map(({ subject }) => subject));
  const unknown = listSubjects(study).flatMap(({ subject }) => (known.has(subject) ? [] : [subject]));
  return {
    events,
    arms,
    summary: describeSurvival(followed, reach, weeks),
    horizon: reach,
    horizonAsked: horizon !== null,
    weeks,
    followUps,
    withoutFollowUp: kept === null ? unknown : unknown.filter((subject) => kept.has(subject)),
    withoutArm: followUps.flatMap(({ subject, arm }) => (rank.has(arm) ? [] : [subject])),
    ...(kept === null ? {} : { filtered: { kept: followUps.length, of: everybody.length } }),
  };
}

/** The week to which the protocol follows survival; without end where it does not say. */
function registeredEnd({ outcomes }: Protocol): number {
  const ends = outcomes.flatMap(({ type, toWeek }) => (type === 'survival' && toWeek !== null ? [toWeek] : []));
  return ends.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...ends);
}

import type { ScoreId } from '../scores/kinds.ts';
import type { ScoreRow } from '../scores/score-study.ts';
import type { ScoreAnswer, ScoreOverview } from '../scores/scores-answer.ts';
import type { IncidenceAnswer } from '../statistics/incidence/incidence-answer.ts';
import type { EventFilter } from '../statistics/incidence/select-events.ts';
import type { SurvivalAnswer } from '../statistics/survival/survival-answer.ts';
import type { StudyFile } from '../store/study-file.ts';
import type { FollowUpState } from '../study/follow-up.ts';
import type { SubjectFilter } from '../study/subject-filter.ts';
import { incidenceOfStudy } from './incidence-of-study.ts';
import { scoreAnswer, scoreOverviews, scoresOfSubject } from './scores-of-study.ts';
import { survivalOfStudy } from './survival-of-study.ts';

/** What a person can ask about survival, events and derived scores: methods of the document thread. */
export interface OutcomeMethods {
  survival(input: {
    events: readonly FollowUpState[];
    horizon: number | null;
    subjects: SubjectFilter;
  }): SurvivalAnswer;
  incidence(input: EventFilter & { subjects: SubjectFilter }): IncidenceAnswer;
  scoreOverviews(input: object): readonly ScoreOverview[];
  score(input: { score: ScoreId }): ScoreAnswer;
  scoresOfSubject(input: { score: ScoreId; subject: string }): readonly ScoreRow[];
}

/** These methods on whatever study is open when they are called. */
export function outcomeMethods(study: () => StudyFile): OutcomeMethods {
  return {
    survival: (asked) => survivalOfStudy(study(), asked),
    incidence: ({ subjects, ...filter }) => incidenceOfStudy(study(), filter, subjects),
    scoreOverviews: () => scoreOverviews(study()),
    score: ({ score }) => scoreAnswer(study(), score),
    scoresOfSubject: ({ score, subject }) => scoresOfSubject(study(), score, subject),
  };
}

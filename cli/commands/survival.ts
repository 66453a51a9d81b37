import { commonHorizon, describeSurvival } from '../../core/statistics/survival/describe-survival.ts';
import { survivalOfFollowUp } from '../../core/statistics/survival/survival-of-follow-up.ts';
import { listFollowUps } from '../../core/store/follow-up.ts';
import { readStoredProtocol } from '../../core/store/stored-protocol.ts';
import { listSubjects } from '../../core/store/subjects.ts';
import { followUpStates } from '../../core/study/follow-up.ts';
import type { Protocol } from '../../core/study/protocol.ts';
import { ExplainedError } from '../../core/words/explained-error.ts';
import { say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { survivalDocument, survivalText } from '../survival-text.ts';
import { UsageError } from '../usage-error.ts';
import { readStudy } from '../with-study.ts';

/**
 * Describes and compares the survival of the arms. Throws what `openStudy` throws, `command.bad-horizon`, `command.no-follow-up` and
 * `command.no-arms-followed`.
 */
export async function run(call: Call): Promise<Answer> {
  const { language } = call;
  const events = call.choiceList('event', followUpStates) ?? ['death'];
  const asked = call.number('horizon');
  if (asked !== null && asked <= 0) throw new UsageError('command.bad-horizon', { value: asked });
  return readStudy(call, (study) => {
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
    const horizon = asked ?? Math.min(registeredEnd(protocol), commonHorizon(followed));
    const weeks = protocol.visits.map((visit) => visit.week).filter((week) => week >= 0);
    const summary = describeSurvival(followed, horizon, weeks);
    const shown = events.map((event) => say(language, `statistics.event-${event}`)).join(', ');
    const unfollowed = listSubjects(study).length - followUps.length;
    const left = [
      ...(unfollowed > 0 ? [say(language, 'command.said-without-follow-up', { count: unfollowed })] : []),
      ...(observed.withoutArm > 0 ? [say(language, 'command.said-without-arm', { count: observed.withoutArm })] : []),
    ];
    return {
      document: survivalDocument(summary),
      text: [survivalText(summary, shown, language), ...left].join('\n\n'),
    };
  });
}

/** The week to which the protocol follows survival; without end where it does not say. */
function registeredEnd({ outcomes }: Protocol): number {
  const ends = outcomes.flatMap(({ type, toWeek }) => (type === 'survival' && toWeek !== null ? [toWeek] : []));
  return ends.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...ends);
}

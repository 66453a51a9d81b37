import { survivalOfStudy } from '../../core/service/survival-of-study.ts';
import { listSubjects } from '../../core/store/subjects.ts';
import { followUpStates } from '../../core/study/follow-up.ts';
import { ExplainedError } from '../../core/words/explained-error.ts';
import { say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { demandCovariates, filterOf } from '../subject-filter.ts';
import { survivalDocument, survivalText } from '../survival-text.ts';
import { UsageError } from '../usage-error.ts';
import { readStudy } from '../with-study.ts';

/**
 * Describes and compares the survival of the arms. Throws what `openStudy` and `demandCovariates` throw, `command.bad-horizon`, `command.no-follow-up` and
 * `command.no-arms-followed`.
 */
export async function run(call: Call): Promise<Answer> {
  const { language } = call;
  const events = call.choiceList('event', followUpStates) ?? ['death'];
  const horizon = call.number('horizon');
  if (horizon !== null && horizon <= 0) throw new UsageError('command.bad-horizon', { value: horizon });
  const subjects = filterOf(call);
  return readStudy(call, (study) => {
    demandCovariates(subjects, listSubjects(study));
    const asked = { events, horizon, subjects };
    const { summary, followUps, withoutFollowUp, withoutArm } = survivalOfStudy(study, asked);
    if (followUps.length === 0) throw new ExplainedError('command.no-follow-up');
    if (summary.arms.length === 0) throw new ExplainedError('command.no-arms-followed');
    const shown = events.map((event) => say(language, `statistics.event-${event}`)).join(', ');
    const unfollowed = withoutFollowUp.length;
    const armless = withoutArm.length;
    const left = [
      ...(unfollowed > 0 ? [say(language, 'command.said-without-follow-up', { count: unfollowed })] : []),
      ...(armless > 0 ? [say(language, 'command.said-without-arm', { count: armless })] : []),
    ];
    return {
      document: survivalDocument(summary),
      text: [survivalText(summary, shown, language), ...left].join('\n\n'),
    };
  });
}

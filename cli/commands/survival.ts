import { survivalOfStudy } from '../../core/service/survival-of-study.ts';
import { followUpStates } from '../../core/study/follow-up.ts';
import { say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { survivalDocument, survivalText } from '../survival-text.ts';
import { UsageError } from '../usage-error.ts';
import { readStudy } from '../with-study.ts';

/** Describes and compares the survival of the arms. Throws what `openStudy` and `survivalOfStudy` throw, and `command.bad-horizon`. */
export async function run(call: Call): Promise<Answer> {
  const { language } = call;
  const events = call.choiceList('event', followUpStates) ?? ['death'];
  const asked = call.number('horizon');
  if (asked !== null && asked <= 0) throw new UsageError('command.bad-horizon', { value: asked });
  return readStudy(call, (study) => {
    const { summary, unfollowed, withoutArm } = survivalOfStudy(study, events, asked);
    const shown = events.map((event) => say(language, `statistics.event-${event}`)).join(', ');
    const left = [
      ...(unfollowed > 0 ? [say(language, 'command.said-without-follow-up', { count: unfollowed })] : []),
      ...(withoutArm > 0 ? [say(language, 'command.said-without-arm', { count: withoutArm })] : []),
    ];
    return {
      document: survivalDocument(summary),
      text: [survivalText(summary, shown, language), ...left].join('\n\n'),
    };
  });
}

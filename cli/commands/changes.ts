import { changesSince } from '../../core/store/freeze-changes.ts';
import { say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { shownNumber, table } from '../table.ts';
import { currentStudy } from '../with-study.ts';

/** Says what changed since a freeze, each value with its cell. Throws what `openStudy` throws, and `freeze.none`. */
export async function run(call: Call): Promise<Answer> {
  const { language } = call;
  return currentStudy(call, (study) => {
    const found = changesSince(study, call.required('freeze'));
    const { counts, others, freeze, values } = found;
    const heads = (['change', 'subject', 'week', 'analyte', 'from', 'to', 'file', 'sheet', 'cell'] as const).map(
      (name) => say(language, `command.column-${name}`),
    );
    const rows = values.map((one) => [
      say(language, `command.change-${one.kind}`),
      one.subject,
      shownNumber(one.week),
      [one.analyte, one.population, one.metric].filter((part) => part !== null).join(' | '),
      one.from,
      one.to,
      one.file,
      one.sheet,
      one.cell,
    ]);
    const said = [
      say(language, 'command.said-changes', { name: freeze.name, at: freeze.at, ...counts }),
      say(language, 'command.said-other-changes', { ...others }),
    ].join('\n');
    return { document: found, text: rows.length === 0 ? said : `${said}\n\n${table(heads, rows)}` };
  });
}

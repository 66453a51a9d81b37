import { Button } from '@mantine/core';
import type { RememberedMapping } from '../../core/import/kept.ts';
import type { Mapping } from '../../core/import/mapping.ts';
import { useSay } from '../language.tsx';
import { mappingAnswers } from './mapping-answers.ts';
import { MappingWords } from './mapping-words.tsx';

interface Props {
  readonly remembered: RememberedMapping;
  readonly readOnly: boolean;
  readonly onKeep: (mapping: Mapping) => void;
}

/** A remembered mapping whole: the answers, each of which can be forgotten so that the next file asks again, and how sheets are read. */
export function MappingEditor({ remembered: { mapping, name }, readOnly, onKeep }: Props) {
  const say = useSay();
  const answers = mappingAnswers(mapping);
  return (
    <div className="mapping-editor">
      <h3>{say('imports-view.answers')}</h3>
      {answers.length === 0 ? (
        <p className="soft small">{say('imports-view.no-answers')}</p>
      ) : (
        <ul className="mapping-answers">
          {answers.map(({ kind, text, means, without }) => (
            <li key={`${kind} ${text}`}>
              <span className="soft small">{say(`imports-view.answer-${kind}`)}</span>
              <span>
                {kind === 'rule' ? (
                  ruleWords(say, mapping)[text]
                ) : (
                  <>
                    <span className="mono">{text}</span> {meaning(say, kind, text, means)}
                  </>
                )}
              </span>
              <Button
                variant="subtle"
                color="gray"
                disabled={readOnly}
                aria-label={say('imports-view.forget-answer-of', { text })}
                onClick={() => onKeep(without)}
              >
                {say('imports-view.forget-answer')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <MappingWords mapping={mapping} file={name} />
    </div>
  );
}

/** What each rule of a mapping says, by its name. */
function ruleWords(
  say: ReturnType<typeof useSay>,
  { percent, ambiguousMark, months, decimalMark }: Mapping,
): Readonly<Record<string, string>> {
  const rule = (name: string, answer: string) => say('wizard.rule-in-force', { rule: name, answer });
  return {
    percent: rule(say('wizard.percent'), say(`wizard.percent-${percent}`)),
    ambiguousMark: rule(say('wizard.marks'), say(`wizard.marks-${ambiguousMark}`)),
    months: rule(say('wizard.months'), say(`wizard.months-${months}`)),
    decimalMark: rule(say('wizard.decimal'), say(`wizard.decimal-${decimalMark}`)),
  };
}

function meaning(say: ReturnType<typeof useSay>, kind: string, text: string, means: string | null): string {
  if (means === null) return say('imports-view.answer-is-left-out');
  if (means === text) return say('imports-view.answer-is-added');
  return `→ ${kind === 'visit' ? say('wizard.week', { week: Number(means) }) : means}`;
}

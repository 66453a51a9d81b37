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
                <span className="mono">{text}</span> {meaning(say, kind, text, means)}
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

function meaning(say: ReturnType<typeof useSay>, kind: string, text: string, means: string | null): string {
  if (means === null) return say('imports-view.answer-is-left-out');
  if (means === text) return say('imports-view.answer-is-added');
  return `→ ${kind === 'visit' ? say('wizard.week', { week: Number(means) }) : means}`;
}

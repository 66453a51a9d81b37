import type { SheetMapping } from '../../../core/import/mapping.ts';
import type { SheetReview } from '../../../core/import/review.ts';
import { useSay } from '../../language.tsx';
import type { Answered } from '../importing.ts';
import { withChoices } from './answers.ts';
import { CommittedText } from './committed-text.tsx';
import { ruleIds } from './rule-ids.ts';
import { sampleExample } from './sample-example.ts';

interface Props {
  readonly sheet: SheetReview;
  readonly mapping: SheetMapping;
  readonly answered: Answered;
  readonly revise: (answered: Answered) => void;
}

/** How sample names are read: one of them as the example; the pattern behind it folded away, for those who want it. */
export function SampleNames({ sheet, mapping, answered, revise }: Props) {
  const say = useSay();
  const example = sampleExample(sheet, mapping);
  return (
    <section>
      <h2>{say('wizard.sample-names')}</h2>
      {example === null ? (
        <p className="amber">{say('wizard.sample-names-unread')}</p>
      ) : (
        <p>
          <span className="mono">{example.name}</span>{' '}
          {say(example.visit === null ? 'wizard.sample-gives-subject' : 'wizard.sample-gives-visit', {
            subject: example.subject,
            visit: example.visit ?? '',
          })}
        </p>
      )}
      <details className="folded" open={example === null}>
        <summary className="soft small">{say('wizard.sample-pattern')}</summary>
        <CommittedText
          id={ruleIds.samples}
          aria-label={say('wizard.sample-pattern')}
          description={say('wizard.sample-pattern-what')}
          className="sample-pattern"
          value={answered.choices.samplePattern ?? ''}
          accept={isPattern}
          onCommit={(text) => revise(withChoices(answered, { samplePattern: text.trim() === '' ? null : text.trim() }))}
        />
      </details>
    </section>
  );
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

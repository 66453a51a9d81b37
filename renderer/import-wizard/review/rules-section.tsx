import type { ImportChoices } from '../../../core/import/mapping.ts';
import type { ImportReview } from '../../../core/import/review.ts';
import { useSay } from '../../language.tsx';
import type { Answered } from '../importing.ts';
import { additions, ChoicesForm } from './choices-form.tsx';

interface Props {
  readonly review: ImportReview;
  readonly answered: Answered;
  readonly revise: (answered: Answered) => void;
}

/** The rules of this import: one line says what is in force, the controls unfold under it. */
export function RulesSection(props: Props) {
  const say = useSay();
  return (
    <details className="folded">
      <summary>
        <h2>{say('wizard.rules')}</h2> <span className="soft small">{inForce(say, props.answered.choices)}</span>
      </summary>
      <ChoicesForm {...props} />
    </details>
  );
}

/** What the rules say, in one line. */
function inForce(say: ReturnType<typeof useSay>, { percent, duplicates, onConflict, fixedWeek, add }: ImportChoices) {
  const rule = (name: string, answer: string) => say('wizard.rule-in-force', { rule: name, answer });
  const added = additions.filter((what) => add[what]).map((what) => say(`wizard.adds-${what}`));
  return [
    rule(say('wizard.percent'), say(`wizard.percent-${percent}`)),
    rule(say('wizard.duplicates'), say(`wizard.duplicates-${duplicates}`)),
    rule(say('wizard.conflict'), say(`wizard.conflict-${onConflict}`)),
    ...(fixedWeek === null ? [] : [rule(say('wizard.fixed-week'), String(fixedWeek))]),
    rule(say('wizard.add-in-short'), added.length === 0 ? say('wizard.adds-nothing') : added.join(', ')),
  ].join(' · ');
}

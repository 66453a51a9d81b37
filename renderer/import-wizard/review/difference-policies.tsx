import { NativeSelect } from '@mantine/core';
import { type DifferenceKind, goneRules } from '../../../core/import/differences.ts';
import { conflictRules } from '../../../core/import/mapping.ts';
import type { ImportReview } from '../../../core/import/review.ts';
import { useSay } from '../../language.tsx';
import type { Answered } from '../importing.ts';
import { withChoices } from './answers.ts';

interface Props {
  readonly review: ImportReview;
  readonly answered: Answered;
  readonly revise: (answered: Answered) => void;
  readonly kind: DifferenceKind | 'statistics';
}

/** What is done with differences of the kind that is looked at, where there is a choice; in words where there is none. */
export function DifferencePolicies({ review, answered, revise, kind }: Props) {
  const say = useSay();
  const { choices } = answered;
  if (kind === 'changed' || kind === 'conflicting') {
    return (
      <div className="differences-policy">
        <p className="soft">{say(`differences.what-${kind}`)}</p>
        <NativeSelect
          size="xs"
          aria-label={say('wizard.conflict')}
          value={choices.onConflict}
          data={conflictRules.map((value) => ({ value, label: say(`differences.policy-${value}`) }))}
          onChange={(event) => {
            const onConflict = conflictRules.find((one) => one === event.currentTarget.value);
            // A rule for all goes before the words on single values that were said until now.
            if (onConflict !== undefined) revise({ ...withChoices(answered, { onConflict }), settled: {} });
          }}
        />
      </div>
    );
  }
  if (kind === 'gone' && review.difference.gone > 0) {
    return (
      <div className="differences-policy">
        <p className="soft">{say('differences.what-gone')}</p>
        <NativeSelect
          size="xs"
          aria-label={say('differences.gone-rule')}
          value={choices.onGone}
          data={goneRules.map((value) => ({ value, label: say(`differences.gone-${value}`) }))}
          onChange={(event) => {
            const onGone = goneRules.find((one) => one === event.currentTarget.value);
            if (onGone !== undefined) revise(withChoices(answered, { onGone }));
          }}
        />
      </div>
    );
  }
  return (
    <div className="differences-policy">
      <p className="soft">{say(`differences.what-${kind}`)}</p>
    </div>
  );
}

import type { ReactNode } from 'react';
import type { ComparisonOutcome } from '../../core/statistics/comparison/stored-comparison.ts';
import { useLanguage, useSay } from '../language.tsx';
import { joinNames } from '../trajectories/chart-settings.ts';
import { Choice } from '../trajectories/choice.tsx';
import { familyWords } from './comparison-words.ts';
import { pairsOfArms, type ShownPair } from './shown-pair.ts';
import { StoreThis } from './store-this.tsx';
import type { Kept } from './use-kept.ts';

/** The head of a comparison: what is compared, how and over what p was adjusted; which pair is shown; and a way to keep it. */
export function CompareHead({
  children,
  how,
  outcome,
  pair,
  kept,
  onChange,
}: {
  /** What is compared, as the heading's words. */
  children: ReactNode;
  /** The method as a sentence; null where it is said elsewhere. */
  how: string | null;
  outcome: ComparisonOutcome;
  pair: ShownPair | null;
  kept: Kept;
  onChange: (settings: Readonly<Record<string, string | null>>) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const pairs = pairsOfArms(outcome.arms);
  return (
    <header className="compare-head">
      <div>
        <h1>{children}</h1>
        <p className="soft small">{[how ?? [], familyWords(language, outcome)].flat().join(' ')}</p>
      </div>
      <div className="row">
        {pairs.length > 1 && pair !== null ? (
          <Choice
            label={say('comparisons.pair')}
            value={keyOf(pair)}
            options={pairs.map((one) => ({ value: keyOf(one), label: say('comparisons.pair-name', { ...one }) }))}
            onChoose={(key) => onChange({ pair: key })}
          />
        ) : null}
        <StoreThis outcome={outcome} kept={kept} />
      </div>
    </header>
  );
}

const keyOf = ({ a, b }: ShownPair): string => joinNames([a, b]) ?? '';

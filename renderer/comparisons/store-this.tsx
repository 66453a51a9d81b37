import { Button } from '@mantine/core';
import type { ComparisonOutcome } from '../../core/statistics/comparison/stored-comparison.ts';
import { shortTime } from '../app/moment.ts';
import { useLanguage, useSay } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';
import { keptAs } from './compare-question.ts';
import { keptName } from './kept-name.ts';
import type { Kept } from './use-kept.ts';

/** Keeps what is shown in the study; where it is kept already, says since when, and runs it again where its values have changed. */
export function StoreThis({ outcome, kept }: { outcome: ComparisonOutcome; kept: Kept }) {
  const say = useSay();
  const language = useLanguage();
  const study = useStudy();
  const { question } = outcome;
  const stored = keptAs(kept.list, question);
  if (stored === null) {
    return (
      <Button
        title={say('comparisons.stored-hint')}
        disabled={!study.keeps}
        loading={kept.act.busy}
        onClick={() => kept.act.run({ do: 'store', question, name: keptName(language, study, outcome) })}
      >
        {say('comparisons.store')}
      </Button>
    );
  }
  return stored.stale ? (
    <>
      <span className="amber small">{say('comparisons.stale')}</span>
      <Button loading={kept.act.busy} onClick={() => kept.act.run({ do: 'renew', id: stored.id })}>
        {say('comparisons.run-again')}
      </Button>
    </>
  ) : (
    <span className="soft small" title={say('comparisons.stored-hint')}>
      {say('comparisons.stored', { when: shortTime(language, stored.at) })}
    </span>
  );
}

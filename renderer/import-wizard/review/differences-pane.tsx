import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { type DifferenceKind, differenceKinds } from '../../../core/import/differences.ts';
import type { ImportReview } from '../../../core/import/review.ts';
import { Notice } from '../../app/notice.tsx';
import { useSay, useSayError } from '../../language.tsx';
import { useAnswer } from '../../trajectories/use-answer.ts';
import type { Answered } from '../importing.ts';
import { DifferencePolicies } from './difference-policies.tsx';
import { DifferencesList } from './differences-list.tsx';
import './differences.css';
import { StatisticsTable } from './statistics-table.tsx';

interface Props {
  readonly review: ImportReview;
  readonly answered: Answered;
  readonly revise: (answered: Answered) => void;
}

/** What the import would change in the study: every reading that is new, other, gone or the same, and the means that follow. */
export function DifferencesPane(props: Props) {
  const { review } = props;
  const say = useSay();
  return (
    <div className="differences">
      <h1>{say('differences.title')}</h1>
      {review.counts.errors > 0 && !isCompared(review) ? (
        <p className="soft">{say('differences.after-questions')}</p>
      ) : (
        <Compared {...props} />
      )}
    </div>
  );
}

/** True once the files were held against the study: then only differences may still be a question. */
export function isCompared({ difference }: ImportReview): boolean {
  const { added, unchanged, changed, gone } = difference;
  return added + unchanged + changed + gone > 0;
}

function Compared({ review, answered, revise }: Props) {
  const say = useSay();
  const sayError = useSayError();
  const { difference, settled, choices } = review;
  const counts: Readonly<Record<DifferenceKind, number>> = {
    added: difference.added,
    unchanged: difference.unchanged,
    changed: difference.changed - difference.conflicting,
    conflicting: difference.conflicting,
    gone: difference.gone,
  };
  const asked = (['changed', 'conflicting', 'gone', 'added', 'unchanged'] as const).find((kind) => counts[kind] > 0);
  const [chosen, setChosen] = useState<DifferenceKind | 'statistics' | null>(null);
  const shown = chosen ?? asked ?? 'added';
  // Each review stages the files anew: what it found is asked for again.
  const version = JSON.stringify([difference, settled, choices]);
  const lists = useAnswer('import.differences', { session: review.session }, version);
  const failure = lists.error;
  return (
    <>
      <div className="page-head differences-head">
        <SegmentedControl
          aria-label={say('differences.which')}
          value={shown}
          onChange={(value) => setChosen(shownAs(value))}
          data={[
            ...differenceKinds.map((value) => ({
              value,
              label: say(`differences.${value}`, { count: counts[value] }),
            })),
            { value: 'statistics', label: say('differences.statistics') },
          ]}
        />
      </div>
      <DifferencePolicies review={review} answered={answered} revise={revise} kind={shown} />
      {failure === null ? null : <Notice level="error">{sayError(failure)}</Notice>}
      {shown === 'statistics' ? (
        <StatisticsTable session={review.session} version={version} />
      ) : lists.value === null ? (
        <p className="soft">{say('window.loading')}</p>
      ) : (
        <DifferencesList {...{ review, answered, revise, kind: shown, list: lists.value[shown] }} />
      )}
    </>
  );
}

function shownAs(value: string): DifferenceKind | 'statistics' {
  return differenceKinds.find((kind) => kind === value) ?? 'statistics';
}

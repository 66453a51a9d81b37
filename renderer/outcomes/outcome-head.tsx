import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Outcome } from '../../core/study/protocol.ts';
import { useSay } from '../language.tsx';

/** What is shown of an outcome, whether it is registered, of how many, and what it says; the way to the others and to a figure of it. */
export function OutcomeHead({
  title,
  rank,
  said,
  choose,
  onFigure,
}: {
  title: string;
  /** Null for an outcome that is not registered. */
  rank: Outcome['rank'] | null;
  /** Of how many and in words; null where there is nothing yet. */
  said: { readonly caption: string; readonly sentence: string } | null;
  choose: ReactNode;
  /** Null where there is nothing to draw. */
  onFigure: (() => void) | null;
}) {
  const say = useSay();
  return (
    <header className="trajectories-head">
      <div className="trajectories-title">
        <h1>
          {title}{' '}
          <span className="trajectories-detail">
            {rank === null
              ? say('outcomes.exploratory')
              : say('outcomes.registered', { rank: say(`study-view.rank-${rank}`).toLowerCase() })}
          </span>
        </h1>
        {said === null ? null : (
          <>
            <p className="soft small">{said.caption}</p>
            <p className="outcomes-sentence">{said.sentence}</p>
          </>
        )}
      </div>
      <div className="row">
        {choose}
        {onFigure === null ? null : <Button onClick={onFigure}>{say('outcomes.make-figure')}</Button>}
      </div>
    </header>
  );
}

import { Button } from '@mantine/core';
import { Notice } from '../app/notice.tsx';
import { useSay, useSayError } from '../language.tsx';
import { KeptLine } from './kept-line.tsx';
import { SaveRScript } from './save-r-script.tsx';
import type { Kept } from './use-kept.ts';

/** The comparisons that the study keeps, in a person's order: each opens as it was asked, takes a note, runs again, or goes away and comes back. */
export function StoredComparisons({ kept }: { kept: Kept }) {
  const say = useSay();
  const sayError = useSayError();
  const { list, act, last } = kept;
  return (
    <section className="compare-section">
      <div className="compare-section-head">
        <h2>{say('comparisons.kept')}</h2>
        <SaveRScript />
      </div>
      {act.error === null ? null : (
        <Notice level="error" onClose={act.clear}>
          {sayError(act.error)}
        </Notice>
      )}
      {last === null ? null : (
        <Notice level="fact">
          {say(`comparisons.${last.done}`, { name: last.name })}{' '}
          <Button variant="default" size="compact-xs" onClick={() => act.run(last.undo)}>
            {say('comparisons.undo')}
          </Button>
        </Notice>
      )}
      {list.length === 0 ? (
        <p className="soft">{say('comparisons.kept-none')}</p>
      ) : (
        <ul className="kept-list">
          {list.map(({ id }, place) => (
            <KeptLine key={id} list={list} place={place} onAct={act.run} />
          ))}
        </ul>
      )}
    </section>
  );
}

import { UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SeriesEntry } from '../../core/study/overview.ts';
import { SearchList } from '../app/search-list.tsx';
import { useSay } from '../language.tsx';
import { analyteChoices, firstChoices, seriesDetail } from './analyte-choices.ts';
import './analyte-picker.css';

const mostListed = 300;

/** Keys that open the list of a closed picker without being part of the search. */
const openingKeys: readonly string[] = ['Enter', ' ', 'ArrowDown', 'ArrowUp'];

/** Chooses a series: type to search, grouped by analyte where it has several populations or metrics. A letter on the closed button begins the search. */
export function AnalytePicker({
  series,
  chosen,
  onChoose,
}: {
  series: readonly SeriesEntry[];
  chosen: SeriesEntry;
  onChoose: (seriesId: number) => void;
}) {
  const say = useSay();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const choices = useMemo(() => analyteChoices(series, search), [series, search]);
  const found = choices.reduce((sum, choice) => sum + choice.series.length, 0);

  const show = (shown: boolean) => {
    // At once, so that the search field has the focus before the next key, and before this one writes its letter.
    flushSync(() => {
      setOpen(shown);
      setSearch('');
    });
  };
  const close = () => {
    show(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (openingKeys.includes(event.key)) {
      event.preventDefault();
      if (!event.repeat) show(true);
    } else if (event.key.length === 1 || event.key === 'Process') show(true);
  };

  const position = series.findIndex((entry) => entry.id === chosen.id);
  const step = (by: number) => {
    const next = series[(position + by + series.length) % series.length];
    if (next !== undefined) onChoose(next.id);
  };
  const groups = firstChoices(choices, mostListed).map((choice) => ({
    label: choice.series.length > 1 ? choice.analyte : null,
    entries: choice.series.map((entry) => ({
      id: String(entry.id),
      content: (
        <>
          {choice.series.length > 1 ? null : <span>{choice.analyte}</span>}
          <span className={choice.series.length > 1 ? '' : 'soft'}>{seriesDetail(entry)}</span>
          <span className="search-aside">{say('trajectories.count-subjects', { count: entry.subjects })}</span>
        </>
      ),
    })),
  }));

  return (
    <div className="analyte-picker">
      <UnstyledButton
        ref={button}
        className="analyte-button"
        aria-haspopup="listbox"
        aria-expanded={open}
        // Before the button takes the focus from the open list and closes it, only to open it again.
        onMouseDown={(event) => open && event.preventDefault()}
        onClick={() => (open ? close() : show(true))}
        onKeyDown={onKeyDown}
      >
        <span className="unseen">{say('trajectories.series')}: </span>
        <span className="analyte-name">{chosen.analyte}</span>{' '}
        <span className="analyte-detail">{seriesDetail(chosen)}</span>
        <span aria-hidden="true" className="caret" />
      </UnstyledButton>
      {open ? (
        <div className="analyte-list">
          <SearchList
            label={say('trajectories.series')}
            hint={say('trajectories.search')}
            search={search}
            groups={groups}
            current={String(chosen.id)}
            nothing={say('trajectories.no-match', { search })}
            footer={found > mostListed ? say('trajectories.more', { count: found - mostListed }) : null}
            onSearch={setSearch}
            onChoose={(id) => {
              close();
              onChoose(Number(id));
            }}
            onClose={close}
            onLeave={() => setOpen(false)}
          />
        </div>
      ) : null}
      {series.length > 1 ? (
        <>
          <UnstyledButton className="step" aria-label={say('trajectories.previous-series')} onClick={() => step(-1)}>
            ‹
          </UnstyledButton>
          <UnstyledButton className="step" aria-label={say('trajectories.next-series')} onClick={() => step(1)}>
            ›
          </UnstyledButton>
        </>
      ) : null}
    </div>
  );
}

import { Combobox, UnstyledButton, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { SeriesEntry } from '../../core/study/overview.ts';
import { useSay } from '../language.tsx';
import { analyteChoices, firstChoices, seriesDetail } from './analyte-choices.ts';

const mostListed = 300;

/** Chooses a series: type to search, grouped by analyte where it has several populations or metrics. */
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
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setSearch('');
    },
    onDropdownOpen: () => {
      combobox.focusSearchInput();
      combobox.selectActiveOption();
    },
  });
  const choices = useMemo(() => analyteChoices(series, search), [series, search]);
  const { selectFirstOption } = combobox;
  // The first that fits is what Enter takes, once the list shows what was typed.
  useEffect(() => {
    if (search !== '') selectFirstOption();
  }, [search, selectFirstOption]);
  const found = choices.reduce((sum, choice) => sum + choice.series.length, 0);
  const listed = firstChoices(choices, mostListed);

  const position = series.findIndex((entry) => entry.id === chosen.id);
  const step = (by: number) => {
    const next = series[(position + by + series.length) % series.length];
    if (next !== undefined) onChoose(next.id);
  };

  return (
    <div className="analyte-picker">
      <Combobox
        store={combobox}
        size="xs"
        width={340}
        position="bottom-start"
        onOptionSubmit={(value) => {
          onChoose(Number(value));
          combobox.closeDropdown();
        }}
      >
        <Combobox.Target targetType="button">
          <UnstyledButton className="analyte-button" onClick={() => combobox.toggleDropdown()}>
            <span className="unseen">{say('trajectories.series')}: </span>
            <span className="analyte-name">{chosen.analyte}</span>{' '}
            <span className="analyte-detail">{seriesDetail(chosen)}</span>
            <span aria-hidden="true" className="caret" />
          </UnstyledButton>
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Search
            role="combobox"
            aria-expanded={combobox.dropdownOpened}
            withAriaAttributes
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            placeholder={say('trajectories.search')}
            aria-label={say('trajectories.search')}
          />
          <Combobox.Options className="analyte-options" aria-label={say('trajectories.series')}>
            {listed.map((choice) => {
              const options = choice.series.map((entry) => (
                <Combobox.Option key={entry.id} value={String(entry.id)} active={entry.id === chosen.id}>
                  <span className="analyte-option">
                    {choice.series.length > 1 ? null : <span>{choice.analyte}</span>}
                    <span className={choice.series.length > 1 ? '' : 'soft'}>{seriesDetail(entry)}</span>
                    <span className="analyte-count soft">
                      {say('trajectories.count-subjects', { count: entry.subjects })}
                    </span>
                  </span>
                </Combobox.Option>
              ));
              return choice.series.length > 1 ? (
                <Combobox.Group key={choice.analyte} label={choice.analyte}>
                  {options}
                </Combobox.Group>
              ) : (
                options
              );
            })}
            {found === 0 ? <Combobox.Empty>{say('trajectories.no-match', { search })}</Combobox.Empty> : null}
          </Combobox.Options>
          {found > mostListed ? (
            <Combobox.Footer>{say('trajectories.more', { count: found - mostListed })}</Combobox.Footer>
          ) : null}
        </Combobox.Dropdown>
      </Combobox>
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

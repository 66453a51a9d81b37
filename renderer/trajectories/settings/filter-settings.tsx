import { Popover, UnstyledButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { criteriaOf } from '../../../core/eligibility/check-eligibility.ts';
import {
  covariateWords,
  eligibilityCovariate,
  knownEligibility,
} from '../../../core/eligibility/eligibility-filter.ts';
import type { SubjectEntry } from '../../../core/study/overview.ts';
import { type KnownCovariate, knownCovariates, type SubjectFilter } from '../../../core/study/subject-filter.ts';
import { useLanguage, useSay } from '../../language.tsx';
import { useStudy } from '../../study/current-study.tsx';
import { filterText } from '../chart-settings.ts';
import { useAnswer } from '../use-answer.ts';
import { choosableTexts, conditionOn, withBound, withText } from './filter-change.ts';
import { NumberField } from './number-field.tsx';

const everyone = {};
/** Longer lists of texts are folded away. */
const mostOpen = 12;

/** Chooses which subjects are shown, by what is known of them: asked for when the button is reached, and opened when it is known. */
export function FilterSettings({
  filter,
  onChange,
}: {
  filter: SubjectFilter;
  onChange: (settings: Readonly<Record<string, string | null>>) => void;
}) {
  const say = useSay();
  const { fingerprint } = useStudy();
  const [reached, setReached] = useState(false);
  const [open, setOpen] = useState(false);
  const { value: subjects } = useAnswer('study.subjects', reached ? everyone : null, fingerprint);
  const on = filter.conditions.length;
  return (
    <Popover
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
      opened={open && subjects !== null}
      onChange={setOpen}
    >
      <Popover.Target>
        <UnstyledButton
          className="bar-button"
          data-on={on > 0}
          onPointerEnter={() => setReached(true)}
          onFocus={() => setReached(true)}
          onClick={() => setOpen(!open)}
        >
          {on > 0 ? say('explore.filter-on', { count: on }) : say('explore.filter')}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className="settings-sheet" aria-label={say('explore.filter')}>
        {subjects === null ? null : (
          <Covariates subjects={subjects} filter={filter} onTake={(next) => onChange({ filter: filterText(next) })} />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function Covariates({
  subjects,
  filter,
  onTake,
}: {
  subjects: readonly SubjectEntry[];
  filter: SubjectFilter;
  onTake: (filter: SubjectFilter) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const { protocol } = useStudy();
  const hasCriteria = criteriaOf(protocol).length > 0;
  const covariates = useMemo(() => {
    const known = knownCovariates(subjects);
    return hasCriteria && known.every(({ name }) => name !== eligibilityCovariate)
      ? [...known, knownEligibility]
      : known;
  }, [subjects, hasCriteria]);
  if (covariates.length === 0) return <p className="soft">{say('explore.no-covariates')}</p>;
  return covariates.map((covariate) => (
    <fieldset key={covariate.name} className="filter-covariate">
      <legend>{covariateWords(language, covariate.name)}</legend>
      {covariate.range === null && covariate.values.length > mostOpen ? (
        <details>
          <summary>{say('explore.count-texts', { count: covariate.values.length })}</summary>
          <Texts covariate={covariate} filter={filter} onTake={onTake} />
        </details>
      ) : covariate.range === null ? (
        <Texts covariate={covariate} filter={filter} onTake={onTake} />
      ) : (
        <Range covariate={covariate} range={covariate.range} filter={filter} onTake={onTake} />
      )}
    </fieldset>
  ));
}

function Texts({
  covariate,
  filter,
  onTake,
}: {
  covariate: KnownCovariate;
  filter: SubjectFilter;
  onTake: (filter: SubjectFilter) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const condition = conditionOn(filter, covariate.name);
  const chosen = condition !== undefined && 'oneOf' in condition ? condition.oneOf : null;
  return (
    <div className="filter-texts">
      {choosableTexts(covariate).map((text) => (
        <label key={text} className="setting-check">
          <input
            type="checkbox"
            checked={chosen === null || chosen.includes(text)}
            onChange={(event) => onTake(withText(filter, covariate, text, event.currentTarget.checked))}
          />
          {text === '' ? (
            <i className="soft">{say('explore.not-given')}</i>
          ) : (
            covariateWords(language, covariate.name, text)
          )}
        </label>
      ))}
    </div>
  );
}

function Range({
  covariate,
  range,
  filter,
  onTake,
}: {
  covariate: KnownCovariate;
  range: readonly [number, number];
  filter: SubjectFilter;
  onTake: (filter: SubjectFilter) => void;
}) {
  const say = useSay();
  const condition = conditionOn(filter, covariate.name);
  const { from, to } = condition !== undefined && 'from' in condition ? condition : { from: null, to: null };
  return (
    <span className="setting-range">
      <NumberField
        label={say('explore.at-least', { name: covariate.name })}
        hint={String(range[0])}
        value={from}
        onTake={(value) => onTake(withBound(filter, covariate.name, { from: value }))}
      />
      <span className="soft">–</span>
      <NumberField
        label={say('explore.at-most', { name: covariate.name })}
        hint={String(range[1])}
        value={to}
        onTake={(value) => onTake(withBound(filter, covariate.name, { to: value }))}
      />
    </span>
  );
}

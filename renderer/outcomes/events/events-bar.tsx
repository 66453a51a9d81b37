import type { IncidenceAnswer } from '../../../core/statistics/incidence/incidence-answer.ts';
import { useSay } from '../../language.tsx';
import { joinNames } from '../../trajectories/chart-settings.ts';
import { Choice } from '../../trajectories/choice.tsx';
import { FilterSettings } from '../../trajectories/settings/filter-settings.tsx';
import { type EventSettings, intervalKinds, nothingListed } from '../outcome-settings.ts';

/** Which events count, by grade and relation to treatment; which interval is drawn; which arm differences are taken from; which subjects count. */
export function EventsBar({
  settings,
  answer,
  onChange,
}: {
  settings: EventSettings;
  answer: IncidenceAnswer | null;
  onChange: (settings: Readonly<Record<string, string | null>>) => void;
}) {
  const say = useSay();
  const choices = answer?.choices ?? { grades: [], related: [] };
  const grades = choices.grades.map(({ grade }) => grade);
  const graded = grades.filter((grade) => grade > 0);
  const gradeChoices = [
    { value: 'all', label: `${say('outcomes.filter-grade')}: ${say('outcomes.filter-all')}` },
    ...graded.slice(1).map((grade) => ({
      value: graded.filter((one) => one >= grade).join(','),
      label: say(grade === graded.at(-1) ? 'outcomes.filter-grade-only' : 'outcomes.filter-grade-from', { grade }),
    })),
    ...(grades.includes(0) && graded.length > 0 ? [{ value: '0', label: say('outcomes.ungraded') }] : []),
  ];
  const chosenGrades = settings.grades?.join(',') ?? 'all';
  const { related } = choices;
  const isChosen = (one: string) => settings.related === null || settings.related.includes(one);
  const toggle = (text: string) => {
    const next = related.map((one) => one.related).filter((one) => (one === text ? !isChosen(one) : isChosen(one)));
    const all = next.length === related.length;
    onChange({ ...nothingListed, related: all ? null : (joinNames(next.map(escapeEmpty)) ?? '') });
  };
  const arms = answer?.arms ?? [];
  return (
    <>
      {gradeChoices.length < 2 ? null : (
        <Choice
          label={say('outcomes.filter-grade')}
          value={gradeChoices.some(({ value }) => value === chosenGrades) ? chosenGrades : 'all'}
          options={gradeChoices}
          onChoose={(value) => onChange({ ...nothingListed, grades: value === 'all' ? null : value })}
        />
      )}
      {related.length < 2 ? null : (
        <fieldset className="event-choices">
          <legend className="unseen">{say('outcomes.filter-related')}</legend>
          {related.map(({ related: text, events }) => (
            <label key={text} className="subjects-switch">
              <input type="checkbox" checked={isChosen(text)} onChange={() => toggle(text)} />
              {say('outcomes.event-count', {
                event: text === '' ? say('outcomes.not-said') : text,
                count: events,
              })}
            </label>
          ))}
        </fieldset>
      )}
      <Choice
        label={say('outcomes.interval')}
        value={settings.interval}
        options={intervalKinds.map((value) => ({ value, label: say(`outcomes.interval-${value}`) }))}
        onChoose={(value) => onChange({ interval: value === 'clopper-pearson' ? null : value })}
      />
      {arms.length < 3 ? null : (
        <Choice
          label={say('outcomes.reference')}
          value={
            arms.some(({ name }) => name === settings.reference) ? (settings.reference ?? '') : (arms[0]?.name ?? '')
          }
          options={arms.map(({ name }) => ({ value: name, label: say('outcomes.reference-arm', { arm: name }) }))}
          onChoose={(value) => onChange({ reference: value === arms[0]?.name ? null : value })}
        />
      )}
      <FilterSettings filter={settings.filter} onChange={(filter) => onChange({ ...nothingListed, ...filter })} />
    </>
  );
}

/** The relation that no file names must not vanish among the names of the address. */
export const notSaid = '-';
const escapeEmpty = (text: string) => (text === '' ? notSaid : text);

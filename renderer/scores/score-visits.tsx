import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { inputWords } from '../../core/scores/input-words.ts';
import type { ScoreAnswer, ScoreLine } from '../../core/scores/scores-answer.ts';
import { useLanguage, useSay } from '../language.tsx';
import { ArmSwatch } from '../trajectories/arm-swatch.tsx';
import '../trajectories/n-table.css';
import '../trajectories/summary-table.css';
import { Choice } from '../trajectories/choice.tsx';
import { asRead, fixed, weekText } from '../trajectories/number-format.ts';
import type { ShownArm } from '../trajectories/shown-arms.ts';
import { type VisitFilter, visitFilters } from './score-settings.ts';

const first = 150;

const passes: Readonly<Record<VisitFilter, (line: ScoreLine) => boolean>> = {
  all: () => true,
  differs: ({ imported }) => imported.some(({ mismatch }) => mismatch),
  missing: ({ value }) => value === null,
  'other-path': ({ value, byOtherPath }) => value !== null && byOtherPath !== null,
  warnings: ({ warnings }) => warnings > 0,
};

/** Every visit of a score: its value, what is missing, what a file gives beside it. A subject opens with all inputs. */
export function ScoreVisits({
  answer,
  arms,
  filter,
  onFilter,
  onSubject,
}: {
  answer: ScoreAnswer;
  arms: readonly ShownArm[];
  filter: VisitFilter;
  onFilter: (settings: Readonly<Record<string, string | null>>) => void;
  onSubject: (subject: string, week: number) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const { lines } = answer;
  const chosen = lines.filter(passes[filter]);
  const shown = all ? chosen : chosen.slice(0, first);
  const swatch = (name: string) => {
    const arm = arms.find((one) => one.name === name);
    return arm === undefined ? null : <ArmSwatch arm={arm} wide={false} />;
  };
  const decimals = answer.overview.score === 'albi' ? 2 : 0;
  const difference = (value: number) => `${value > 0 ? '+' : ''}${fixed(language, value, decimals)}`;
  return (
    <div className="score-visits">
      <div className="row">
        <Choice
          label={say('score-view.filter')}
          value={filter}
          options={visitFilters.map((value) => ({
            value,
            label: say(`score-view.filter-${value}`, { count: lines.filter(passes[value]).length }),
          }))}
          onChoose={(value) => onFilter({ visits: value === 'all' ? null : value })}
        />
      </div>
      {chosen.length === 0 ? <p className="soft">{say('score-view.no-visits')}</p> : null}
      <table className="summary-table score-table" hidden={chosen.length === 0}>
        <thead>
          <tr>
            <th scope="col">{say('scores.column-subject')}</th>
            <th scope="col">{say('outcomes.column-arm')}</th>
            <th scope="col">{say('trajectories.week-axis')}</th>
            <th scope="col">{answer.overview.name}</th>
            <th scope="col">{say('scores.column-class')}</th>
            <th scope="col">{say('scores.column-imported')}</th>
            <th scope="col">{say('score-view.column-other-path')}</th>
            <th scope="col">{say('scores.column-missing')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={`${line.subject} ${line.week}`}>
              <th scope="row">
                <button type="button" className="n-cell" onClick={() => onSubject(line.subject, line.week)}>
                  {line.subject}
                </button>
              </th>
              <td>
                {swatch(line.arm)} {line.arm}
              </td>
              <td>{weekText(line.week)}</td>
              <td>{line.value === null ? '–' : fixed(language, line.value, decimals)}</td>
              <td>{line.category ?? ''}</td>
              <td className={line.imported.some(({ mismatch }) => mismatch) ? 'amber' : undefined}>
                {line.imported
                  .map(({ value, difference: away, mismatch }) =>
                    mismatch && away !== null
                      ? `${asRead(language, value)} (${difference(away)})`
                      : asRead(language, value),
                  )
                  .join(', ')}
              </td>
              <td>{line.byOtherPath === null ? '' : fixed(language, line.byOtherPath, decimals)}</td>
              <td className="score-missing">{inputWords(language, line.missing)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen.length > shown.length ? (
        <div>
          <Anchor component="button" type="button" size="sm" underline="always" onClick={() => setAll(true)}>
            {say('score-view.show-all', { count: chosen.length })}
          </Anchor>
        </div>
      ) : null}
    </div>
  );
}

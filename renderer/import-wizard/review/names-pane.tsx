import { Checkbox, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ImportChoices } from '../../../core/import/mapping.ts';
import type { FoundName, ImportReview } from '../../../core/import/review.ts';
import { useSay } from '../../language.tsx';
import { useStudy } from '../../study/current-study.tsx';
import type { Answered } from '../importing.ts';
import { withChoices } from './answers.ts';
import './names-pane.css';
import { VisitsTable } from './visits-section.tsx';

interface Props {
  readonly review: ImportReview;
  readonly answered: Answered;
  readonly revise: (answered: Answered) => void;
}

/** The arms, visits and analytes that the files name, and what the study calls them. */
export function NamesPane({ review, answered, revise }: Props) {
  const say = useSay();
  const { protocol } = useStudy();
  const { choices } = answered;
  const set = (change: Partial<ImportChoices>) => revise(withChoices(answered, change));
  const adding = (what: 'arms' | 'visits' | 'analytes') => (
    <Checkbox
      label={say(`wizard.add-${what}`)}
      checked={choices.add[what]}
      onChange={(event) => set({ add: { ...choices.add, [what]: event.currentTarget.checked } })}
    />
  );
  return (
    <>
      <h1>{say('wizard.names-title')}</h1>
      <p className="soft">{say('wizard.names-what')}</p>
      <Found title={say('wizard.arms')} add={adding('arms')} empty={review.arms.length === 0}>
        {review.arms.map((found) => (
          <NameRow
            key={found.text}
            found={found}
            added={choices.add.arms}
            names={protocol.arms.map(({ name }) => name)}
            answer={choices.arms[found.text] ?? null}
            onAnswer={(name) => set({ arms: { ...choices.arms, [found.text]: name } })}
          />
        ))}
      </Found>
      <section className="names-section names-section-wide">
        <div className="page-head">
          <h2>{say('wizard.visits')}</h2>
          {adding('visits')}
        </div>
        {review.visits.length === 0 ? (
          <p className="soft">{say('wizard.none-named')}</p>
        ) : (
          <VisitsTable review={review} choices={choices} set={set} />
        )}
      </section>
      <Found title={say('wizard.analytes')} add={adding('analytes')} empty={review.analytes.length === 0}>
        {review.analytes.map((found) => (
          <NameRow
            key={found.text}
            found={found}
            added={choices.add.analytes}
            names={protocol.analytes.map(({ name }) => name)}
            answer={choices.analytes[found.text] ?? null}
            onAnswer={(name) => set({ analytes: { ...choices.analytes, [found.text]: name } })}
          />
        ))}
      </Found>
    </>
  );
}

function Found({
  title,
  add,
  empty,
  children,
}: {
  title: string;
  add: ReactNode;
  empty: boolean;
  children: ReactNode;
}) {
  const say = useSay();
  return (
    <section className="names-section">
      <div className="page-head">
        <h2>{title}</h2>
        {add}
      </div>
      {empty ? (
        <p className="soft">{say('wizard.none-named')}</p>
      ) : (
        <table className="grid-table names-table">
          <thead>
            <tr>
              <th scope="col">{say('wizard.in-the-files')}</th>
              <th scope="col" className="number">
                {say('wizard.count-cells')}
              </th>
              <th scope="col">{say('wizard.in-the-study')}</th>
              <th scope="col">
                <span className="unseen">{say('wizard.state')}</span>
              </th>
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      )}
    </section>
  );
}

interface NameRowProps {
  readonly found: FoundName;
  /** True where a name that the study lacks is added without asking. */
  readonly added: boolean;
  readonly names: readonly string[];
  readonly answer: string | null;
  readonly onAnswer: (name: string) => void;
}

function NameRow({ found, added, names, answer, onAnswer }: NameRowProps) {
  const say = useSay();
  const value = answer ?? found.name ?? '';
  const known = names.includes(value) || value === '' ? names : [...names, value];
  return (
    <tr>
      <th scope="row" className="mono">
        {found.text}
      </th>
      <td className="number">{say('window.number', { number: found.count })}</td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={say('wizard.name-of', { text: found.text })}
          value={value}
          data={[{ value: '', label: say(added ? 'wizard.as-in-the-file' : 'wizard.choose-name') }, ...known]}
          onChange={(event) => {
            if (event.currentTarget.value !== '') onAnswer(event.currentTarget.value);
          }}
        />
      </td>
      <td>
        {found.name === null && !added ? (
          <Unknown />
        ) : found.name !== null && names.includes(found.name) ? null : (
          <Fact words={say('wizard.will-be-added')} />
        )}
      </td>
    </tr>
  );
}

function Unknown() {
  const say = useSay();
  return <span className="amber small">{say('wizard.unknown-name')}</span>;
}

function Fact({ words }: { words: string }) {
  return <span className="soft small">{words}</span>;
}

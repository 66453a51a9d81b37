import { Button, Checkbox, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ImportChoices } from '../../../core/import/mapping.ts';
import type { FoundName, ImportReview } from '../../../core/import/review.ts';
import { useSay } from '../../language.tsx';
import { useStudy } from '../../study/current-study.tsx';
import type { Answered } from '../importing.ts';
import { withChoices } from './answers.ts';
import { isOpen, type NameAnswer, type Named, nameAnswer, withName } from './name-answers.ts';
import './names-pane.css';
import { nearNames } from './near.ts';
import { VisitsTable } from './visits-section.tsx';
import { WordsSection } from './words-section.tsx';

interface Props {
  readonly review: ImportReview;
  readonly answered: Answered;
  readonly revise: (answered: Answered) => void;
}

/** The arms, visits and analytes that the files name, and what the study calls them. */
export function NamesPane({ review, answered, revise }: Props) {
  const say = useSay();
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
          <NameRow key={found.text} what="arms" found={found} added={choices.add.arms} {...{ answered, revise }} />
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
            what="analytes"
            found={found}
            added={choices.add.analytes}
            {...{ answered, revise }}
          />
        ))}
      </Found>
      <WordsSection {...{ review, answered, revise }} />
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
  readonly what: Named;
  readonly found: FoundName;
  /** True where a name that the study lacks is added without asking. */
  readonly added: boolean;
  readonly answered: Answered;
  readonly revise: (answered: Answered) => void;
}

/** What a select says of a name that is none of the study's. */
const said = { add: '+ ', leaveOut: '- ' } as const;

/** One name of the files: the study's name for it, that it is added or left out, or what it may be a slip of. */
function NameRow({ what, found, added, answered, revise }: NameRowProps) {
  const say = useSay();
  const { protocol } = useStudy();
  const { text, name, count } = found;
  const { choices } = answered;
  const names = protocol[what].map((one) => one.name);
  const answer = nameAnswer(choices, what, text);
  const held = name !== null && names.includes(name) ? name : '';
  const value = { is: answer.kind === 'is' ? answer.name : '', add: said.add, 'leave-out': said.leaveOut, open: held }[
    answer.kind
  ];
  const known = names.includes(value) || value === '' || answer.kind !== 'is' ? names : [...names, value];
  const set = (given: NameAnswer) => revise(withChoices(answered, withName(choices, what, text, given)));
  const unknown = isOpen(choices, what, found);
  const near = unknown ? nearNames(what, text, protocol) : [];
  return (
    <tr className={answer.kind === 'leave-out' ? 'left-out' : undefined}>
      <th scope="row" className="mono">
        {text}
      </th>
      <td className="number">{say('window.number', { number: count })}</td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={say('wizard.name-of', { text })}
          value={value}
          data={[
            { value: '', label: say(added ? 'wizard.as-in-the-file' : 'wizard.choose-name') },
            { value: said.add, label: say('wizard.add-it-named', { text }) },
            ...(what === 'analytes' ? [{ value: said.leaveOut, label: say('cells.leave-out') }] : []),
            ...known,
          ]}
          onChange={(event) => set(answerOf(event.currentTarget.value))}
        />
      </td>
      <td>
        <span className="row names-near">
          {unknown ? <span className="amber small">{say('wizard.unknown-name')}</span> : null}
          {near.length === 0 ? null : <span className="soft small">{say('wizard.did-you-mean')}</span>}
          {near.map((one) => (
            <Button
              key={one}
              variant="default"
              aria-label={say('wizard.is-the-study-s', { text, name: one })}
              onClick={() => set({ kind: 'is', name: one })}
            >
              {one}
            </Button>
          ))}
          {answer.kind === 'add' || (answer.kind === 'open' && held === '' && added) ? (
            <span className="soft small">{say('wizard.will-be-added')}</span>
          ) : null}
        </span>
      </td>
    </tr>
  );
}

function answerOf(value: string): NameAnswer {
  if (value === said.add) return { kind: 'add' };
  if (value === said.leaveOut) return { kind: 'leave-out' };
  return value === '' ? { kind: 'open' } : { kind: 'is', name: value };
}

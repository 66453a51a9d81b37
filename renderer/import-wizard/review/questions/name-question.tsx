import { Anchor, Button, NativeSelect } from '@mantine/core';
import type { ImportReview } from '../../../../core/import/review.ts';
import { useSay } from '../../../language.tsx';
import { useLocation } from '../../../location.ts';
import { useStudy } from '../../../study/current-study.tsx';
import type { Answered } from '../../importing.ts';
import { withChoices } from '../answers.ts';
import { isOpen, type NameAnswer, type Named, nameAnswer, withName } from '../name-answers.ts';
import { nearNames } from '../near.ts';

interface Props {
  readonly what: Named;
  readonly review: ImportReview;
  readonly answered: Answered;
  readonly revise: (answered: Answered) => void;
}

const shownNames = 8;

/** The names of the files that the study does not know, each with what it may be: one of the study's, a new one, or nothing to import. */
export function NameQuestion({ what, review, answered, revise }: Props) {
  const say = useSay();
  const [, change] = useLocation();
  const { protocol } = useStudy();
  const { choices } = answered;
  const open = review[what].filter((found) => isOpen(review.choices, what, found));
  const addAll = withChoices(answered, { add: { ...choices.add, [what]: true } });
  return (
    <>
      <ul className="question-rows">
        {open.slice(0, shownNames).map(({ text, count }) => (
          <NameRow
            key={text}
            {...{ what, text, count }}
            near={nearNames(what, text, protocol)}
            names={protocol[what].map(({ name }) => name)}
            answer={nameAnswer(choices, what, text)}
            onAnswer={(answer) => revise(withChoices(answered, withName(choices, what, text, answer)))}
          />
        ))}
      </ul>
      {open.length > 1 ? (
        <div className="row question-all">
          <Button variant="default" onClick={() => revise(addAll)}>
            {say('wizard.add-all', { count: open.length })}
          </Button>
          {open.length > shownNames ? (
            <Anchor
              component="button"
              type="button"
              size="sm"
              underline="always"
              onClick={() => change({ part: 'names' }, true)}
            >
              {say('wizard.see-all', { count: open.length })}
            </Anchor>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

interface RowProps {
  readonly what: Named;
  readonly text: string;
  readonly count: number;
  readonly near: readonly string[];
  readonly names: readonly string[];
  readonly answer: NameAnswer;
  readonly onAnswer: (answer: NameAnswer) => void;
}

function NameRow({ what, text, count, near, names, answer, onAnswer }: RowProps) {
  const say = useSay();
  const answers: readonly (readonly [NameAnswer, string])[] = [
    [{ kind: 'add' }, say('wizard.add-it')],
    ...(what === 'analytes' ? [[{ kind: 'leave-out' }, say('cells.leave-out')] as const] : []),
  ];
  return (
    <li className="question-row">
      <span className="mono question-name">{text}</span>
      <span className="soft small number">{say('wizard.cells', { count })}</span>
      <div className="row question-answer">
        {near.length === 0 ? null : <span className="soft small">{say('wizard.did-you-mean')}</span>}
        {near.map((name) => (
          <Button
            key={name}
            variant="default"
            aria-label={say('wizard.is-the-study-s', { text, name })}
            onClick={() => onAnswer({ kind: 'is', name })}
          >
            {name}
          </Button>
        ))}
        <NativeSelect
          size="xs"
          aria-label={say('wizard.name-of', { text })}
          value={answer.kind === 'is' ? answer.name : ''}
          data={[{ value: '', label: say('wizard.is-one-of') }, ...names]}
          onChange={(event) => {
            if (event.currentTarget.value !== '') onAnswer({ kind: 'is', name: event.currentTarget.value });
          }}
        />
        {answers.map(([one, words]) => (
          <Button
            key={one.kind}
            variant="default"
            aria-label={say(one.kind === 'add' ? 'wizard.add-name' : 'wizard.leave-out-name', { text })}
            aria-pressed={answer.kind === one.kind}
            onClick={() => onAnswer(one)}
          >
            {words}
          </Button>
        ))}
      </div>
    </li>
  );
}

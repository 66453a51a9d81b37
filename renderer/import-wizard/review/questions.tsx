import { Button } from '@mantine/core';
import type { ImportReview } from '../../../core/import/review.ts';
import { Notice } from '../../app/notice.tsx';
import { useSay } from '../../language.tsx';
import type { Answered } from '../importing.ts';
import { AnswerLink } from './answer-link.tsx';
import { withChoices } from './answers.ts';
import { openQuestions } from './open-questions.ts';
import { PlaceOfProblem } from './problem-place.tsx';
import { problemWords } from './problem-words.ts';

interface Props {
  readonly review: ImportReview;
  readonly answered: Answered;
  readonly revise: (answered: Answered) => void;
}

/** The questions that end where the study takes in what it lacks. */
const addingOf: Readonly<Record<string, 'arms' | 'visits' | 'analytes'>> = {
  'import.unknown-arm': 'arms',
  'import.unplanned-visit': 'visits',
  'import.unknown-analyte': 'analytes',
};

function withAdded(answered: Answered, what: 'arms' | 'visits' | 'analytes'): Answered {
  return withChoices(answered, { add: { ...answered.choices.add, [what]: true } });
}

/** What keeps the import from being written, each question once, with its first place and the way to its answer. */
export function Questions({ review, answered, revise }: Props) {
  const say = useSay();
  const questions = openQuestions(review);
  if (questions.length === 0) return null;
  return (
    <Notice level="question">
      <p className="questions-title">{say('wizard.questions', { count: questions.length })}</p>
      <ul className="questions">
        {questions.map(({ first, more }) => (
          <li key={first.code}>
            {problemWords(say, first)} <AnswerLink review={review} problem={first} />
            <br />
            <PlaceOfProblem review={review} problem={first} />
            {more > 0 ? <span className="place"> · {say('wizard.questions-more', { count: more })}</span> : null}
            {first.code === 'service.differs-stop' ? (
              <span className="row questions-answers">
                {(['replace', 'keep'] as const).map((onConflict) => (
                  <Button
                    key={onConflict}
                    variant="default"
                    onClick={() => revise({ ...withChoices(answered, { onConflict }), settled: {} })}
                  >
                    {say(`differences.policy-${onConflict}`)}
                  </Button>
                ))}
              </span>
            ) : null}
            {addingOf[first.code] === undefined ? null : (
              <span className="row questions-answers">
                <Button variant="default" onClick={() => revise(withAdded(answered, addingOf[first.code] ?? 'arms'))}>
                  {say(`wizard.add-them-${addingOf[first.code] ?? 'arms'}`)}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

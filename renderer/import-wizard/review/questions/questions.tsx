import { useEffect, useRef } from 'react';
import type { ImportReview } from '../../../../core/import/review.ts';
import { Notice } from '../../../app/notice.tsx';
import { useSay } from '../../../language.tsx';
import type { Answered } from '../../importing.ts';
import { PlaceOfProblem } from '../problem-place.tsx';
import { problemWords } from '../problem-words.ts';
import { type OpenQuestion, openQuestions } from './open-questions.ts';
import { QuestionAnswer } from './question-answer.tsx';
import './questions.css';

interface Props {
  readonly review: ImportReview;
  readonly answered: Answered;
  readonly revise: (answered: Answered) => void;
}

/** What keeps the import from being written, each question once, with its first place and its answers. */
export function Questions({ review, answered, revise }: Props) {
  const say = useSay();
  const list = useRef<HTMLUListElement>(null);
  const asked = useRef(false);
  const questions = openQuestions(review);
  // A question that is answered goes, and its buttons with it: the keyboard goes on at the next one, or where the import is begun.
  useEffect(() => {
    if (!asked.current || document.activeElement !== document.body) return;
    asked.current = false;
    const next = list.current?.querySelector<HTMLElement>('.question-reply :is(button, input, select)');
    (next ?? document.getElementById('import-now'))?.focus();
  });
  if (questions.length === 0) return null;
  const answer = (changed: Answered) => {
    asked.current = true;
    revise(changed);
  };
  return (
    <Notice level="question">
      <h2 className="questions-title">{say('wizard.questions', { count: questions.length })}</h2>
      <ul className="questions" ref={list}>
        {questions.map((question) => (
          <li key={question.first.code}>
            <QuestionWords review={review} question={question} />
            <div className="question-reply">
              <QuestionAnswer review={review} answered={answered} revise={answer} question={question} />
            </div>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function QuestionWords({ review, question }: { review: ImportReview; question: OpenQuestion }) {
  const say = useSay();
  const { kind, first, problems } = question;
  const more = problems.length - 1;
  return (
    <>
      <p>{kind === 'arms' || kind === 'analytes' ? say(`wizard.ask-${kind}`) : problemWords(say, first)}</p>
      <p>
        <PlaceOfProblem review={review} problem={first} />
        {more > 0 ? <span className="place"> · {say('wizard.questions-more', { count: more })}</span> : null}
      </p>
    </>
  );
}

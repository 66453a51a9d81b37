import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  ambiguousMarks,
  decimalMarks,
  duplicateRules,
  type ImportChoices,
  percentScales,
} from '../../../../core/import/mapping.ts';
import type { ImportReview } from '../../../../core/import/review.ts';
import { followUpStates } from '../../../../core/study/follow-up.ts';
import { useStudyActions } from '../../../app/study-actions.tsx';
import { assertNever } from '../../../assert-never.ts';
import { useSay } from '../../../language.tsx';
import type { Answered } from '../../importing.ts';
import { AnswerLink } from '../answer-link.tsx';
import { withChoices } from '../answers.ts';
import { Week } from '../week-field.tsx';
import { NameQuestion } from './name-question.tsx';
import type { OpenQuestion } from './open-questions.ts';
import { RoleOffer } from './role-offer.tsx';
import { VisitQuestion } from './visit-question.tsx';

interface Props {
  readonly review: ImportReview;
  readonly answered: Answered;
  readonly revise: (answered: Answered) => void;
  readonly question: OpenQuestion;
}

/** The answers that a question can have, to be pressed where it is asked; a link to the place of those that need more room. */
export function QuestionAnswer({ question, review, answered, revise }: Props) {
  const say = useSay();
  const { chooseFiles } = useStudyActions();
  const { choices } = answered;
  const set = (change: Partial<ImportChoices>) => revise(withChoices(answered, change));
  const { kind, first } = question;
  switch (kind) {
    case 'arms':
    case 'analytes':
      return <NameQuestion what={kind} {...{ review, answered, revise }} />;
    case 'visits':
      return <VisitQuestion {...{ review, answered, revise }} />;
    case 'unplanned':
      return (
        <Answers>
          <Answer onPress={() => set({ add: { ...choices.add, visits: true } })}>
            {say('wizard.add-them-visits')}
          </Answer>
          <AnswerLink review={review} problem={first} />
        </Answers>
      );
    case 'marks':
      return (
        <Answers>
          {ambiguousMarks
            .filter((mark) => mark !== 'ask')
            .map((ambiguousMark) => (
              <Answer key={ambiguousMark} onPress={() => set({ ambiguousMark })}>
                {say(`wizard.marks-${ambiguousMark}`)}
              </Answer>
            ))}
        </Answers>
      );
    case 'percent':
      return (
        <Answers>
          {percentScales
            .filter((scale) => scale !== 'ask')
            .map((percent) => (
              <Answer key={percent} onPress={() => set({ percent })}>
                {say(`wizard.percent-${percent}`)}
              </Answer>
            ))}
        </Answers>
      );
    case 'decimal':
      return (
        <Answers>
          {decimalMarks
            .filter((mark) => mark !== 'ask')
            .map((decimalMark) => (
              <Answer key={decimalMark} onPress={() => set({ decimalMark })}>
                {say(`wizard.decimal-${decimalMark}`)}
              </Answer>
            ))}
        </Answers>
      );
    case 'duplicates':
      return (
        <Answers>
          {duplicateRules
            .filter((rule) => rule !== 'stop')
            .map((duplicates) => (
              <Answer key={duplicates} onPress={() => set({ duplicates })}>
                {say(`wizard.duplicates-${duplicates}`)}
              </Answer>
            ))}
        </Answers>
      );
    case 'differs':
      return (
        <Answers>
          {(['replace', 'keep'] as const).map((onConflict) => (
            <Answer key={onConflict} onPress={() => revise({ ...withChoices(answered, { onConflict }), settled: {} })}>
              {say(`differences.policy-${onConflict}`)}
            </Answer>
          ))}
          <AnswerLink review={review} problem={first} words={say('differences.see')} />
        </Answers>
      );
    case 'no-visit':
      return (
        <Answers>
          <Week
            label={say('wizard.fixed-week')}
            week={choices.fixedWeek}
            disabled={false}
            onWeek={(fixedWeek) => set({ fixedWeek })}
          />
          <span className="soft small">{say('wizard.fixed-week')}</span>
        </Answers>
      );
    case 'no-arm':
      return (
        <Answers>
          <Answer onPress={chooseFiles}>{say('wizard.choose-roster')}</Answer>
          <span className="soft small">{say('wizard.drop-roster')}</span>
        </Answers>
      );
    case 'states':
      return <States {...{ answered, revise, question }} />;
    case 'subject-column':
      return (
        <Answers>
          <RoleOffer {...{ review, answered, revise }} problem={first} as="subject" />
          <AnswerLink review={review} problem={first} />
        </Answers>
      );
    case 'other':
      return (
        <Answers>
          <AnswerLink review={review} problem={first} />
        </Answers>
      );
    default:
      return assertNever(kind);
  }
}

/** What each code for the end of a follow-up means. */
function States({ answered, revise, question }: Omit<Props, 'review'>) {
  const say = useSay();
  const { states } = answered.choices;
  const codes = [...new Set(question.problems.map(({ values }) => String(values.text)))];
  return (
    <ul className="question-rows">
      {codes.map((code) => (
        <li key={code} className="question-row">
          <span className="mono question-name">{code}</span>
          <span />
          <div className="row question-answer">
            {followUpStates.map((state) => (
              <Button
                key={state}
                variant="default"
                aria-pressed={states[code] === state}
                aria-label={say('wizard.code-is', { code, state: say(`wizard.state-${state}`) })}
                onClick={() => revise(withChoices(answered, { states: { ...states, [code]: state } }))}
              >
                {say(`wizard.state-${state}`)}
              </Button>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Answers({ children }: { children: ReactNode }) {
  return <div className="row questions-answers">{children}</div>;
}

function Answer({ onPress, children }: { onPress: () => void; children: string }) {
  return (
    <Button variant="default" onClick={onPress}>
      {children}
    </Button>
  );
}

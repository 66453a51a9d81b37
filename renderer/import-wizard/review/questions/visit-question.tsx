import { Anchor, Button } from '@mantine/core';
import type { ImportChoices } from '../../../../core/import/mapping.ts';
import type { FoundVisit, ImportReview } from '../../../../core/import/review.ts';
import { type MonthRule, monthRules, weekOfMonths } from '../../../../core/study/months.ts';
import { nearWeeks } from '../../../../core/study/near-names.ts';
import { monthsOfVisit } from '../../../../core/study/visit-text.ts';
import { useSay } from '../../../language.tsx';
import { useLocation } from '../../../location.ts';
import { useStudy } from '../../../study/current-study.tsx';
import type { Answered } from '../../importing.ts';
import { withChoices } from '../answers.ts';
import { Week, withWeek } from '../week-field.tsx';
import { openVisits, type VisitOffer, visitOffers } from './visit-offers.ts';

interface Props {
  readonly review: ImportReview;
  readonly answered: Answered;
  readonly revise: (answered: Answered) => void;
}

const shownVisits = 10;

/** The visits that have no week yet: one types it, takes what is offered, or leaves the visit out. */
export function VisitQuestion({ review, answered, revise }: Props) {
  const say = useSay();
  const [, change] = useLocation();
  const { protocol } = useStudy();
  const { choices } = answered;
  const set = (changed: Partial<ImportChoices>) => revise(withChoices(answered, changed));
  const open = openVisits(review.visits);
  const byArm = open.some(({ question }) => question === 'other-arm');
  return (
    <>
      {open.some(({ question }) => question === 'months') ? (
        <div className="row questions-answers">
          {monthRules
            .filter((rule) => rule !== 'ask')
            .map((months) => (
              <Button key={months} variant="default" onClick={() => set({ months })}>
                {say(`wizard.months-${months}`)}: {examplesOf(open, months)}
              </Button>
            ))}
        </div>
      ) : null}
      {visitOffers(open, protocol.visits).map((offer) => (
        <Button
          key={offer.kind}
          variant="default"
          className="question-offer"
          onClick={() => set({ visits: { ...choices.visits, ...offer.weeks } })}
        >
          {say(`wizard.visits-${offer.kind}`, { example: exampleOf(offer) })}
        </Button>
      ))}
      {byArm ? null : (
        <ul className="question-rows">
          {open.slice(0, shownVisits).map((visit) => (
            <VisitRow
              key={visit.text}
              visit={visit}
              week={choices.visits[visit.text]}
              near={visit.question === 'unknown' ? nearWeeks(visit.text, protocol.visits) : []}
              onWeek={(week) => set({ visits: withWeek(choices.visits, visit.text, week) })}
              onLeaveOut={() => set({ visitsLeftOut: [...choices.visitsLeftOut, visit.text] })}
            />
          ))}
        </ul>
      )}
      <Anchor
        component="button"
        type="button"
        size="xs"
        underline="always"
        className="question-offer"
        onClick={() => change({ part: 'names' }, true)}
      >
        {open.length > shownVisits ? say('wizard.see-all', { count: open.length }) : say('wizard.visits-by-arm-too')}
      </Anchor>
    </>
  );
}

/** `V01 = 0, V02 = 4 …`: what an offer would say of the first visits. */
function exampleOf({ weeks }: VisitOffer): string {
  const all = Object.entries(weeks).map(([text, week]) => `${text} = ${week}`);
  return all.length > 4 ? `${all.slice(0, 4).join(', ')} …` : all.join(', ');
}

/** `M1 = 4, M3 = 13 …`: what a rule for months would say of the first visits. */
function examplesOf(open: readonly FoundVisit[], rule: Exclude<MonthRule, 'ask'>): string {
  const weeks = open.flatMap(({ text }) => {
    const months = monthsOfVisit(text);
    return months === null ? [] : [[text, weekOfMonths(months, rule)] as const];
  });
  return exampleOf({ kind: 'weeks', weeks: Object.fromEntries(weeks) });
}

interface RowProps {
  readonly visit: FoundVisit;
  readonly week: number | undefined;
  readonly near: readonly number[];
  readonly onWeek: (week: number | null) => void;
  readonly onLeaveOut: () => void;
}

function VisitRow({ visit: { text, count }, week, near, onWeek, onLeaveOut }: RowProps) {
  const say = useSay();
  return (
    <li className="question-row">
      <span className="mono question-name">{text}</span>
      <span className="soft small number">{count === 0 ? '' : say('wizard.cells', { count })}</span>
      <div className="row question-answer">
        {near.length === 0 ? null : <span className="soft small">{say('wizard.did-you-mean')}</span>}
        {near.map((one) => (
          <Button
            key={one}
            variant="default"
            aria-label={say('wizard.visit-is-week', { text, week: one })}
            onClick={() => onWeek(one)}
          >
            {say('wizard.week', { week: one })}
          </Button>
        ))}
        <Week label={say('wizard.week-of', { text })} week={week} disabled={false} onWeek={onWeek} />
        <Button variant="default" aria-label={say('wizard.leave-out-visit', { text })} onClick={onLeaveOut}>
          {say('cells.leave-out')}
        </Button>
      </div>
    </li>
  );
}

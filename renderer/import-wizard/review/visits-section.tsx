import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ImportChoices } from '../../../core/import/mapping.ts';
import type { FoundVisit, ImportReview } from '../../../core/import/review.ts';
import { useSay } from '../../language.tsx';
import { useStudy } from '../../study/current-study.tsx';
import { Week, withWeek } from './week-field.tsx';

interface Props {
  readonly review: ImportReview;
  readonly choices: ImportChoices;
  readonly set: (change: Partial<ImportChoices>) => void;
}

/** One spelling of a visit, with what was found of it for all arms or arm by arm. */
interface Spelling {
  readonly text: string;
  readonly found: readonly FoundVisit[];
}

/**
 * The visits that the files name, and the week of each: one for all arms, or, where arms have schedules of their own, one for each arm.
 * A visit that belongs to no week can be left out.
 */
export function VisitsTable({ review, choices, set }: Props) {
  const say = useSay();
  const { protocol } = useStudy();
  const spellings = [...Map.groupBy(review.visits, ({ text }) => text)].map(
    ([text, found]): Spelling => ({ text, found }),
  );
  const arms = armsOf(
    review,
    protocol.arms.map(({ name }) => name),
  );
  const isByArm =
    Object.keys(choices.visitsByArm).length > 0 ||
    review.visits.some(({ arm, question }) => arm !== null || question === 'other-arm');
  const [wanted, setWanted] = useState(false);
  const byArm = (isByArm || wanted) && arms.length > 1;
  return (
    <>
      {arms.length > 1 ? (
        <Checkbox
          label={say('wizard.visits-by-arm')}
          checked={byArm}
          onChange={(event) => {
            setWanted(event.currentTarget.checked);
            if (!event.currentTarget.checked && isByArm) set({ visitsByArm: {} });
          }}
        />
      ) : null}
      <div className="visits-scroller">
        <table className={byArm ? 'grid-table visits-by-arm' : 'grid-table names-table'}>
          <thead>
            <tr>
              <th scope="col">{say('wizard.in-the-files')}</th>
              <th scope="col" className="number">
                {say('wizard.count-cells')}
              </th>
              <th scope="col">{say(byArm ? 'wizard.week-all-arms' : 'wizard.in-the-study')}</th>
              {byArm
                ? arms.map((arm) => (
                    <th key={arm} scope="col">
                      {arm}
                    </th>
                  ))
                : null}
              <th scope="col">
                <span className="unseen">{say('wizard.state')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {spellings.map((spelling) => (
              <VisitRow key={spelling.text} {...{ spelling, arms: byArm ? arms : [], choices, set }} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface RowProps {
  readonly spelling: Spelling;
  /** The arms with a week of their own; none where one week holds for all. */
  readonly arms: readonly string[];
  readonly choices: ImportChoices;
  readonly set: Props['set'];
}

function VisitRow({ spelling: { text, found }, arms, choices, set }: RowProps) {
  const say = useSay();
  const isLeftOut = choices.visitsLeftOut.includes(text);
  const forAll = choices.visits[text] ?? found.find(({ arm, week }) => arm === null && week !== null)?.week;
  const open = found.find(({ week, question }) => week === null && question !== 'left-out' && question !== 'other-arm');
  const unplanned = found.some(({ week, planned }) => week !== null && !planned);
  const count = found.reduce((sum, one) => sum + one.count, 0);
  return (
    <tr className={isLeftOut ? 'left-out' : undefined}>
      <th scope="row" className="mono">
        {text}
      </th>
      <td className="number">{say('window.number', { number: count })}</td>
      <td>
        <Week
          label={say('wizard.week-of', { text })}
          week={forAll}
          disabled={isLeftOut}
          onWeek={(week) => set({ visits: withWeek(choices.visits, text, week) })}
        />
      </td>
      {arms.map((arm) => (
        <td key={arm}>
          <Week
            label={say('wizard.week-of-arm', { text, arm })}
            week={choices.visitsByArm[arm]?.[text] ?? found.find((one) => one.arm === arm)?.week ?? undefined}
            disabled={isLeftOut}
            onWeek={(week) =>
              set({
                visitsByArm: { ...choices.visitsByArm, [arm]: withWeek(choices.visitsByArm[arm] ?? {}, text, week) },
              })
            }
          />
        </td>
      ))}
      <td>
        {isLeftOut ? (
          <Button
            variant="default"
            onClick={() => set({ visitsLeftOut: choices.visitsLeftOut.filter((one) => one !== text) })}
          >
            {say('wizard.take-in-again')}
          </Button>
        ) : open !== undefined ? (
          <span className="row">
            <span className="amber small">{say('wizard.unknown-name')}</span>
            <Button
              variant="default"
              aria-label={say('wizard.leave-out-visit', { text })}
              onClick={() => set({ visitsLeftOut: [...choices.visitsLeftOut, text] })}
            >
              {say('cells.leave-out')}
            </Button>
          </span>
        ) : unplanned ? (
          <span className="soft small">
            {say(choices.add.visits ? 'wizard.will-be-added' : 'wizard.not-in-protocol')}
          </span>
        ) : null}
      </td>
    </tr>
  );
}

/** The arms of the files, by their names in the study, in its order; then those that it lacks. */
function armsOf({ arms, visits }: ImportReview, planned: readonly string[]): readonly string[] {
  const met = new Set([...arms.flatMap(({ name, text }) => name ?? text), ...visits.flatMap((visit) => visit.arms)]);
  return [...planned.filter((name) => met.has(name)), ...[...met].filter((name) => !planned.includes(name))];
}

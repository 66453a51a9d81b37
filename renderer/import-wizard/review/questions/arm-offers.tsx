import type { ImportReview } from '../../../../core/import/review.ts';
import { Notice } from '../../../app/notice.tsx';
import { useSay } from '../../../language.tsx';
import type { Answered } from '../../importing.ts';
import { problemWords } from '../problem-words.ts';
import { RoleOffer } from './role-offer.tsx';

interface Props {
  readonly review: ImportReview;
  readonly answered: Answered;
  readonly revise: (answered: Answered) => void;
}

/** Columns that may be the arm where none was taken for it: groups are not put together in silence. */
export function ArmOffers({ review, answered, revise }: Props) {
  const say = useSay();
  const offers = review.problems.filter(({ code }) => code === 'import.arm-column-likely');
  if (offers.length === 0) return null;
  return (
    <Notice level="question">
      {offers.map((problem) => (
        <div key={`${problem.file} ${problem.sheet} ${problem.cell}`}>
          <p>{problemWords(say, problem)}</p>
          <div className="row questions-answers">
            <RoleOffer {...{ review, answered, revise, problem }} as="arm" />
          </div>
        </div>
      ))}
    </Notice>
  );
}

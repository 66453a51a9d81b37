import { Anchor } from '@mantine/core';
import type { Problem } from '../../../core/import/problem.ts';
import type { ImportReview } from '../../../core/import/review.ts';
import { useSay } from '../../language.tsx';
import { useLocation } from '../../location.ts';
import { sheetPart } from './sheet-part.ts';

interface Props {
  readonly review: ImportReview;
  readonly problem: Pick<Problem, 'file' | 'sheet' | 'cell' | 'count'>;
}

/** Where a problem is; pressing it shows the cell in its sheet. */
export function PlaceOfProblem({ review, problem }: Props) {
  const say = useSay();
  const [, change] = useLocation();
  const place = [problem.file, problem.sheet, problem.cell].filter((part) => part !== null).join(' · ');
  const more = problem.count > 1 ? ` ${say('wizard.and-more-cells', { count: problem.count - 1 })}` : '';
  const file = review.files.findIndex((one) => one.file === problem.file);
  const sheet = review.files[file]?.sheets.findIndex((one) => one.sheet === problem.sheet) ?? -1;
  if (sheet < 0 || problem.cell === null) {
    return (
      <span className="place">
        {place}
        {more}
      </span>
    );
  }
  return (
    <span className="place">
      <Anchor
        component="button"
        type="button"
        className="place-link"
        title={say('wizard.show-cell')}
        onClick={() => change({ part: sheetPart(file, sheet), view: 'cells', cell: problem.cell })}
      >
        {place}
      </Anchor>
      {more}
    </span>
  );
}

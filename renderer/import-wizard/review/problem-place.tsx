import type { Problem } from '../../../core/import/problem.ts';
import { useSay } from '../../language.tsx';

/** Where a problem is, so that one can open the file and put a finger on the cell. */
export function PlaceOfProblem({ problem }: { problem: Problem }) {
  const say = useSay();
  const place = [problem.file, problem.sheet, problem.cell].filter((part) => part !== null).join(' · ');
  const more = problem.count > 1 ? ` ${say('wizard.and-more-cells', { count: problem.count - 1 })}` : '';
  return (
    <span className="place">
      {place}
      {more}
    </span>
  );
}

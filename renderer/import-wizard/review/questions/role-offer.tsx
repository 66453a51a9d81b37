import { Button } from '@mantine/core';
import type { ColumnRole } from '../../../../core/import/mapping.ts';
import type { Problem } from '../../../../core/import/problem.ts';
import type { ImportReview } from '../../../../core/import/review.ts';
import { useSay } from '../../../language.tsx';
import type { Answered } from '../../importing.ts';
import { columnAnswer, sheetAnswer, withColumn } from '../answers.ts';

interface Props {
  readonly review: ImportReview;
  readonly answered: Answered;
  readonly revise: (answered: Answered) => void;
  /** A problem that names a column. */
  readonly problem: Problem;
  readonly as: Extract<ColumnRole, 'subject' | 'arm' | 'condition'>;
}

/** Gives the column that a problem names its role, at one press. */
export function RoleOffer({ review, answered, revise, problem, as }: Props) {
  const say = useSay();
  const header = String(problem.values.column);
  const file = review.files.find((one) => one.file === problem.file);
  const column = file?.sheets
    .find(({ sheet }) => sheet === problem.sheet)
    ?.columns.find((one) => one.header === header);
  const mapping = file === undefined ? undefined : sheetAnswer(answered, file.fileId, problem.sheet ?? '');
  if (file === undefined || column === undefined || mapping === undefined) return null;
  const given = { ...columnAnswer(mapping, column), role: as };
  return (
    <Button variant="default" onClick={() => revise(withColumn(answered, file.fileId, mapping, given))}>
      {say(`wizard.column-is-${as}`, { column: header })}
    </Button>
  );
}

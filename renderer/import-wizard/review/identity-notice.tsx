import { Anchor } from '@mantine/core';
import type { ImportReview } from '../../../core/import/review.ts';
import { Notice } from '../../app/notice.tsx';
import { useSay } from '../../language.tsx';
import { useLocation } from '../../location.ts';
import { sheetPart } from './sheet-part.ts';

/** Names the columns that identify people: they are not imported, unless the person gives one another role. */
export function IdentityNotice({ review }: { review: ImportReview }) {
  const say = useSay();
  const [, change] = useLocation();
  const found = review.problems.filter(({ code }) => code === 'import.identity-left-out');
  const [first] = found;
  if (first === undefined) return null;
  const file = review.files.findIndex((one) => one.file === first.file);
  const sheet = review.files[file]?.sheets.findIndex((one) => one.sheet === first.sheet) ?? -1;
  return (
    <Notice level="question">
      {say('wizard.identity', { columns: found.map(({ values }) => values.column).join(', ') })}{' '}
      <Anchor
        component="button"
        type="button"
        size="sm"
        underline="always"
        onClick={() => change({ part: sheetPart(file, sheet) })}
      >
        {say('wizard.identity-see')}
      </Anchor>
    </Notice>
  );
}

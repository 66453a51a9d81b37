import { Anchor } from '@mantine/core';
import type { ImportReview } from '../../../core/import/review.ts';
import { useSay } from '../../language.tsx';
import { useLocation } from '../../location.ts';
import { sheetPart } from './sheet-part.ts';

/** Below this a person should look whether a sheet was understood. */
export const sureEnough = 0.8;

/** Which sheet is what, and why. */
export function SheetsTable({ review }: { review: ImportReview }) {
  const say = useSay();
  const [, change] = useLocation();
  const rows = review.files.flatMap((file, fileIndex) =>
    file.sheets.map((sheet, sheetIndex) => ({ file, sheet, part: sheetPart(fileIndex, sheetIndex) })),
  );
  return (
    <table className="grid-table sheets-table">
      <thead>
        <tr>
          <th scope="col">{say('wizard.column-sheet')}</th>
          <th scope="col">{say('wizard.column-taken-for')}</th>
          <th scope="col">{say('wizard.column-why')}</th>
          <th scope="col" className="number">
            {say('wizard.count-readings')}
          </th>
          <th scope="col" className="number">
            {say('wizard.count-subjects')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ file, sheet, part }) => (
          <tr key={`${file.fileId} ${sheet.sheet}`} className={sheet.layout === 'none' ? 'left-out' : undefined}>
            <th scope="row">
              <Anchor
                component="button"
                type="button"
                size="sm"
                underline="always"
                onClick={() => change({ part }, true)}
              >
                {sheet.sheet}
              </Anchor>
              <span className="soft small under">{file.file}</span>
            </th>
            <td>
              {say(`wizard.layout-${sheet.layout}`)}
              {sheet.layout !== 'none' && sheet.confidence < sureEnough ? (
                <span className="amber small under">{say('wizard.please-look')}</span>
              ) : null}
            </td>
            <td className="soft small">{sheet.why.map(({ code, values }) => say(code, values)).join(' ')}</td>
            <td className="number">{say('window.number', { number: sheet.readings })}</td>
            <td className="number">{say('window.number', { number: sheet.subjects })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

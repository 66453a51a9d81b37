import { Anchor } from '@mantine/core';
import type { ImportReview, SheetReview } from '../../../core/import/review.ts';
import { useSay } from '../../language.tsx';
import { useLocation } from '../../location.ts';
import { sheetPart } from './sheet-part.ts';

/** How many of each sheet are shown where all sheets are, and where one is: its cells show the rest. */
const perSheet = { all: 5, one: 6 } as const;

/** The first readings of an import, or of one of its sheets, each beside its cell: what stands there and what it was read as. */
export function FirstReadings({ review, sheet: only }: { review: ImportReview; sheet?: SheetReview }) {
  const say = useSay();
  const [, change] = useLocation();
  const sheets = review.files.flatMap((file, fileIndex) =>
    file.sheets.flatMap((sheet, sheetIndex) =>
      only === undefined || only === sheet ? [{ sheet, part: sheetPart(fileIndex, sheetIndex) }] : [],
    ),
  );
  const rows = sheets.flatMap(({ sheet, part }) =>
    sheet.firstReadings
      .slice(0, only === undefined ? perSheet.all : perSheet.one)
      .map((reading) => ({ sheet, part, reading })),
  );
  if (rows.length === 0) return <p className="soft">{say('wizard.no-readings')}</p>;
  return (
    <table className="grid-table readings-table">
      <thead>
        <tr>
          <th scope="col">{say('wizard.column-cell')}</th>
          <th scope="col">{say('wizard.column-text')}</th>
          <th scope="col" className="number">
            {say('wizard.column-read-as')}
          </th>
          <th scope="col">{say('wizard.role-unit')}</th>
          <th scope="col">{say('wizard.role-analyte')}</th>
          <th scope="col">{say('wizard.role-population')}</th>
          <th scope="col">{say('wizard.role-subject')}</th>
          <th scope="col">{say('wizard.role-arm')}</th>
          <th scope="col">{say('wizard.role-visit')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ sheet, part, reading }) => (
          <tr key={`${part} ${reading.cell} ${reading.analyte}`}>
            <th scope="row" className="mono">
              <Anchor
                component="button"
                type="button"
                className="place-link"
                title={say('wizard.show-cell')}
                onClick={() => change({ part, view: 'cells', cell: reading.cell })}
              >
                {sheets.length > 1 ? `${sheet.sheet} · ${reading.cell}` : reading.cell}
              </Anchor>
            </th>
            <td className="mono">{reading.text}</td>
            <td className="number">
              {reading.qualifier === null ? '' : `${reading.qualifier} `}
              {say('window.number', { number: reading.value })}
            </td>
            <td>{reading.unit ?? ''}</td>
            <td>{reading.analyte}</td>
            <td className="soft">{[reading.population, reading.metric].filter((part) => part !== null).join(', ')}</td>
            <td>{reading.subject}</td>
            <td>{reading.arm ?? <span className="amber">{say('wizard.no-arm')}</span>}</td>
            <td>
              {say('wizard.week', { week: reading.week })}
              <span className="soft small"> {reading.visitText}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

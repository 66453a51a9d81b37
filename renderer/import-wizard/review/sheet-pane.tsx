import { NativeSelect, NumberInput, SegmentedControl } from '@mantine/core';
import { type Layout, layouts, type SheetMapping } from '../../../core/import/mapping.ts';
import type { FileReview, ImportReview, SheetReview } from '../../../core/import/review.ts';
import { Notice } from '../../app/notice.tsx';
import { useSay } from '../../language.tsx';
import { useLocation } from '../../location.ts';
import type { Answered } from '../importing.ts';
import { sheetAnswer, withColumn, withSheet } from './answers.ts';
import { ColumnsTable } from './columns-table.tsx';
import { FirstReadings } from './first-readings.tsx';
import { ReviewCells } from './review-cells.tsx';
import { SampleNames } from './sample-names.tsx';
import './sheet-pane.css';
import { sureEnough } from './sheets-table.tsx';

interface Props {
  readonly review: ImportReview;
  readonly file: FileReview;
  readonly sheet: SheetReview;
  readonly answered: Answered;
  readonly revise: (answered: Answered) => void;
}

/** One sheet: what it was taken for and why, its columns, its first readings and its cells. All of it can be changed. */
export function SheetPane({ review, file, sheet, answered, revise }: Props) {
  const say = useSay();
  const [{ settings }, change] = useLocation();
  const mapping = sheetAnswer(answered, file.fileId, sheet.sheet);
  if (mapping === undefined) return null;
  const view = settings.get('view') === 'cells' ? 'cells' : 'columns';
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{sheet.sheet}</h1>
          <p className="soft small">
            {[
              file.file,
              say('wizard.rows', { count: sheet.rows }),
              say('wizard.columns', { count: sheet.columns.length }),
              ...(sheet.hidden ? [say('wizard.hidden-sheet')] : []),
            ].join(' · ')}
          </p>
        </div>
        <SegmentedControl
          aria-label={say('wizard.sheet-view')}
          value={view}
          onChange={(next) => change({ view: next === 'cells' ? next : null, cell: null }, true)}
          data={[
            { value: 'columns', label: say('wizard.view-columns') },
            { value: 'cells', label: say('wizard.view-cells') },
          ]}
        />
      </div>
      {view === 'cells' ? (
        <ReviewCells {...{ session: review.session, review, file, sheet, answered, revise }} />
      ) : (
        <Understood {...{ review, file, sheet, mapping, answered, revise }} />
      )}
    </>
  );
}

interface UnderstoodProps extends Pick<Props, 'review' | 'file' | 'sheet' | 'answered' | 'revise'> {
  readonly mapping: SheetMapping;
}

/** What the sheet and its columns were taken for. */
function Understood({ review, file, sheet, mapping, answered, revise }: UnderstoodProps) {
  const say = useSay();
  const setLayout = (layout: Layout | undefined) => {
    // With the columns as they were, the engine reads them anew for the layout.
    if (layout !== undefined) revise(withSheet(answered, file.fileId, sheet.sheet, { layout }));
  };
  return (
    <>
      {sheet.layout !== 'none' && sheet.confidence < sureEnough ? (
        <Notice level="question">{say('wizard.please-look-here')}</Notice>
      ) : null}
      <div className="sheet-head">
        <NativeSelect
          size="xs"
          label={say('wizard.column-taken-for')}
          value={mapping.layout}
          data={layouts.map((value) => ({ value, label: say(`wizard.layout-${value}`) }))}
          onChange={(event) => setLayout(layouts.find((one) => one === event.currentTarget.value))}
        />
        <NumberInput
          label={say('wizard.header-row')}
          className="sheet-header-row"
          min={1}
          max={Math.max(1, sheet.rows)}
          allowDecimal={false}
          clampBehavior="strict"
          value={mapping.headerRow + 1}
          onChange={(row) => {
            if (typeof row === 'number' && row >= 1 && row - 1 !== mapping.headerRow) {
              revise(withSheet(answered, file.fileId, sheet.sheet, { headerRow: row - 1 }));
            }
          }}
        />
        <div className="sheet-why">
          <span className="sheet-why-label">{say('wizard.column-why')}</span>
          <ul>
            {sheet.why.map(({ code, values }) => (
              <li key={say(code, values)}>{say(code, values)}</li>
            ))}
            <li>{say('wizard.confidence', { percent: Math.round(sheet.confidence * 100) })}</li>
          </ul>
        </div>
      </div>
      {review.sampleNames.length > 0 && readsSamples(mapping) ? (
        <SampleNames review={review} answered={answered} revise={revise} />
      ) : null}
      {mapping.layout === 'none' ? (
        <p className="soft">{say('wizard.sheet-left-out')}</p>
      ) : (
        <>
          <section>
            <h2>{say('wizard.first-readings')}</h2>
            <FirstReadings review={review} sheet={sheet} />
          </section>
          <section>
            <h2>{say('wizard.columns-title')}</h2>
            <ColumnsTable
              columns={sheet.columns}
              mapping={mapping}
              onChange={(column) => revise(withColumn(answered, file.fileId, mapping, column))}
            />
          </section>
        </>
      )}
    </>
  );
}

/** Whether subjects are known by the names of samples alone. */
function readsSamples({ layout, columns }: SheetMapping): boolean {
  return layout !== 'none' && columns.every(({ role }) => role !== 'subject') && columns.length > 0;
}

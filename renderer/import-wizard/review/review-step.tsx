import { Tabs } from '@mantine/core';
import { Notice } from '../../app/notice.tsx';
import { useSay, useSayError } from '../../language.tsx';
import { useLocation } from '../../location.ts';
import { useImport } from '../import-state.tsx';
import type { Importing } from '../importing.ts';
import { DifferencesPane } from './differences-pane.tsx';
import { NamesPane } from './names-pane.tsx';
import { ProblemsPane } from './problems-pane.tsx';
import { ReviewFooter } from './review-footer.tsx';
import './review.css';
import { SheetPane } from './sheet-pane.tsx';
import { sheetPart } from './sheet-part.ts';
import { SummaryPane } from './summary-pane.tsx';
import { openNames } from './unanswered-names.ts';

type Review = Extract<Importing, { step: 'review' }>;

/** Everything a person sees before anything is written: what was understood, from where, and what is still a question. */
export function ReviewStep(step: Review) {
  const { review, answered, error, revising } = step;
  const say = useSay();
  const sayError = useSayError();
  const { revise } = useImport();
  const [{ settings }, change] = useLocation();
  const names = openNames(review);
  const tab = settings.get('part') ?? 'summary';
  const changes = review.difference.changed + review.difference.gone;
  const problems = review.counts.errors + review.counts.warnings;
  return (
    <div className="review">
      <Tabs
        className="review-tabs"
        classNames={{ list: 'review-list', tab: 'review-tab', panel: 'review-panel' }}
        orientation="vertical"
        variant="none"
        value={tab}
        onChange={(part) => change({ part, view: null, cell: null }, true)}
        keepMounted={false}
      >
        <Tabs.List aria-label={say('wizard.review')}>
          <Tabs.Tab value="summary">{say('wizard.part-summary')}</Tabs.Tab>
          <Tabs.Tab value="names" rightSection={<Amount count={names} level="question" />}>
            {say('wizard.part-names')}
          </Tabs.Tab>
          <Tabs.Tab
            value="problems"
            rightSection={<Amount count={problems} level={review.counts.errors > 0 ? 'error' : 'question'} />}
          >
            {say('wizard.part-problems')}
          </Tabs.Tab>
          <Tabs.Tab
            value="differences"
            rightSection={<Amount count={changes} level={review.canCommit ? 'fact' : 'question'} />}
          >
            {say('differences.part')}
          </Tabs.Tab>
          {review.files.map((file, fileIndex) => (
            <div key={file.fileId} className="review-file">
              <span className="review-file-name">{file.file}</span>
              {file.sheets.map((sheet, sheetIndex) => (
                <Tabs.Tab
                  key={sheet.sheet}
                  value={sheetPart(fileIndex, sheetIndex)}
                  className={sheet.layout === 'none' ? 'review-tab review-tab-out' : 'review-tab'}
                  rightSection={<Amount count={sheet.readings} level="fact" />}
                >
                  {sheet.sheet}
                </Tabs.Tab>
              ))}
            </div>
          ))}
        </Tabs.List>
        <div className="review-panels" aria-busy={revising > 0}>
          {error === null ? null : <Notice level="error">{sayError(error)}</Notice>}
          <Tabs.Panel value="summary">
            <SummaryPane review={review} answered={answered} revise={revise} />
          </Tabs.Panel>
          <Tabs.Panel value="names">
            <NamesPane review={review} answered={answered} revise={revise} />
          </Tabs.Panel>
          <Tabs.Panel value="problems">
            <ProblemsPane review={review} />
          </Tabs.Panel>
          <Tabs.Panel value="differences">
            <DifferencesPane review={review} answered={answered} revise={revise} />
          </Tabs.Panel>
          {review.files.map((file, fileIndex) =>
            file.sheets.map((sheet, sheetIndex) => (
              <Tabs.Panel key={`${file.fileId} ${sheet.sheet}`} value={sheetPart(fileIndex, sheetIndex)}>
                <SheetPane review={review} file={file} sheet={sheet} answered={answered} revise={revise} />
              </Tabs.Panel>
            )),
          )}
        </div>
      </Tabs>
      <ReviewFooter review={review} revising={revising > 0} />
    </div>
  );
}

function Amount({ count, level }: { count: number; level: 'fact' | 'question' | 'error' }) {
  const say = useSay();
  if (count === 0) return null;
  return <span className={`amount amount-${level}`}>{say('window.number', { number: count })}</span>;
}

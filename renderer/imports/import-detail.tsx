import { Anchor, SegmentedControl } from '@mantine/core';
import { longTime } from '../app/moment.ts';
import { Notice } from '../app/notice.tsx';
import { useLanguage, useSay, useSayError } from '../language.tsx';
import { useLocation } from '../location.ts';
import { useStudy } from '../study/current-study.tsx';
import { useAnswer } from '../trajectories/use-answer.ts';
import { AdditionsTable } from './additions-table.tsx';
import { CorrectionsTable } from './corrections-table.tsx';
import { ImportCells } from './import-cells.tsx';
import { ImportProblems } from './import-problems.tsx';
import './import-detail.css';
import { MappingWords } from './mapping-words.tsx';
import { UndoneTables } from './undone-tables.tsx';

const parts = ['cells', 'problems', 'corrections', 'mapping', 'additions', 'undone'] as const;

/** One import: its cells as they were understood, what was wrong, what was corrected, how it was read, and what undoing it did. */
export function ImportDetailPage({ importId }: { importId: number }) {
  const say = useSay();
  const sayError = useSayError();
  const language = useLanguage();
  const { fingerprint } = useStudy();
  const [{ settings }, change] = useLocation();
  const { value: detail, error } = useAnswer('imports.detail', { importId }, fingerprint);
  const back = (
    <Anchor href="#/imports" size="xs" className="back">
      ‹ {say('imports-view.back')}
    </Anchor>
  );
  if (error !== null)
    return (
      <div className="page">
        {back}
        <Notice level="error">{sayError(error)}</Notice>
      </div>
    );
  if (detail === null) return <p className="soft frame-loading waiting-words">{say('window.loading')}</p>;
  const { record, problems, corrections, sheets, mapping, additions } = detail;
  const offered = parts.filter((part) => part !== (record.undoneAt === null ? 'undone' : 'additions'));
  const shown = offered.find((part) => part === settings.get('part')) ?? (sheets.length > 0 ? 'cells' : 'problems');
  const counted = { problems: problems.length, corrections: corrections.length, additions: additions.length };
  return (
    <div className="page import-detail">
      <div>
        {back}
        <h1>{record.file}</h1>
        <p className="soft small">
          {say('imports-view.by', { when: longTime(language, record.importedAt), by: record.by })} ·{' '}
          {say('imports-view.fingerprint')} <span className="mono">{record.sha256}</span>
          {record.undoneAt === null
            ? null
            : ` · ${say('imports-view.undone', { when: longTime(language, record.undoneAt) })}`}
        </p>
      </div>
      <dl className="counts">
        {(['subjects', 'readings', 'added', 'replaced', 'unchanged', 'events', 'warnings'] as const).map((count) => (
          <div key={count}>
            <dt>{say(`imports-view.${count}`)}</dt>
            <dd>{say('window.number', { number: record[count] })}</dd>
          </div>
        ))}
      </dl>
      <div>
        <SegmentedControl
          aria-label={say('imports-view.parts')}
          value={shown}
          onChange={(part) => change({ part, cell: null, sheet: null }, true)}
          data={offered.map((part) => ({
            value: part,
            label:
              part === 'problems' || part === 'corrections' || part === 'additions'
                ? say(`imports-view.part-${part}`, { count: counted[part] })
                : say(`imports-view.part-${part}`),
          }))}
        />
      </div>
      {shown === 'cells' ? (
        <ImportCells key={settings.get('sheet')} importId={importId} sheets={sheets} fingerprint={fingerprint} />
      ) : shown === 'problems' ? (
        <ImportProblems problems={problems} cut={detail.problemsCut} kept={sheets.map(({ name }) => name)} />
      ) : shown === 'corrections' ? (
        <CorrectionsTable corrections={corrections} />
      ) : shown === 'mapping' ? (
        <MappingWords mapping={mapping} file={record.file} />
      ) : shown === 'additions' ? (
        <AdditionsTable additions={additions} undone={false} />
      ) : (
        <UndoneTables importId={importId} fingerprint={fingerprint} additions={additions} />
      )}
    </div>
  );
}

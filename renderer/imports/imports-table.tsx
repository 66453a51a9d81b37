import { Anchor, Button } from '@mantine/core';
import type { ImportRecord } from '../../core/study/overview.ts';
import { longTime } from '../app/moment.ts';
import { useLanguage, useSay } from '../language.tsx';

interface Props {
  readonly imports: readonly ImportRecord[];
  readonly busy: boolean;
  readonly onUndo: (record: ImportRecord) => void;
}

/** The imports of a study, with what each brought. */
export function ImportsTable({ imports, busy, onUndo }: Props) {
  const say = useSay();
  const language = useLanguage();
  const counts = ['subjects', 'readings', 'added', 'replaced', 'unchanged', 'events', 'warnings'] as const;
  return (
    <table className="grid-table">
      <thead>
        <tr>
          <th scope="col">{say('imports-view.file')}</th>
          <th scope="col">{say('imports-view.when')}</th>
          {counts.map((count) => (
            <th key={count} scope="col" className="number">
              {say(`imports-view.${count}`)}
            </th>
          ))}
          <th scope="col">
            <span className="unseen">{say('imports-view.undo')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {imports.map((record) => (
          <tr key={record.importId} className={record.undoneAt === null ? undefined : 'left-out'}>
            <th scope="row">
              <Anchor
                underline="always"
                size="sm"
                href={`#/imports?import=${record.importId}`}
                aria-label={say('imports-view.open', { file: record.file })}
              >
                {record.file}
              </Anchor>
              <span className="under soft small">
                {say('imports-view.fingerprint')} <span className="mono">{record.sha256.slice(0, 8)}</span>
              </span>
            </th>
            <td className="when">
              {longTime(language, record.importedAt)}
              <span className="under soft small">{record.by}</span>
            </td>
            {counts.map((count) => (
              <td key={count} className="number">
                {record[count] === 0 ? (
                  <span className="soft">–</span>
                ) : (
                  say('window.number', { number: record[count] })
                )}
              </td>
            ))}
            <td className="number">
              {record.undoneAt === null ? (
                <Button
                  variant="default"
                  disabled={busy}
                  aria-label={say('imports-view.undo-of', { file: record.file })}
                  onClick={() => onUndo(record)}
                >
                  {say('imports-view.undo')}
                </Button>
              ) : (
                <span className="soft small">
                  {say('imports-view.undone', { when: longTime(language, record.undoneAt) })}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

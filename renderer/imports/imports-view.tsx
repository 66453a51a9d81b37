import { Anchor, Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { ImportRecord, UndoResult } from '../../core/study/overview.ts';
import { useAppState } from '../app/app-state.tsx';
import { Notice } from '../app/notice.tsx';
import { useStudyActions } from '../app/study-actions.tsx';
import { useTask } from '../app/task.ts';
import { call } from '../engine.ts';
import { useSay, useSayError } from '../language.tsx';
import { useLocation } from '../location.ts';
import { useStudy } from '../study/current-study.tsx';
import { ImportDetailPage } from './import-detail.tsx';
import { ImportsTable } from './imports-table.tsx';
import './imports-view.css';
import { MappingsSection } from './mappings-section.tsx';

/** Everything that was imported, or one import of it. */
export function ImportsView() {
  const [{ settings }] = useLocation();
  const importId = Number(settings.get('import') ?? Number.NaN);
  return Number.isInteger(importId) ? <ImportDetailPage key={importId} importId={importId} /> : <ImportsList />;
}

/** Everything that was imported, newest first, and how files are read; each import can be opened and taken back. */
function ImportsList() {
  const say = useSay();
  const sayError = useSayError();
  const study = useStudy();
  const { refresh } = useAppState();
  const { chooseFiles } = useStudyActions();
  const [imports, setImports] = useState<readonly ImportRecord[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [outcome, setOutcome] = useState<{ readonly file: string; readonly result: UndoResult } | null>(null);

  const load = useCallback(
    () =>
      call('imports.list', {}).then(
        (list) => {
          setImports(list);
          setFailure(null);
        },
        (error: unknown) => setFailure(error),
      ),
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new fingerprint tells that imports came or went.
  useEffect(() => {
    void load();
  }, [load, study.fingerprint]);

  const undo = useTask(
    useCallback(
      async (record: ImportRecord) => {
        setOutcome(null);
        const result = await call('imports.undo', { importId: record.importId });
        setOutcome({ file: record.file, result });
        await Promise.all([load(), refresh()]);
      },
      [load, refresh],
    ),
  );

  return (
    <div className="page imports-page">
      <div className="page-head">
        <h1>{say('window.place-imports')}</h1>
        <Button variant="default" onClick={chooseFiles}>
          {say('window.import-files')}
        </Button>
      </div>
      {failure === null ? null : <Notice level="error">{sayError(failure)}</Notice>}
      {undo.error === null ? null : (
        <Notice level="error" onClose={undo.clear}>
          {sayError(undo.error)}
        </Notice>
      )}
      {outcome === null ? null : (
        <Notice level="fact" onClose={() => setOutcome(null)}>
          {say('imports-view.undone-outcome', {
            file: outcome.file,
            removed: outcome.result.removed,
            restored: outcome.result.restored,
            kept: outcome.result.kept,
          })}{' '}
          <Anchor href={`#/imports?import=${outcome.result.importId}&part=undone`}>
            {say('imports-view.outcomes')}
          </Anchor>
        </Notice>
      )}
      {imports === null ? null : imports.length === 0 ? (
        <p className="soft">{say('imports-view.empty')}</p>
      ) : (
        <>
          <ImportsTable imports={imports} busy={undo.busy || study.readOnly} onUndo={undo.run} />
          <MappingsSection />
        </>
      )}
    </div>
  );
}

import { Button } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Protocol } from '../../core/study/protocol.ts';
import { useAppState } from '../app/app-state.tsx';
import { Notice } from '../app/notice.tsx';
import { useTask } from '../app/task.ts';
import { call, save } from '../engine.ts';
import { useSay, useSayError } from '../language.tsx';
import { useLocation } from '../location.ts';
import { AnalytesEditor } from './analytes-editor.tsx';
import { ArmsEditor } from './arms-editor.tsx';
import { BlindingSection } from './blinding-section.tsx';
import { useStudy } from './current-study.tsx';
import { useDraft } from './draft.ts';
import { FreezesSection } from './freezes-section.tsx';
import { OutcomesEditor } from './outcomes-editor.tsx';
import { StudyFields } from './study-fields.tsx';
import './study.css';
import { VisitsEditor } from './visits-editor.tsx';

/** The protocol of the study, to be read and edited; nothing counts before it is saved. */
export function StudyView() {
  const say = useSay();
  const sayError = useSayError();
  const { protocol: saved, readOnly, blinded } = useStudy();
  const { showStudy } = useAppState();
  const draft = useDraft(saved);
  const { protocol, changed, faults, set, discard } = draft;
  const input = useRef<HTMLInputElement>(null);
  const [{ settings }] = useLocation();
  const [told, setTold] = useState<'read' | 'saved' | null>(null);

  const keep = useTask(
    useCallback(
      async (edited: Protocol) => {
        const visits = [...edited.visits].sort((a, b) => a.week - b.week);
        showStudy(await call('protocol.save', { protocol: { ...edited, visits } }));
        discard();
        setTold('saved');
      },
      [showStudy, discard],
    ),
  );
  const exportFile = useTask(useCallback(async () => void (await save(await call('protocol.export', {}))), []));
  const readFile = useTask(
    useCallback(
      async (file: File) => {
        const content = new Uint8Array(await file.arrayBuffer());
        const { fileId } = await call('file.hold', { name: file.name, content });
        set(await call('protocol.read', { fileId }));
        setTold('read');
      },
      [set],
    ),
  );

  const ready = changed && faults.length === 0 && !readOnly;
  const { run: runKeep } = keep;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      if (ready) runKeep(protocol);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [ready, protocol, runKeep]);

  const toConfirm = settings.get('at') === 'infusions';
  const at = settings.get('at');
  useEffect(() => {
    if (at !== 'freezes' && at !== 'blinding') return;
    const section = document.getElementById(`study-${at}`);
    const page = section?.closest('.page');
    // Only the page scrolls: to scroll into view would move the frame as well.
    page?.scrollBy({ top: (section?.getBoundingClientRect().top ?? 0) - page.getBoundingClientRect().top - 16 });
  }, [at]);
  useEffect(() => {
    if (toConfirm) document.querySelector<HTMLInputElement>('.confirm.unconfirmed input')?.focus();
  }, [toConfirm]);

  const error = keep.error ?? exportFile.error ?? readFile.error;
  return (
    <div className="study">
      <div className="page">
        <div className="page-head">
          <h1>{say('window.place-study')}</h1>
          <div className="row">
            <Button variant="default" loading={readFile.busy} onClick={() => input.current?.click()}>
              {say('study-view.read-file')}
            </Button>
            <Button variant="default" loading={exportFile.busy} onClick={() => exportFile.run()}>
              {say('study-view.write-file')}
            </Button>
          </div>
        </div>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={say('study-view.read-file')}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) readFile.run(file);
            event.currentTarget.value = '';
          }}
        />
        {error === null ? null : <Notice level="error">{sayError(error)}</Notice>}
        {told === 'read' && changed ? <Notice level="question">{say('study-view.was-read')}</Notice> : null}
        <StudyFields protocol={protocol} faults={faults} set={set} />
        {/* Hidden arms are no arms to edit: a disabled field set says so to every way of using it. */}
        <fieldset className="study-arms" disabled={blinded}>
          <ArmsEditor arms={protocol.arms} faults={faults} onChange={(arms) => set({ arms })} />
          {blinded ? <p className="soft small">{say('blinding.not-to-edit')}</p> : null}
        </fieldset>
        <VisitsEditor visits={protocol.visits} faults={faults} onChange={(visits) => set({ visits })} />
        <AnalytesEditor analytes={protocol.analytes} faults={faults} onChange={(analytes) => set({ analytes })} />
        <OutcomesEditor outcomes={protocol.outcomes} faults={faults} onChange={(outcomes) => set({ outcomes })} />
        <BlindingSection />
        <FreezesSection />
      </div>
      <footer className="study-footer">
        <p aria-live="polite" className={faults.length > 0 ? 'study-state amber' : 'study-state soft'}>
          {readOnly
            ? say('study-view.read-only')
            : faults.length > 0
              ? say('study-view.faults', { count: faults.length })
              : changed
                ? say('study-view.unsaved')
                : told === 'saved'
                  ? say('study-view.saved')
                  : ''}
        </p>
        <Button variant="default" disabled={!changed} onClick={discard}>
          {say('study-view.discard')}
        </Button>
        <Button disabled={!ready} loading={keep.busy} onClick={() => keep.run(protocol)}>
          {say('study-view.save')}
        </Button>
      </footer>
    </div>
  );
}

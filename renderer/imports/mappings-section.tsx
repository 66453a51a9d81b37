import { Button, FileButton } from '@mantine/core';
import { Fragment, useState } from 'react';
import type { RememberedMapping } from '../../core/import/kept.ts';
import { type Mapping, mappingSchema } from '../../core/import/mapping.ts';
import { longTime } from '../app/moment.ts';
import { Notice } from '../app/notice.tsx';
import { call, EngineError } from '../engine.ts';
import { CommittedText } from '../import-wizard/review/committed-text.tsx';
import { useLanguage, useSay, useSayError } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';
import { useAnswer } from '../trajectories/use-answer.ts';
import './import-detail.css';
import { MappingEditor } from './mapping-editor.tsx';
import { saveMapping } from './save-mapping.ts';

/** How files were read, remembered for the next of their shape: looked at, renamed, edited, exported, brought from a file, forgotten. */
export function MappingsSection() {
  const say = useSay();
  const sayError = useSayError();
  const language = useLanguage();
  const { fingerprint, readOnly } = useStudy();
  const { value } = useAnswer('mappings.list', {}, fingerprint);
  const [changed, setChanged] = useState<{ of: unknown; list: readonly RememberedMapping[] } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [forgotten, setForgotten] = useState<string | null>(null);
  const mappings = changed !== null && changed.of === value ? changed.list : value;
  if (mappings === null) return null;
  const settle = (answer: Promise<readonly RememberedMapping[]>) =>
    answer.then((list) => setChanged({ of: value, list })).catch((error: unknown) => setFailure(error));
  const keep = (mapping: Mapping, name: string) => {
    setFailure(null);
    void settle(call('mappings.keep', { mapping, name }));
  };
  const bring = async (file: File) => {
    const mapping = readMapping(await file.text());
    if (mapping === null) setFailure(new EngineError('imports-view.no-mapping-file', file.name, { file: file.name }));
    else keep(mapping, file.name.replace(/( mapping)?\.json$/i, ''));
  };
  return (
    <section>
      <div className="page-head">
        <h2>{say('imports-view.mappings')}</h2>
        <FileButton accept=".json,application/json" onChange={(file) => file !== null && void bring(file)}>
          {(props) => (
            <Button {...props} variant="default" disabled={readOnly}>
              {say('imports-view.bring-mapping')}
            </Button>
          )}
        </FileButton>
      </div>
      <p className="soft small">{say('imports-view.mappings-what')}</p>
      {failure === null ? null : <Notice level="error">{sayError(failure)}</Notice>}
      {forgotten === null ? null : (
        <Notice level="fact" onClose={() => setForgotten(null)}>
          {say('imports-view.forgotten', { name: forgotten })}
        </Notice>
      )}
      {mappings.length === 0 ? (
        <p className="soft">{say('imports-view.no-mappings')}</p>
      ) : (
        <table className="grid-table">
          <thead>
            <tr>
              <th scope="col">{say('imports-view.name')}</th>
              <th scope="col">{say('imports-view.holds')}</th>
              <th scope="col">{say('imports-view.used')}</th>
              <th scope="col">
                <span className="unseen">{say('imports-view.export')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {mappings.map((one) => {
              const read = one.mapping.sheets.filter(({ layout }) => layout !== 'none');
              const name = one.name || say('imports-view.unnamed', { sheet: read[0]?.sheet ?? '' });
              return (
                <Fragment key={one.fingerprint}>
                  <tr>
                    <th scope="row">
                      <CommittedText
                        className="mapping-name"
                        aria-label={say('imports-view.name-of', { name })}
                        value={name}
                        accept={(text) => text.trim() !== '' && !readOnly}
                        onCommit={(text) =>
                          void settle(call('mappings.rename', { fingerprint: one.fingerprint, name: text.trim() }))
                        }
                      />
                    </th>
                    <td className="soft small">
                      {read.map(({ sheet, layout }) => `${sheet}: ${say(`wizard.layout-${layout}`)}`).join(' · ')}
                    </td>
                    <td className="when">{longTime(language, one.usedAt)}</td>
                    <td className="number">
                      <span className="row imports-actions">
                        <Button
                          variant="default"
                          aria-expanded={opened === one.fingerprint}
                          aria-label={say('imports-view.edit-of', { name })}
                          onClick={() => setOpened(opened === one.fingerprint ? null : one.fingerprint)}
                        >
                          {say('imports-view.edit')}
                        </Button>
                        <Button
                          variant="default"
                          aria-label={say('imports-view.export-of', { name })}
                          onClick={() => saveMapping(one.mapping, name)}
                        >
                          {say('imports-view.export')}
                        </Button>
                        <Button
                          variant="default"
                          disabled={readOnly}
                          aria-label={say('imports-view.forget-of', { name })}
                          onClick={() => {
                            setForgotten(name);
                            void settle(call('mappings.forget', { fingerprint: one.fingerprint }));
                          }}
                        >
                          {say('imports-view.forget')}
                        </Button>
                      </span>
                    </td>
                  </tr>
                  {opened === one.fingerprint ? (
                    <tr>
                      <td colSpan={4}>
                        <MappingEditor remembered={one} readOnly={readOnly} onKeep={(mapping) => keep(mapping, name)} />
                      </td>
                    </tr>
                  ) : null}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** A mapping in a file's text, as the window exports it; null for anything else. */
function readMapping(text: string): Mapping | null {
  try {
    return mappingSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

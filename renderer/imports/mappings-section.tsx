import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RememberedMapping } from '../../core/import/kept.ts';
import { longTime } from '../app/moment.ts';
import { Notice } from '../app/notice.tsx';
import { call } from '../engine.ts';
import { CommittedText } from '../import-wizard/review/committed-text.tsx';
import { useLanguage, useSay, useSayError } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';
import { useAnswer } from '../trajectories/use-answer.ts';
import './import-detail.css';
import { saveMapping } from './save-mapping.ts';

/** How files were read, remembered for the next of their shape: renamed, exported, forgotten. */
export function MappingsSection() {
  const say = useSay();
  const sayError = useSayError();
  const language = useLanguage();
  const { fingerprint, readOnly } = useStudy();
  const { value } = useAnswer('mappings.list', {}, fingerprint);
  const [changed, setChanged] = useState<{ of: unknown; list: readonly RememberedMapping[] } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [forgotten, setForgotten] = useState<string | null>(null);
  const mappings = changed !== null && changed.of === value ? changed.list : value;
  if (mappings === null) return null;
  const settle = (answer: Promise<readonly RememberedMapping[]>) =>
    answer.then((list) => setChanged({ of: value, list })).catch((error: unknown) => setFailure(error));
  return (
    <section>
      <h2>{say('imports-view.mappings')}</h2>
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
                <tr key={one.fingerprint}>
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
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

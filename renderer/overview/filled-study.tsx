import { Anchor } from '@mantine/core';
import type { Outcome } from '../../core/study/protocol.ts';
import { longTime } from '../app/moment.ts';
import { Notice } from '../app/notice.tsx';
import { useLanguage, useSay, useSayError } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';
import { useAnswer } from '../trajectories/use-answer.ts';
import { ArmsTable } from './arms-table.tsx';
import { NextSteps } from './next-steps.tsx';
import { RegistryTable } from './registry-table.tsx';
import { SeriesTable } from './series-table.tsx';

const everything = {};

/** How many lines the table of outcomes has: one for each analyte, or one. */
function registryLines(outcomes: readonly Outcome[]): number {
  return outcomes.reduce((sum, { analytes }) => sum + Math.max(1, analytes.length), 0);
}

/** A study with readings: its key facts, the protocol's outcomes with what came of them and their results, and the way into each series. */
export function FilledStudy() {
  const say = useSay();
  const sayError = useSayError();
  const language = useLanguage();
  const study = useStudy();
  const { fingerprint, protocol } = study;
  const { value: subjects, error: subjectsError } = useAnswer('study.subjects', everything, fingerprint);
  const plan = `${fingerprint} ${JSON.stringify(protocol)}`;
  const { value: outcomes, error, waiting } = useAnswer('registry.get', everything, plan);
  // Asked once the page stands: it is one number on it.
  const { value: matrix } = useAnswer('completeness.get', outcomes === null ? null : everything, plan);
  const open = matrix?.queries.filter(({ answer }) => answer === null).length ?? null;
  const analytes = new Set(study.series.map(({ analyte }) => analyte)).size;
  const numbers: readonly (readonly [string, number])[] = [
    [say('wizard.count-subjects'), study.counts.subjects],
    [say('wizard.count-readings'), study.counts.readings],
    [say('wizard.analytes'), analytes],
    [say('study-view.series'), study.series.length],
    [say('window.place-imports'), study.counts.imports],
  ];
  return (
    <>
      <div>
        <h1>{study.name}</h1>
        {study.lastImport === null ? null : (
          <p className="soft">
            {say('study-view.last-import', {
              file: study.lastImport.file,
              when: longTime(language, study.lastImport.importedAt),
              by: study.lastImport.by,
            })}
          </p>
        )}
      </div>
      <dl className="counts">
        {numbers.map(([name, number]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{say('window.number', { number })}</dd>
          </div>
        ))}
        <div>
          <dt>{say('registry.open-queries')}</dt>
          <dd>
            {open === null ? (
              '…'
            ) : open === 0 ? (
              say('window.number', { number: 0 })
            ) : (
              <Anchor href="#/completeness?show=queries" inherit underline="always">
                {say('window.number', { number: open })}
              </Anchor>
            )}
          </dd>
        </div>
      </dl>
      <NextSteps />
      {(subjectsError ?? error) === null ? null : <Notice level="error">{sayError(subjectsError ?? error)}</Notice>}
      <div className="overview-columns">
        <section aria-busy={waiting}>
          <h2>{say('registry.title')}</h2>
          {protocol.outcomes.length === 0 ? (
            <p className="soft">
              {say('registry.no-outcomes')}{' '}
              <Anchor href="#/study" size="sm" underline="always">
                {say('registry.add-outcomes')}
              </Anchor>
            </p>
          ) : outcomes === null ? (
            // As high as the table will be, so that nothing below it moves.
            <p className="soft waiting-words" style={{ minHeight: 68 + 49 * registryLines(protocol.outcomes) }}>
              {waiting ? say('window.loading') : ''}
            </p>
          ) : (
            <RegistryTable rows={outcomes} />
          )}
        </section>
        <div className="overview-side">
          <section>
            <h2>{say('wizard.arms')}</h2>
            <ArmsTable subjects={subjects} />
          </section>
          <section>
            <h2>{say('study-view.measured')}</h2>
            <SeriesTable />
          </section>
        </div>
      </div>
    </>
  );
}

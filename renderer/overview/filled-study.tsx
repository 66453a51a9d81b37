import { useEffect, useState } from 'react';
import type { SubjectEntry } from '../../core/study/overview.ts';
import { longTime } from '../app/moment.ts';
import { Notice } from '../app/notice.tsx';
import { call } from '../engine.ts';
import { useLanguage, useSay, useSayError } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';
import { ArmsTable } from './arms-table.tsx';
import { NextSteps } from './next-steps.tsx';
import { SeriesTable } from './series-table.tsx';

interface Asked {
  readonly fingerprint: string;
  readonly subjects: readonly SubjectEntry[] | null;
  readonly error: unknown;
}

/** A study with readings: how many of what, from which import, and the way into each series. */
export function FilledStudy() {
  const say = useSay();
  const sayError = useSayError();
  const language = useLanguage();
  const study = useStudy();
  const { fingerprint } = study;
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    let wanted = true;
    call('study.subjects', {}).then(
      (subjects) => wanted && setAsked({ fingerprint, subjects, error: null }),
      (error: unknown) => wanted && setAsked({ fingerprint, subjects: null, error }),
    );
    return () => {
      wanted = false;
    };
  }, [fingerprint]);
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
      </dl>
      <NextSteps />
      {asked === null || asked.error === null ? null : <Notice level="error">{sayError(asked.error)}</Notice>}
      <section>
        <h2>{say('wizard.arms')}</h2>
        <ArmsTable subjects={asked?.subjects ?? null} />
      </section>
      <section>
        <h2>{say('study-view.measured')}</h2>
        <SeriesTable />
      </section>
    </>
  );
}

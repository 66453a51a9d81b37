import { useLanguage, useSay } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';
import { DataChoice } from '../study/data-choice.tsx';
import { shortTime } from './moment.ts';

/** How the study stands, in one line: its file, what it holds, the last import, and what is still to be confirmed. */
export function StatusBar() {
  const say = useSay();
  const language = useLanguage();
  const study = useStudy();
  const unconfirmed = study.protocol.arms.filter((arm) => arm.infusionWeeks.length > 0 && !arm.infusionWeeksConfirmed);
  return (
    <footer className="status-bar">
      <span>{study.file ?? say('window.not-in-a-file')}</span>
      <DataChoice />
      {study.readOnly && study.frozen === null ? <span className="status-amber">{say('window.read-only')}</span> : null}
      <span>{say('window.subjects', { count: study.counts.subjects })}</span>
      <span>{say('window.readings', { count: study.counts.readings })}</span>
      <span>
        {study.lastImport === null
          ? say('window.no-import-yet')
          : say('window.last-import', { when: shortTime(language, study.lastImport.importedAt) })}
      </span>
      {study.blinded ? <a href="#/study?at=blinding">{say('blinding.status')}</a> : null}
      {unconfirmed.length === 0 ? null : (
        <a className="status-amber" href="#/study?at=infusions">
          {say('window.unconfirmed', { count: unconfirmed.length })}
        </a>
      )}
    </footer>
  );
}

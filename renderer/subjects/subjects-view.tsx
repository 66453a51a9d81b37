import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubjectEntry } from '../../core/study/overview.ts';
import { Notice } from '../app/notice.tsx';
import { useStudyActions } from '../app/study-actions.tsx';
import { useSay, useSayError } from '../language.tsx';
import { useLocation } from '../location.ts';
import { useStudy } from '../study/current-study.tsx';
import { useAnswer } from '../trajectories/use-answer.ts';
import { ByHandList } from './by-hand-list.tsx';
import { SubjectPage } from './subject-page.tsx';
import './subjects-view.css';
import { SubjectsTable } from './subjects-table.tsx';

const everyone = {};

/** Every subject of the study, each a way to its values and their cells; or one of them whole, which the address names. */
export function SubjectsView() {
  const say = useSay();
  const sayError = useSayError();
  const { fingerprint } = useStudy();
  const { chooseFiles } = useStudyActions();
  const { value: subjects, waiting, error } = useAnswer('study.subjects', everyone, fingerprint);
  const [search, setSearch] = useState('');
  const [{ settings }, change] = useLocation();
  const subject = settings.get('subject');
  if (subject !== null) {
    const numberOf = (name: string) => {
      const text = settings.get(name);
      const number = text === null || text === '' ? Number.NaN : Number(text);
      return Number.isFinite(number) ? number : null;
    };
    return (
      <SubjectPage
        subject={subject}
        subjects={subjects ?? []}
        seriesId={numberOf('series')}
        week={numberOf('week')}
        onChange={change}
      />
    );
  }
  const found = subjects?.filter((subject) => fits(subject, search)) ?? [];
  return (
    <div className="page subjects-page" aria-busy={waiting}>
      <div className="page-head">
        <h1>{say('window.place-subjects')}</h1>
        {subjects === null || subjects.length === 0 ? null : (
          <TextInput
            size="xs"
            className="subjects-search"
            aria-label={say('study-view.find-subject')}
            placeholder={say('study-view.find-subject')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )}
      </div>
      {error === null ? null : <Notice level="error">{sayError(error)}</Notice>}
      {subjects === null ? (
        waiting ? (
          <p className="soft waiting-words">{say('window.loading')}</p>
        ) : null
      ) : subjects.length === 0 ? (
        <>
          <p className="soft">{say('study-view.no-subjects')}</p>
          <div>
            <Button onClick={chooseFiles}>{say('window.import-files')}</Button>
          </div>
        </>
      ) : found.length === 0 ? (
        <p className="soft">{say('study-view.no-subject-fits', { search })}</p>
      ) : (
        <>
          <p className="soft small" aria-live="polite">
            {say('study-view.subjects-shown', { count: found.length, total: subjects.length })}
          </p>
          <ByHandList />
          <SubjectsTable subjects={found} />
        </>
      )}
    </div>
  );
}

/** True if every word of the search stands in the subject's id, arm or covariates. */
function fits({ subject, arm, covariates }: SubjectEntry, search: string): boolean {
  const text = [subject, arm, ...Object.values(covariates)].join(' ').toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

import { Anchor } from '@mantine/core';
import { useState } from 'react';
import type { SubjectEntry } from '../../core/study/overview.ts';
import { useSay } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';
import { Swatch } from '../study/swatch.tsx';

const first = 300;

/** Subjects with their arm, what is known of them once, and how many readings they have. */
export function SubjectsTable({ subjects }: { subjects: readonly SubjectEntry[] }) {
  const say = useSay();
  const { protocol } = useStudy();
  const [all, setAll] = useState(false);
  const arms = new Set(protocol.arms.map(({ name }) => name));
  const covariates = [...new Set(subjects.flatMap((subject) => Object.keys(subject.covariates)))];
  const shown = all ? subjects : subjects.slice(0, first);
  return (
    <>
      <table className="grid-table subjects-table">
        <thead>
          <tr>
            <th scope="col">{say('wizard.role-subject')}</th>
            <th scope="col">{say('wizard.role-arm')}</th>
            {covariates.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col" className="number">
              {say('wizard.count-readings')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((subject) => (
            <tr key={subject.subject}>
              <th scope="row">
                <Anchor
                  href={`#/subjects?${new URLSearchParams({ subject: subject.subject }).toString()}`}
                  size="sm"
                  underline="always"
                >
                  {subject.subject}
                </Anchor>
              </th>
              <td>
                {arms.has(subject.arm) ? (
                  <>
                    <Swatch arm={subject.arm} /> {subject.arm}
                  </>
                ) : (
                  <span className="amber">{subject.arm || say('wizard.no-arm')}</span>
                )}
              </td>
              {covariates.map((name) => (
                <td key={name}>{subject.covariates[name] ?? ''}</td>
              ))}
              <td className="number">{say('window.number', { number: subject.readings })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {subjects.length > shown.length ? (
        <div>
          <Anchor component="button" type="button" size="sm" underline="always" onClick={() => setAll(true)}>
            {say('study-view.show-all-subjects', { count: subjects.length })}
          </Anchor>
        </div>
      ) : null}
    </>
  );
}

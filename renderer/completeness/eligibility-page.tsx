import { Anchor, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { SubjectEligibility } from '../../core/eligibility/check-eligibility.ts';
import { eligibilityCovariate } from '../../core/eligibility/eligibility-filter.ts';
import type { EligibilityTable } from '../../core/eligibility/eligibility-table.ts';
import { type Verdict, verdicts } from '../../core/eligibility/verdict.ts';
import { Notice } from '../app/notice.tsx';
import { useSay, useSayError } from '../language.tsx';
import { filterText } from '../trajectories/chart-settings.ts';
import { useAnswer } from '../trajectories/use-answer.ts';
import { EligibilitySubjects } from './eligibility-subjects.tsx';

const everything = {};

/** The registry's criteria, how many subjects meet each, and every subject against them. It removes nobody. */
export function EligibilityPage({ state }: { state: string }) {
  const say = useSay();
  const sayError = useSayError();
  const { value, waiting, error } = useAnswer('eligibility.get', everything, state);
  const [overall, setOverall] = useState<Verdict | null>(null);
  if (error !== null) {
    return (
      <div className="page">
        <Notice level="error">{sayError(error)}</Notice>
      </div>
    );
  }
  if (value === null) return <p className="soft frame-loading waiting-words">{waiting ? say('window.loading') : ''}</p>;
  if (value.criteria.length === 0) {
    return (
      <div className="page">
        <p className="soft">{say('eligibility.none')}</p>
      </div>
    );
  }
  const countOf = (verdict: Verdict) => value.subjects.filter((subject) => subject.overall === verdict).length;
  const subjects = value.subjects.filter((subject) => overall === null || subject.overall === overall);
  return (
    <div className="page eligibility-page">
      <p className="soft">{say('eligibility.nobody-removed')}</p>
      <Criteria table={value} />
      <div className="queries-filters">
        <NativeSelect
          size="xs"
          label={say('eligibility.column-overall')}
          value={overall ?? ''}
          data={[
            { value: '', label: say('eligibility.everybody', { count: value.subjects.length }) },
            ...verdicts.map((verdict) => ({
              value: verdict,
              label: `${say(`eligibility.${verdict}`)} (${say('window.number', { number: countOf(verdict) })})`,
            })),
          ]}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            setOverall(verdicts.find((verdict) => verdict === chosen) ?? null);
          }}
        />
        {overall === null || subjects.length === 0 ? null : (
          <Anchor href={trajectoriesOf(overall)} size="sm" underline="always">
            {say('eligibility.as-filter', { count: subjects.length })}
          </Anchor>
        )}
      </div>
      <EligibilitySubjects criteria={value.criteria} subjects={subjects} />
    </div>
  );
}

/** The trajectories of those with a verdict: a filter like any other. */
function trajectoriesOf(overall: Verdict): string {
  const filter = filterText({ arms: null, conditions: [{ covariate: eligibilityCovariate, oneOf: [overall] }] });
  return `#/trajectories?${new URLSearchParams({ filter: filter ?? '' }).toString()}`;
}

function Criteria({ table: { criteria, subjects } }: { table: EligibilityTable }) {
  const say = useSay();
  const count = (id: string, verdict: Verdict) => countVerdicts(subjects, id, verdict);
  return (
    <table className="grid-table criteria-table">
      <thead>
        <tr>
          <th scope="col">{say('eligibility.number')}</th>
          <th scope="col">{say('eligibility.column-criterion')}</th>
          {verdicts.map((verdict) => (
            <th key={verdict} scope="col" className="number">
              {say(`eligibility.${verdict}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ id, about, kind }, index) => (
          <tr key={id}>
            <td>{index + 1}</td>
            <th scope="row">
              {say(about)} <span className="soft small">{say(`eligibility.kind-${kind}`)}</span>
            </th>
            {verdicts.map((verdict) => (
              <td key={verdict} className="number">
                {say('window.number', { number: count(id, verdict) })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function countVerdicts(subjects: readonly SubjectEligibility[], criterion: string, verdict: Verdict): number {
  return subjects.filter(({ findings }) =>
    findings.some((finding) => finding.criterion === criterion && finding.verdict === verdict),
  ).length;
}

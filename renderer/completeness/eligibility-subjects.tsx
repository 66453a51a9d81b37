import { Anchor, Popover } from '@mantine/core';
import { useState } from 'react';
import type { CriterionFinding, SubjectEligibility } from '../../core/eligibility/check-eligibility.ts';
import type { ShownCriterion } from '../../core/eligibility/eligibility-table.ts';
import { factWords } from '../../core/eligibility/fact-words.ts';
import type { Verdict } from '../../core/eligibility/verdict.ts';
import { useLanguage, useSay } from '../language.tsx';
import { weekText } from '../trajectories/number-format.ts';

const first = 120;
const signs: Readonly<Record<Verdict, string>> = { meets: '✓', 'does-not-meet': '✕', 'cannot-tell': '?' };

/** Every subject against every criterion, by the criterion's number; a press says what the verdict rests on, or what is missing for one. */
export function EligibilitySubjects({
  criteria,
  subjects,
}: {
  criteria: readonly ShownCriterion[];
  subjects: readonly SubjectEligibility[];
}) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const shown = all ? subjects : subjects.slice(0, first);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="eligibility-scroll" tabIndex={0} aria-label={say('eligibility.subjects')}>
        <table className="grid-table eligibility-table">
          <thead>
            <tr>
              <th scope="col">{say('queries.column-subject')}</th>
              {criteria.map(({ id, about }, index) => (
                <th key={id} scope="col" title={say(about)}>
                  <span aria-hidden="true">{index + 1}</span>
                  <span className="unseen">{say(about)}</span>
                </th>
              ))}
              <th scope="col">{say('eligibility.column-overall')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ subject, arm, overall, findings }) => (
              <tr key={subject}>
                <th scope="row">
                  <Anchor
                    href={`#/subjects?${new URLSearchParams({ subject }).toString()}`}
                    size="sm"
                    underline="always"
                  >
                    {subject}
                  </Anchor>{' '}
                  <span className="soft small">{arm}</span>
                </th>
                {criteria.map(({ id }) => (
                  <td key={id}>
                    <FindingCell subject={subject} finding={findings.find(({ criterion }) => criterion === id)} />
                  </td>
                ))}
                <td className={`verdict-${overall}`}>{say(`eligibility.${overall}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
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

function FindingCell({ subject, finding }: { subject: string; finding: CriterionFinding | undefined }) {
  const say = useSay();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  if (finding === undefined) return null;
  const { verdict, missing, evidence } = finding;
  const verdictWords = say(`eligibility.${verdict}`);
  const sign = (
    <button
      type="button"
      className={`eligibility-cell verdict-${verdict}`}
      aria-label={`${subject}: ${verdictWords}`}
      aria-expanded={open}
      onClick={() => setOpen(!open)}
    >
      {signs[verdict]}
    </button>
  );
  // Thousands of cells: what a press shows is made when it is pressed.
  if (!open) return sign;
  return (
    <Popover opened onChange={setOpen} onClose={() => setOpen(false)} withArrow={false} trapFocus={false}>
      <Popover.Target>{sign}</Popover.Target>
      <Popover.Dropdown className="small">
        <p>
          {subject}: {verdictWords}
        </p>
        {missing.length === 0 ? null : (
          <p className="amber">
            {say('eligibility.needs', { what: missing.map((fact) => factWords(language, fact)).join('; ') })}
          </p>
        )}
        {evidence.map(({ fact, text, unit, week, source }) => (
          <p key={`${fact} ${week ?? ''} ${source?.cell ?? ''}`}>
            {factWords(language, fact)}: {[text, unit].filter((part) => part !== null).join(' ')}
            {week === null ? '' : `, ${say('study-view.week-n', { week: weekText(week) })}`}
            {source === null ? null : (
              <span className="soft under">
                {source.file}, {source.sheet} {source.cell}
              </span>
            )}
          </p>
        ))}
        {missing.length + evidence.length === 0 ? <p className="soft">{say('eligibility.by-roster')}</p> : null}
      </Popover.Dropdown>
    </Popover>
  );
}

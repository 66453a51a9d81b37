import { Anchor, CloseButton, UnstyledButton } from '@mantine/core';
import type { KeyboardEvent, Ref } from 'react';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { Notice } from '../app/notice.tsx';
import { useSay, useSayError } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';
import { ArmSwatch } from '../trajectories/arm-swatch.tsx';
import { weekText } from '../trajectories/number-format.ts';
import type { ShownArm } from '../trajectories/shown-arms.ts';
import { useAnswer } from '../trajectories/use-answer.ts';
import { visitEntries } from './visit-entries.ts';
import { VisitList } from './visit-list.tsx';

/** One subject in the series: arm, covariates, and every value with the cell it came from and what happened to it. */
export function SubjectPanel({
  trajectory,
  subject,
  week,
  arms,
  list,
  deathDays,
  onSubject,
  onList,
  onClose,
  ref,
}: {
  trajectory: Trajectory;
  subject: string;
  /** The week that is pointed to. */
  week: number | null;
  arms: readonly ShownArm[];
  /** The list that the subject was chosen from. */
  list: { readonly arm: ShownArm; readonly week: number } | null;
  /** The day of death of those who died. */
  deathDays: ReadonlyMap<string, number>;
  onSubject: (subject: string, week: number | null) => void;
  onList: () => void;
  onClose: () => void;
  ref: Ref<HTMLElement>;
}) {
  const say = useSay();
  const sayError = useSayError();
  const { fingerprint } = useStudy();
  const { value, waiting, error } = useAnswer(
    'subject.detail',
    { subject, seriesId: trajectory.series.id },
    fingerprint,
  );
  const detail = value?.subject === subject ? value : null;
  const deathDay = deathDays.get(subject) ?? null;
  const order = arms.flatMap(({ name }) => trajectory.subjects.filter(({ arm }) => arm === name));
  const position = order.findIndex((one) => one.subject === subject);
  const arm = arms.find(({ name }) => name === (order[position]?.arm ?? detail?.arm));

  const step = (by: number) => {
    const next = order[(position + by + order.length) % order.length];
    if (next !== undefined) onSubject(next.subject, week);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement;
    if (typing || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    step(event.key === 'ArrowLeft' ? -1 : 1);
  };

  return (
    <aside
      className="side-panel"
      ref={ref}
      tabIndex={-1}
      aria-label={say('trajectories.subject-panel', { subject })}
      onKeyDown={onKeyDown}
    >
      {list === null ? null : (
        <button type="button" className="side-back" onClick={onList}>
          ‹{' '}
          {say('trajectories.back-to-list', {
            arm: list.arm.name,
            week: say('trajectories.week', { week: weekText(list.week) }),
          })}
        </button>
      )}
      <header className="side-head">
        <h2>{subject}</h2>
        <div className="side-steps">
          <UnstyledButton className="step" aria-label={say('trajectories.previous-subject')} onClick={() => step(-1)}>
            ‹
          </UnstyledButton>
          <span className="soft small">
            {say('trajectories.subject-place', { position: position + 1, total: order.length })}
          </span>
          <UnstyledButton className="step" aria-label={say('trajectories.next-subject')} onClick={() => step(1)}>
            ›
          </UnstyledButton>
          <CloseButton size="sm" aria-label={say('trajectories.close')} onClick={onClose} />
        </div>
      </header>
      <p className="soft side-arm side-under">
        {arm === undefined ? null : <ArmSwatch arm={arm} wide={false} />} {arm?.name}
      </p>
      <Anchor
        href={`#/subjects?${new URLSearchParams({ subject, series: String(trajectory.series.id), ...(week === null ? {} : { week: String(week) }) }).toString()}`}
        size="xs"
        underline="always"
      >
        {say('explore.open-record')}
      </Anchor>
      {error === null ? null : <Notice level="error">{sayError(error)}</Notice>}
      {detail === null ? null : (
        <>
          {Object.keys(detail.covariates).length === 0 ? null : (
            <dl className="covariates">
              {Object.entries(detail.covariates).map(([name, text]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          )}
          {detail.values.length === 0 && !waiting ? (
            <p className="soft">{say('trajectories.no-such-subject', { subject })}</p>
          ) : (
            <VisitList entries={visitEntries(detail.values, trajectory, deathDay)} week={week} />
          )}
        </>
      )}
    </aside>
  );
}

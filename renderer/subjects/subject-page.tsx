import { Anchor, UnstyledButton, useComputedColorScheme } from '@mantine/core';
import { useEffect, useEffectEvent, useMemo } from 'react';
import type { SubjectEntry } from '../../core/study/overview.ts';
import { Notice } from '../app/notice.tsx';
import { useSay, useSayError } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';
import { ArmSwatch } from '../trajectories/arm-swatch.tsx';
import { shownArms } from '../trajectories/shown-arms.ts';
import { useAnswer } from '../trajectories/use-answer.ts';
import { useSize } from '../trajectories/use-size.ts';
import { CourseLine } from './course-line.tsx';
import { RecordPanel } from './record-panel.tsx';
import { RecordValues } from './record-values.tsx';
import './subject-page.css';
import './subjects.css';

const gap = 12;
const narrowest = 250;

/** How a subject is drawn whose arm nobody gave: in grey, without a mean behind it. */
const unknownArm = {
  name: '',
  description: '',
  colour: '#808080',
  infusionWeeks: [],
  infusionWeeksConfirmed: true,
};

/** One subject whole: arm, covariates, follow-up, events, every series over the weeks, and the values of one of them with their cells. */
export function SubjectPage({
  subject,
  subjects,
  seriesId,
  week,
  onChange,
}: {
  subject: string;
  /** All subjects, in the order of the list. */
  subjects: readonly SubjectEntry[];
  /** The series whose values are listed, null for the first. */
  seriesId: number | null;
  week: number | null;
  onChange: (settings: Readonly<Record<string, string | null>>) => void;
}) {
  const say = useSay();
  const sayError = useSayError();
  const { fingerprint, protocol } = useStudy();
  const scheme = useComputedColorScheme('light');
  const [measure, size] = useSize();
  // The one before stays, under its own name, until the next has come: nothing blinks as one steps through them.
  const { value: record, error, waiting } = useAnswer('subject.record', { subject }, fingerprint);
  const named = record?.subject ?? subject;
  const seriesIds = useMemo(() => record?.series.map(({ series }) => series.id) ?? [], [record]);
  const { value: trajectories } = useAnswer(
    'trajectories.get',
    seriesIds.length === 0 ? null : { seriesIds: seriesIds.slice(0, 100) },
    fingerprint,
  );
  const arms = useMemo(() => shownArms(protocol.arms, [], scheme), [protocol.arms, scheme]);
  const arm = arms.find(({ name }) => name === record?.arm) ?? shownArms([unknownArm], [], scheme)[0];
  const weeks = useMemo(() => {
    const own = record?.series.flatMap(({ values }) => values.map((trace) => trace.week)) ?? [];
    return [...new Set([...protocol.visits.map((visit) => visit.week), ...own])].sort((a, b) => a - b);
  }, [protocol.visits, record]);
  const trajectoryOf = (id: number) => trajectories?.find(({ series }) => series.id === id);
  const chosen = record?.series.find(({ series }) => series.id === seriesId) ?? record?.series[0];

  const place = (name: string) => subjects.findIndex((one) => one.subject === name);
  const step = (by: number) => {
    const next = subjects[(place(subject) + by + subjects.length) % subjects.length];
    if (next !== undefined) onChange({ subject: next.subject });
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (
      event.target instanceof HTMLElement &&
      event.target.closest('input, textarea, select, [role="listbox"], [role="menu"], [aria-expanded="true"], dialog')
    )
      return;
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      step(by);
    } else if (event.key === 'Escape') onChange({ subject: null, series: null, week: null });
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  const columns = size === null ? 1 : Math.max(1, Math.floor((size.width - 16 + gap) / (narrowest + gap)));
  const width = size === null ? 0 : Math.floor((size.width - 16 - gap * (columns - 1)) / columns);
  return (
    <div className="subject-page" aria-busy={waiting}>
      <div className="subject-main">
        <header className="subject-head">
          <Anchor
            component="button"
            type="button"
            size="xs"
            className="back"
            onClick={() => onChange({ subject: null, series: null, week: null })}
          >
            ‹ {say('explore.all-subjects-list')}
          </Anchor>
          <div className="subject-title">
            <h1>{say('explore.record-title', { subject: named })}</h1>
            <UnstyledButton className="step" aria-label={say('trajectories.previous-subject')} onClick={() => step(-1)}>
              ‹
            </UnstyledButton>
            <span className="soft small" title={say('explore.record-keys')}>
              {say('trajectories.subject-place', { position: place(named) + 1, total: subjects.length })}
            </span>
            <UnstyledButton className="step" aria-label={say('trajectories.next-subject')} onClick={() => step(1)}>
              ›
            </UnstyledButton>
          </div>
          {record === null ? null : (
            <div className="subject-facts">
              <span className="side-arm">
                {arm === undefined || record.arm === '' ? null : <ArmSwatch arm={arm} wide={false} />}{' '}
                {record.arm || say('wizard.no-arm')}
              </span>
              {Object.entries(record.covariates).map(([name, text]) => (
                <span key={name}>
                  <span className="soft">{name}</span> {text}
                </span>
              ))}
              <CourseLine record={record} />
            </div>
          )}
        </header>
        {error === null ? null : <Notice level="error">{sayError(error)}</Notice>}
        {record === null && waiting ? <p className="soft waiting-words">{say('window.loading')}</p> : null}
        {record !== null && record.series.length === 0 ? (
          <p className="soft">{say('explore.nothing-measured')}</p>
        ) : null}
        <div className="panels" ref={measure}>
          {record === null || size === null || arm === undefined ? null : (
            <div className="panel-grid-of" style={{ gridTemplateColumns: `repeat(${columns}, ${width}px)`, gap }}>
              {record.series.map(({ series, values }) => (
                <RecordPanel
                  key={series.id}
                  record={record}
                  series={series}
                  values={values}
                  trajectory={trajectoryOf(series.id)}
                  arm={arm}
                  weeks={weeks}
                  width={width}
                  chosen={series.id === chosen?.series.id}
                  week={week}
                  onChoose={() => onChange({ series: String(series.id) })}
                />
              ))}
            </div>
          )}
        </div>
      </div>
      {record === null ? (
        // The room of the values, so that the charts have their width from the beginning.
        <div className="side-panel" />
      ) : chosen === undefined ? null : (
        <RecordValues
          record={record}
          series={chosen.series}
          values={chosen.values}
          trajectory={trajectoryOf(chosen.series.id)}
          week={week}
        />
      )}
    </div>
  );
}

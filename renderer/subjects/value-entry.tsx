import { useEffect, useRef } from 'react';
import type { Trace } from '../../core/study/overview.ts';
import { longTime } from '../app/moment.ts';
import { useLanguage, useSay } from '../language.tsx';
import { asRead, weekText } from '../trajectories/number-format.ts';
import { valueText } from './value-text.ts';

/** A value of a subject, where it stands in the file, as it is written there, and all that happened to it. */
export function ValueEntry({ trace, pointed }: { trace: Trace; pointed: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const entry = useRef<HTMLLIElement>(null);
  const { source, history } = trace;
  useEffect(() => {
    if (pointed) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [pointed]);
  const number = (value: number | null) => (value === null ? '–' : asRead(language, value));
  return (
    <li ref={entry} className="value-entry" data-week={trace.week} aria-current={pointed ? 'true' : undefined}>
      <p className="value-line">
        <span>{say('trajectories.week', { week: weekText(trace.week) })}</span>
        <span className="number">
          {trace.value === null ? '–' : valueText(language, trace.value, trace.qualifier)}
          <span className="soft"> {trace.unit}</span>
        </span>
      </p>
      <p className="value-source">{say('trajectories.source', { ...source })}</p>
      <p className="value-source soft">
        {say('trajectories.shown-as', { text: source.text })} ·{' '}
        {say('trajectories.imported-at', { when: longTime(language, source.importedAt) })}
      </p>
      {history.length < 2 ? null : (
        <details>
          <summary>{say('trajectories.history', { count: history.length - 1 })}</summary>
          <ol className="value-history">
            {history.map((step) => (
              <li key={`${step.at} ${step.action}`}>
                {say('trajectories.history-step', {
                  when: longTime(language, step.at),
                  by: step.by,
                  action: step.action,
                })}
                {step.from === null ? null : (
                  <> · {say('trajectories.history-values', { from: number(step.from), to: number(step.to) })}</>
                )}
                {step.reason === null ? null : <> · {step.reason}</>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}

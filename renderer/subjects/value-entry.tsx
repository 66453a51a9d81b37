import { useEffect, useRef } from 'react';
import type { HistoryEntry, Trace } from '../../core/study/overview.ts';
import { longTime } from '../app/moment.ts';
import { useLanguage, useSay } from '../language.tsx';
import { weekText } from '../trajectories/number-format.ts';
import { HandChange } from './hand-change.tsx';
import { valueText } from './value-text.ts';

const actions = [
  'imported',
  'confirmed',
  'replaced',
  'restored',
  'undone',
  'corrected',
  'excluded',
  'taken-back',
  'cleared',
  'flagged',
] as const;

/** A value of a subject, where it stands in the file, as it is written there, all that happened to it, and what can be done to it. */
export function ValueEntry({ trace, pointed }: { trace: Trace; pointed: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const entry = useRef<HTMLLIElement>(null);
  const { source, history, byHand } = trace;
  useEffect(() => {
    if (pointed) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [pointed]);
  const number = (value: number | null, sign: string | null) =>
    value === null ? '–' : valueText(language, value, sign);
  const actionOf = (step: HistoryEntry) => {
    const action = actions.find((one) => one === step.action);
    return action === undefined ? step.action : say(`explore.action-${action}`);
  };
  return (
    <li ref={entry} className="value-entry" data-week={trace.week} aria-current={pointed ? 'true' : undefined}>
      <p className="value-line">
        <span>{say('trajectories.week', { week: weekText(trace.week) })}</span>
        <span className="number">
          {byHand?.kind === 'excluded' ? <span className="soft">{say('explore.excluded')} </span> : null}
          <span className={byHand?.kind === 'excluded' ? 'value-excluded' : ''}>
            {trace.value === null ? '–' : valueText(language, trace.value, trace.qualifier)}
            <span className="soft"> {trace.unit}</span>
          </span>
        </span>
      </p>
      <p className="value-source">{say('trajectories.source', { ...source })}</p>
      <p className="value-source soft">
        {say('trajectories.shown-as', { text: source.text })} ·{' '}
        {say('trajectories.imported-at', { when: longTime(language, source.importedAt) })}
      </p>
      <HandChange trace={trace} />
      {history.length < 2 ? null : (
        <details>
          <summary>{say('trajectories.history', { count: history.length - 1 })}</summary>
          <ol className="value-history">
            {history.map((step) => (
              <li key={`${step.at} ${step.action} ${step.to}`}>
                {say('trajectories.history-step', {
                  when: longTime(language, step.at),
                  by: step.by,
                  action: actionOf(step),
                })}
                {step.from === null ? null : (
                  <>
                    {' '}
                    ·{' '}
                    {say('trajectories.history-values', {
                      from: number(step.from, step.fromQualifier),
                      to: number(step.to, step.toQualifier),
                    })}
                  </>
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

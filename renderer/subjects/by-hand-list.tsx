import { Anchor } from '@mantine/core';
import { longTime } from '../app/moment.ts';
import { useLanguage, useSay } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';
import { weekText } from '../trajectories/number-format.ts';
import { useAnswer } from '../trajectories/use-answer.ts';
import { valueText } from './value-text.ts';

const nothing = {};

/** Every value that a person corrected or excluded, folded away, each a way to its subject. Nothing where there is none. */
export function ByHandList() {
  const say = useSay();
  const language = useLanguage();
  const { fingerprint } = useStudy();
  const { value: changed } = useAnswer('readings.byHand', nothing, fingerprint);
  if (changed === null || changed.length === 0) return null;
  return (
    <details className="by-hand-list">
      <summary>{say('explore.by-hand', { count: changed.length })}</summary>
      <ul aria-label={say('explore.by-hand-title')}>
        {changed.map((trace) => {
          const { subject, week, analyte, population, byHand, value, qualifier } = trace;
          if (byHand === null) return null;
          const before = valueText(language, byHand.from, byHand.fromQualifier);
          const after = byHand.kind === 'excluded' || value === null ? '–' : valueText(language, value, qualifier);
          return (
            <li key={trace.readingId}>
              <Anchor
                href={`#/subjects?${new URLSearchParams({ subject, week: String(week) }).toString()}`}
                size="sm"
                underline="always"
              >
                {subject}
              </Anchor>{' '}
              · {say('trajectories.week', { week: weekText(week) })} ·{' '}
              {[analyte, population].filter((part) => part !== null).join(', ')} ·{' '}
              {say('trajectories.history-values', { from: before, to: after })} · {byHand.reason}{' '}
              <span className="soft">
                {say('explore.by-when', { by: byHand.by, when: longTime(language, byHand.at) })}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

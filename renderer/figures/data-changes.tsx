import type { DataChange } from '../../core/figure/named-figure.ts';
import { longTime } from '../app/moment.ts';
import { Notice } from '../app/notice.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';
import { useAnswer } from '../trajectories/use-answer.ts';

const mostListed = 8;

/** What has changed in the readings since a figure with this fingerprint was drawn; nothing for null, or where nothing has. */
export function DataChanges({ since }: { since: string | null }) {
  const say = useSay();
  const language = useLanguage();
  const study = useStudy();
  const { value, waiting } = useAnswer(
    'figures.changes',
    since === null ? null : { fingerprint: since },
    study.fingerprint,
  );
  if (since === null || since === study.fingerprint || waiting) return null;
  if (value === null) return <Notice level="question">{say('figures.other-data')}</Notice>;
  if (value.length === 0) return null;
  const listed = value.slice(-mostListed);
  return (
    <Notice level="question">
      {say('figures.changed-since', { count: value.length })}
      <ul className="figure-changes">
        {listed.map((change, index) => (
          // Two steps may be alike in all they say.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never sorted anew
          <li key={index}>{changeWords(change, say, longTime(language, change.at))}</li>
        ))}
      </ul>
    </Notice>
  );
}

function changeWords({ action, values, by }: DataChange, say: ReturnType<typeof useSay>, at: string): string {
  return say(`figures.change-${action}`, { ...values, by, at });
}

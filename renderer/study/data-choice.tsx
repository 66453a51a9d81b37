import { useSay } from '../language.tsx';
import { useStudy } from './current-study.tsx';
import './freeze-banner.css';
import { useLook } from './use-look.ts';

/** What is looked at: the data as they are now, or a freeze; nothing in a study that has none. */
export function DataChoice() {
  const say = useSay();
  const { frozen, freezes } = useStudy();
  const look = useLook();
  if (freezes.length === 0) return null;
  return (
    <select
      className={frozen === null ? 'data-choice' : 'data-choice status-amber'}
      aria-label={say('freeze.choose')}
      title={say('freeze.choose')}
      disabled={look.busy}
      // The position in the list: a freeze may be called anything.
      value={frozen === null ? '' : String(freezes.indexOf(frozen.name))}
      onChange={(event) => {
        const { value } = event.currentTarget;
        look.run(value === '' ? null : (freezes[Number(value)] ?? null));
      }}
    >
      <option value="">{say('freeze.now')}</option>
      {freezes.map((name, at) => (
        <option key={name} value={String(at)}>
          {say('freeze.status', { name })}
        </option>
      ))}
    </select>
  );
}

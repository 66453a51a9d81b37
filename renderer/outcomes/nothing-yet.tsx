import { Button } from '@mantine/core';
import { useStudyActions } from '../app/study-actions.tsx';
import { useSay } from '../language.tsx';

/** Says that nothing of an outcome has come yet, what to import, and lets one choose the files. */
export function NothingYet({ of }: { of: 'survival' | 'events' | 'arms' }) {
  const say = useSay();
  const { chooseFiles } = useStudyActions();
  const words = {
    survival: ['outcomes.survival-empty', 'outcomes.survival-empty-hint'],
    events: ['outcomes.events-empty', 'outcomes.events-empty-hint'],
    arms: ['outcomes.no-arms', 'outcomes.no-arms-hint'],
  } as const;
  const [title, hint] = words[of];
  return (
    <div className="outcomes-empty">
      <h2>{say(title)}</h2>
      <p className="soft">{say(hint)}</p>
      <Button onClick={chooseFiles}>{say('outcomes.import')}</Button>
    </div>
  );
}

import { Anchor } from '@mantine/core';
import { useSay } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';

/** What is still a question, with the way to answer it. Shows nothing where nothing is. */
export function NextSteps() {
  const say = useSay();
  const { protocol } = useStudy();
  const unconfirmed = protocol.arms.filter((arm) => arm.infusionWeeks.length > 0 && !arm.infusionWeeksConfirmed);
  if (unconfirmed.length === 0) return null;
  return (
    <div className="notice notice-question">
      <div className="notice-words">
        {say('study-view.to-confirm', { arms: unconfirmed.map(({ name }) => name).join(', ') })}{' '}
        <Anchor href="#/study?at=infusions" size="sm" underline="always">
          {say('study-view.to-confirm-where')}
        </Anchor>
      </div>
    </div>
  );
}

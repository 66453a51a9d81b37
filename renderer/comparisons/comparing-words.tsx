import { Progress as Bar, Button } from '@mantine/core';
import { Notice } from '../app/notice.tsx';
import { useSay } from '../language.tsx';
import type { AskedComparison } from './use-comparison.ts';

/** How far a slow comparison is, with a way to stop it; or that it was stopped, with a way to run it again. Nothing for one that is soon there. */
export function ComparingWords({ asked }: { asked: AskedComparison }) {
  const say = useSay();
  const { slow, stopped, progress, stop, again } = asked;
  if (stopped) {
    return (
      <Notice level="fact">
        {say('comparisons.cancelled')}{' '}
        <Button variant="default" size="compact-xs" onClick={again}>
          {say('comparisons.run-again')}
        </Button>
      </Notice>
    );
  }
  if (!slow) return null;
  const { analyte, done, total, step } = progress ?? { analyte: '', done: 0, total: 0, step: 0 };
  const ofSeveral = total > 1;
  const words =
    progress === null
      ? say('comparisons.waiting')
      : ofSeveral
        ? say('comparisons.comparing-of', { analyte, done, total })
        : say('comparisons.comparing-step', { analyte, step });
  return (
    <div className="comparing">
      <p className="soft small" aria-live="polite">
        {words}
      </p>
      <Bar
        value={ofSeveral ? (100 * done) / total : 100}
        striped={!ofSeveral}
        animated={!ofSeveral}
        size="sm"
        color="gray"
        aria-label={words}
        transitionDuration={120}
      />
      <Button variant="default" size="compact-xs" onClick={stop}>
        {say('comparisons.stop')}
      </Button>
    </div>
  );
}

import { Progress as Bar } from '@mantine/core';
import type { Progress } from '../../core/api.ts';
import { useSay } from '../language.tsx';

/** What is being done and how much of it, with a bar where the whole is known. */
export function ProgressWords({ progress, fallback }: { progress: Progress | null; fallback: string }) {
  const say = useSay();
  const words =
    progress === null
      ? fallback
      : say(progress.total > 0 ? `wizard.stage-${progress.stage}-of` : `wizard.stage-${progress.stage}`, {
          file: progress.file,
          done: progress.done,
          total: progress.total,
        });
  const known = progress !== null && progress.total > 0;
  const share = known ? Math.min(100, (100 * progress.done) / progress.total) : 100;
  return (
    <>
      <p className="soft" aria-live="polite">
        {words}
      </p>
      <Bar
        value={share}
        striped={!known}
        animated={!known}
        size="sm"
        color="gray"
        aria-label={words}
        transitionDuration={120}
      />
    </>
  );
}

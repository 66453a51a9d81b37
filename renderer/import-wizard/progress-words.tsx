import { Progress as Bar } from '@mantine/core';
import type { Progress } from '../../core/api.ts';
import { useSay } from '../language.tsx';

/** What is being done and how much of it, with a bar where the whole is known. */
export function ProgressWords({ progress, fallback }: { progress: Progress | null; fallback: string }) {
  const say = useSay();
  // A single file is not counted: how far it is read is not known before it is.
  const known = progress !== null && progress.total > (progress.stage === 'reading' ? 1 : 0);
  const words =
    progress === null
      ? fallback
      : say(known ? `wizard.stage-${progress.stage}-of` : `wizard.stage-${progress.stage}`, {
          file: progress.file,
          done: progress.done,
          total: progress.total,
        });
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

import { Button } from '@mantine/core';
import { Notice } from '../app/notice.tsx';
import { useTask } from '../app/task.ts';
import { call, save } from '../engine.ts';
import { useSay, useSayError } from '../language.tsx';

async function saveScript(): Promise<void> {
  await save(await call('comparisons.script', {}));
}

/** Keeps the analysis as an R script with its data, for a statistician to run. */
export function SaveRScript() {
  const say = useSay();
  const sayError = useSayError();
  const script = useTask(saveScript);
  return (
    <>
      {script.error === null ? null : (
        <Notice level="error" onClose={script.clear}>
          {sayError(script.error)}
        </Notice>
      )}
      <Button variant="default" size="compact-xs" loading={script.busy} onClick={() => script.run()}>
        {say('comparisons.save-r')}
      </Button>
    </>
  );
}

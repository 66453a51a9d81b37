import { Button, Group, Modal, Stack } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useAppState } from '../app/app-state.tsx';
import { Notice } from '../app/notice.tsx';
import { useTask } from '../app/task.ts';
import { call } from '../engine.ts';
import { useSay, useSayError } from '../language.tsx';
import { go } from '../location.ts';
import { type NewStudy, StudyQuestion } from './study-question.tsx';

const fresh: NewStudy = { name: '', protocol: 'nct02812121' };

/** Asks for a new study's name and plan, and creates it. */
export function NewStudyDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const say = useSay();
  const sayError = useSayError();
  const { showStudy } = useAppState();
  const [study, setStudy] = useState<NewStudy>(fresh);
  const create = useTask(
    useCallback(
      async ({ name, protocol }: NewStudy) => {
        const created = await call('study.create', { name: name.trim(), protocol });
        if (created === null) return;
        showStudy(created);
        setStudy(fresh);
        onClose();
        go('overview');
      },
      [showStudy, onClose],
    ),
  );
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say('window.new-study-title')}
      closeButtonProps={{ 'aria-label': say('window.dismiss') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (study.name.trim() !== '') create.run(study);
        }}
      >
        <Stack gap={16}>
          <StudyQuestion study={study} change={setStudy} />
          {create.error === null ? null : <Notice level="error">{sayError(create.error)}</Notice>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {say('window.cancel')}
            </Button>
            <Button type="submit" disabled={study.name.trim() === ''} loading={create.busy}>
              {say('window.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

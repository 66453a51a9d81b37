import { Radio, Stack, TextInput } from '@mantine/core';
import type { Template } from '../import-wizard/import-steps.ts';
import { useSay } from '../language.tsx';

export interface NewStudy {
  readonly name: string;
  readonly protocol: Template;
}

/** What a new study is called and what plan it starts from. */
export function StudyQuestion({ study, change }: { study: NewStudy; change: (study: NewStudy) => void }) {
  const say = useSay();
  return (
    <Stack gap={16}>
      <TextInput
        label={say('window.study-name')}
        placeholder={say('window.study-name-example')}
        value={study.name}
        maxLength={300}
        data-autofocus
        onChange={(event) => change({ ...study, name: event.currentTarget.value })}
      />
      <Radio.Group
        label={say('window.protocol')}
        value={study.protocol}
        onChange={(protocol) => change({ ...study, protocol: protocol === 'blank' ? 'blank' : 'nct02812121' })}
      >
        <Stack gap={8} mt={8}>
          <Radio value="nct02812121" label={say('window.protocol-nct')} description={say('window.protocol-nct-what')} />
          <Radio value="blank" label={say('window.protocol-blank')} description={say('window.protocol-blank-what')} />
        </Stack>
      </Radio.Group>
    </Stack>
  );
}

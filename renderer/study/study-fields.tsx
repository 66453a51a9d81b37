import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { detectionPolicies, type Protocol } from '../../core/study/protocol.ts';
import { useSay } from '../language.tsx';
import { useFieldFault } from './field-fault.ts';
import type { Fault } from './protocol-faults.ts';

interface Props {
  readonly protocol: Protocol;
  readonly faults: readonly Fault[];
  readonly set: (change: Partial<Protocol>) => void;
}

/** What holds for the study as a whole: its title, its registration, and what values beyond a limit of detection count as. */
export function StudyFields({ protocol, faults, set }: Props) {
  const say = useSay();
  const faultOf = useFieldFault(faults);
  return (
    <section className="study-fields">
      <TextInput
        className="study-title"
        label={say('study-view.title')}
        value={protocol.title}
        maxLength={300}
        error={faultOf('title')}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <TextInput
        label={say('study-view.registry-id')}
        value={protocol.registryId ?? ''}
        maxLength={40}
        onChange={(event) => set({ registryId: event.currentTarget.value.trim() || null })}
      />
      <NativeSelect
        size="xs"
        label={say('study-view.detection')}
        value={protocol.detectionPolicy}
        data={detectionPolicies.map((value) => ({ value, label: say(`study-view.detection-${value}`) }))}
        onChange={(event) => {
          const detectionPolicy = detectionPolicies.find((one) => one === event.currentTarget.value);
          if (detectionPolicy !== undefined) set({ detectionPolicy });
        }}
      />
      <Textarea
        className="study-note"
        size="xs"
        label={say('study-view.note')}
        value={protocol.note}
        maxLength={4000}
        autosize
        minRows={1}
        maxRows={8}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </section>
  );
}

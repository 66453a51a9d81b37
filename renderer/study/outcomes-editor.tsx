import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { type Outcome, outcomeSchema, outcomeTypes } from '../../core/study/protocol.ts';
import { useSay } from '../language.tsx';
import { EditorTable } from './editor-table.tsx';
import { useFieldFault } from './field-fault.ts';
import { NamesField } from './names-field.tsx';
import type { Fault } from './protocol-faults.ts';
import { WeeksField } from './weeks-field.tsx';

interface Props {
  readonly outcomes: readonly Outcome[];
  readonly faults: readonly Fault[];
  readonly onChange: (outcomes: Outcome[]) => void;
}

const ranks = outcomeSchema.shape.rank.options;

/** True for an outcome that is followed to a week; the others are measured at weeks of their own. */
const isFollowed = ({ type }: Outcome) => type === 'survival' || type === 'incidence';

/** The registered outcomes, each with its own schedule. A week that is not in it is not scheduled, which is not missing. */
export function OutcomesEditor({ outcomes, faults, onChange }: Props) {
  const say = useSay();
  const faultOf = useFieldFault(faults);
  return (
    <EditorTable
      title={say('study-view.outcomes')}
      about={say('study-view.outcomes-what')}
      columns={[
        { title: say('study-view.outcome'), width: 'wider' },
        { title: say('study-view.rank') },
        { title: say('study-view.kind') },
        { title: say('wizard.analytes') },
        { title: say('study-view.schedule') },
      ]}
      rows={outcomes}
      nameOf={({ name }) => name}
      fields={(outcome, index, change) => [
        <TextInput
          key="name"
          aria-label={say('study-view.name')}
          value={outcome.name}
          maxLength={200}
          error={faultOf(`outcomes.${index}.name`)}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />,
        <NativeSelect
          key="rank"
          size="xs"
          aria-label={say('study-view.rank-of', { name: outcome.name })}
          value={outcome.rank}
          data={ranks.map((value) => ({ value, label: say(`study-view.rank-${value}`) }))}
          onChange={(event) => {
            const rank = ranks.find((one) => one === event.currentTarget.value);
            if (rank !== undefined) change({ rank });
          }}
        />,
        <NativeSelect
          key="type"
          size="xs"
          aria-label={say('study-view.kind-of', { name: outcome.name })}
          value={outcome.type}
          data={outcomeTypes.map((value) => ({ value, label: say(`study-view.type-${value}`) }))}
          onChange={(event) => {
            const type = outcomeTypes.find((one) => one === event.currentTarget.value);
            if (type !== undefined) change({ type });
          }}
        />,
        isFollowed(outcome) ? (
          <span key="none" className="soft small">
            –
          </span>
        ) : (
          <NamesField
            key="analytes"
            label={say('study-view.analytes-of', { name: outcome.name })}
            names={outcome.analytes}
            error={faultOf(`outcomes.${index}.analytes`)}
            onChange={(analytes) => change({ analytes })}
          />
        ),
        isFollowed(outcome) ? (
          <NumberInput
            key="to"
            aria-label={say('study-view.to-week-of', { name: outcome.name })}
            placeholder={say('study-view.to-week-example')}
            value={outcome.toWeek ?? ''}
            min={0}
            max={5200}
            onChange={(typed) => change({ toWeek: typed === '' ? null : Number(typed) })}
          />
        ) : (
          <WeeksField
            key="weeks"
            label={say('study-view.weeks-of', { name: outcome.name })}
            weeks={outcome.weeks}
            onChange={(weeks) => change({ weeks })}
          />
        ),
      ]}
      addLabel={say('study-view.add-outcome')}
      newRow={(): Outcome => ({
        name: '',
        rank: 'secondary',
        type: 'flow',
        analytes: [],
        weeks: [],
        toWeek: null,
        comparedAmongArms: true,
      })}
      onChange={onChange}
    />
  );
}

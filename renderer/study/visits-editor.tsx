import { NumberInput, TextInput } from '@mantine/core';
import type { Visit } from '../../core/study/protocol.ts';
import { useSay } from '../language.tsx';
import { EditorTable } from './editor-table.tsx';
import { useFieldFault } from './field-fault.ts';
import type { Fault } from './protocol-faults.ts';

interface Props {
  readonly visits: readonly Visit[];
  readonly faults: readonly Fault[];
  readonly onChange: (visits: Visit[]) => void;
}

/** The scheduled visits: week, name, and how early or late a sample may be. Baseline is week 0. */
export function VisitsEditor({ visits, faults, onChange }: Props) {
  const say = useSay();
  const faultOf = useFieldFault(faults);
  const last = visits.reduce((most, { week }) => (Number.isFinite(week) ? Math.max(most, week) : most), -4);
  const next = last + 4;
  return (
    <EditorTable
      title={say('wizard.visits')}
      className="visits-table"
      columns={[
        { title: say('study-view.week') },
        { title: say('study-view.name'), width: 'wide' },
        { title: say('study-view.days-before') },
        { title: say('study-view.days-after') },
      ]}
      rows={visits}
      nameOf={({ label }) => label}
      fields={(visit, index, change) => [
        <NumberInput
          key="week"
          aria-label={say('study-view.week-of', { name: visit.label })}
          value={Number.isFinite(visit.week) ? visit.week : ''}
          min={-520}
          max={5200}
          error={faultOf(`visits.${index}.week`)}
          onChange={(typed) => change({ week: typed === '' ? Number.NaN : Number(typed) })}
        />,
        <TextInput
          key="name"
          aria-label={say('study-view.name')}
          value={visit.label}
          maxLength={120}
          error={faultOf(`visits.${index}.label`)}
          onChange={(event) => change({ label: event.currentTarget.value })}
        />,
        <NumberInput
          key="before"
          aria-label={say('study-view.days-before-of', { name: visit.label })}
          value={visit.daysBefore}
          min={0}
          max={3650}
          onChange={(days) => change({ daysBefore: Number(days) })}
        />,
        <NumberInput
          key="after"
          aria-label={say('study-view.days-after-of', { name: visit.label })}
          value={visit.daysAfter}
          min={0}
          max={3650}
          onChange={(days) => change({ daysAfter: Number(days) })}
        />,
      ]}
      addLabel={say('study-view.add-visit')}
      newRow={() => ({ week: next, label: say('study-view.week-n', { week: next }), daysBefore: 3, daysAfter: 3 })}
      onChange={onChange}
    />
  );
}

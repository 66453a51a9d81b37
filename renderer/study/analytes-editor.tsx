import { NativeSelect, TextInput } from '@mantine/core';
import { type Analyte, analyteKinds } from '../../core/study/protocol.ts';
import { useSay } from '../language.tsx';
import { EditorTable } from './editor-table.tsx';
import { useFieldFault } from './field-fault.ts';
import { NamesField } from './names-field.tsx';
import type { Fault } from './protocol-faults.ts';
import { RangeField, UpperLimitField } from './range-field.tsx';

interface Props {
  readonly analytes: readonly Analyte[];
  readonly faults: readonly Fault[];
  readonly onChange: (analytes: Analyte[]) => void;
}

/** What is measured, in the order of every list, with the other names that files may use for it. */
export function AnalytesEditor({ analytes, faults, onChange }: Props) {
  const say = useSay();
  const faultOf = useFieldFault(faults);
  return (
    <EditorTable
      title={say('wizard.analytes')}
      about={`${say('study-view.synonyms-what')} ${say('reference.what')}`}
      className="analytes-table"
      columns={[
        { title: say('study-view.name'), width: 'wide' },
        { title: say('study-view.kind'), width: 'kind' },
        { title: say('wizard.role-unit'), width: 'unit' },
        { title: say('reference.range'), width: 'range' },
        { title: say('reference.uln'), width: 'uln' },
        { title: say('study-view.synonyms'), width: 'widest' },
      ]}
      rows={analytes}
      nameOf={({ name }) => name}
      fields={(analyte, index, change) => [
        <TextInput
          key="name"
          aria-label={say('study-view.name')}
          value={analyte.name}
          maxLength={120}
          error={faultOf(`analytes.${index}.name`)}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />,
        <NativeSelect
          key="kind"
          size="xs"
          aria-label={say('study-view.kind-of', { name: analyte.name })}
          value={analyte.kind}
          data={analyteKinds.map((value) => ({ value, label: say(`study-view.kind-${value}`) }))}
          onChange={(event) => {
            const kind = analyteKinds.find((one) => one === event.currentTarget.value);
            if (kind !== undefined) change({ kind });
          }}
        />,
        <TextInput
          key="unit"
          aria-label={say('study-view.unit-of', { name: analyte.name })}
          value={analyte.unit ?? ''}
          maxLength={40}
          onChange={(event) => change({ unit: event.currentTarget.value || null })}
        />,
        <RangeField key="range" analyte={analyte} onChange={change} />,
        <UpperLimitField key="uln" analyte={analyte} onChange={change} />,
        <NamesField
          key="synonyms"
          label={say('study-view.synonyms-of', { name: analyte.name })}
          names={analyte.synonyms}
          onChange={(synonyms) => change({ synonyms })}
        />,
      ]}
      addLabel={say('study-view.add-analyte')}
      newRow={(): Analyte => ({ name: '', kind: 'flow', unit: '%', synonyms: [] })}
      onChange={onChange}
    />
  );
}

import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { type Analyte, analyteKinds } from '../../core/study/protocol.ts';
import { useSay } from '../language.tsx';
import { useFieldFault } from './field-fault.ts';
import type { Fault } from './protocol-faults.ts';
import { changeRow, removeRow } from './rows.ts';
import { SynonymsField } from './synonyms-field.tsx';

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
    <section>
      <h2>{say('wizard.analytes')}</h2>
      <p className="soft small">{say('study-view.synonyms-what')}</p>
      <table className="grid-table editor-table">
        <thead>
          <tr>
            <th scope="col" className="wide">
              {say('study-view.name')}
            </th>
            <th scope="col">{say('study-view.kind')}</th>
            <th scope="col">{say('wizard.role-unit')}</th>
            <th scope="col" className="widest">
              {say('study-view.synonyms')}
            </th>
            <th scope="col">
              <span className="unseen">{say('study-view.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {analytes.map((analyte, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the name is what is being edited, so the place is the only key that stays.
            <tr key={index}>
              <td>
                <TextInput
                  aria-label={say('study-view.name')}
                  value={analyte.name}
                  maxLength={120}
                  error={faultOf(`analytes.${index}.name`)}
                  onChange={(event) => onChange(changeRow(analytes, index, { name: event.currentTarget.value }))}
                />
              </td>
              <td>
                <NativeSelect
                  size="xs"
                  aria-label={say('study-view.kind-of', { name: analyte.name })}
                  value={analyte.kind}
                  data={analyteKinds.map((value) => ({ value, label: say(`study-view.kind-${value}`) }))}
                  onChange={(event) => {
                    const kind = analyteKinds.find((one) => one === event.currentTarget.value);
                    if (kind !== undefined) onChange(changeRow(analytes, index, { kind }));
                  }}
                />
              </td>
              <td>
                <TextInput
                  aria-label={say('study-view.unit-of', { name: analyte.name })}
                  value={analyte.unit ?? ''}
                  maxLength={40}
                  onChange={(event) =>
                    onChange(changeRow(analytes, index, { unit: event.currentTarget.value || null }))
                  }
                />
              </td>
              <td>
                <SynonymsField
                  label={say('study-view.synonyms-of', { name: analyte.name })}
                  synonyms={analyte.synonyms}
                  onChange={(synonyms) => onChange(changeRow(analytes, index, { synonyms }))}
                />
              </td>
              <td>
                <CloseButton
                  size="sm"
                  aria-label={say('study-view.remove-one', { name: analyte.name || say('study-view.nameless') })}
                  onClick={() => onChange(removeRow(analytes, index))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button
          variant="default"
          onClick={() => onChange([...analytes, { name: '', kind: 'flow', unit: '%', synonyms: [] }])}
        >
          {say('study-view.add-analyte')}
        </Button>
      </div>
    </section>
  );
}

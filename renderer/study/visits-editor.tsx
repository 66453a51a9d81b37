import { Button, CloseButton, NumberInput, TextInput } from '@mantine/core';
import type { Visit } from '../../core/study/protocol.ts';
import { useSay } from '../language.tsx';
import { useFieldFault } from './field-fault.ts';
import type { Fault } from './protocol-faults.ts';
import { changeRow, removeRow } from './rows.ts';

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
  const week = last + 4;
  return (
    <section>
      <h2>{say('wizard.visits')}</h2>
      <table className="grid-table editor-table visits-table">
        <thead>
          <tr>
            <th scope="col">{say('study-view.week')}</th>
            <th scope="col" className="wide">
              {say('study-view.name')}
            </th>
            <th scope="col">{say('study-view.days-before')}</th>
            <th scope="col">{say('study-view.days-after')}</th>
            <th scope="col">
              <span className="unseen">{say('study-view.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {visits.map((visit, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the week is what is being edited, so the place is the only key that stays.
            <tr key={index}>
              <td>
                <NumberInput
                  aria-label={say('study-view.week-of', { name: visit.label })}
                  value={Number.isFinite(visit.week) ? visit.week : ''}
                  min={-520}
                  max={5200}
                  error={faultOf(`visits.${index}.week`)}
                  onChange={(typed) =>
                    onChange(changeRow(visits, index, { week: typed === '' ? Number.NaN : Number(typed) }))
                  }
                />
              </td>
              <td>
                <TextInput
                  aria-label={say('study-view.name')}
                  value={visit.label}
                  maxLength={120}
                  error={faultOf(`visits.${index}.label`)}
                  onChange={(event) => onChange(changeRow(visits, index, { label: event.currentTarget.value }))}
                />
              </td>
              <td>
                <NumberInput
                  aria-label={say('study-view.days-before-of', { name: visit.label })}
                  value={visit.daysBefore}
                  min={0}
                  max={3650}
                  onChange={(days) => onChange(changeRow(visits, index, { daysBefore: Number(days) }))}
                />
              </td>
              <td>
                <NumberInput
                  aria-label={say('study-view.days-after-of', { name: visit.label })}
                  value={visit.daysAfter}
                  min={0}
                  max={3650}
                  onChange={(days) => onChange(changeRow(visits, index, { daysAfter: Number(days) }))}
                />
              </td>
              <td>
                <CloseButton
                  size="sm"
                  aria-label={say('study-view.remove-one', { name: visit.label })}
                  onClick={() => onChange(removeRow(visits, index))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button
          variant="default"
          onClick={() =>
            onChange([...visits, { week, label: say('study-view.week-n', { week }), daysBefore: 3, daysAfter: 3 }])
          }
        >
          {say('study-view.add-visit')}
        </Button>
      </div>
    </section>
  );
}

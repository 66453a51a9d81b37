import { Button } from '@mantine/core';
import { useState } from 'react';
import { armColour } from '../../core/study/colours.ts';
import type { Arm } from '../../core/study/protocol.ts';
import { useSay } from '../language.tsx';
import { ArmRow } from './arm-row.tsx';
import type { Fault } from './protocol-faults.ts';
import { changeRow, moveRow, removeRow } from './rows.ts';

interface Props {
  readonly arms: readonly Arm[];
  readonly faults: readonly Fault[];
  readonly onChange: (arms: Arm[]) => void;
}

/** The arms in the order that every chart and table takes. */
export function ArmsEditor({ arms, faults, onChange }: Props) {
  const say = useSay();
  const [dragged, setDragged] = useState<number | null>(null);
  const add = () =>
    onChange([
      ...arms,
      {
        name: '',
        description: '',
        colour: armColour(arms.length),
        infusionWeeks: [],
        infusionWeeksConfirmed: false,
      },
    ]);
  return (
    <section>
      <h2>{say('wizard.arms')}</h2>
      <table className="grid-table editor-table">
        <thead>
          <tr>
            <th scope="col">{say('study-view.order')}</th>
            <th scope="col">{say('study-view.colour')}</th>
            <th scope="col" className="wide">
              {say('study-view.name')}
            </th>
            <th scope="col">{say('study-view.description')}</th>
            <th scope="col">{say('study-view.infusion-weeks')}</th>
            <th scope="col">{say('study-view.confirmed')}</th>
            <th scope="col">
              <span className="unseen">{say('study-view.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {arms.map((arm, index) => (
            <ArmRow
              // biome-ignore lint/suspicious/noArrayIndexKey: the name is what is being edited, so the place is the only key that stays.
              key={index}
              arm={arm}
              index={index}
              count={arms.length}
              faults={faults}
              dragged={dragged === index}
              onDrag={setDragged}
              onDropHere={() => {
                if (dragged !== null) onChange(moveRow(arms, dragged, index));
                setDragged(null);
              }}
              onChange={(change) => onChange(changeRow(arms, index, change))}
              onMove={(to) => onChange(moveRow(arms, index, to))}
              onRemove={() => onChange(removeRow(arms, index))}
            />
          ))}
        </tbody>
      </table>
      <div>
        <Button variant="default" onClick={add}>
          {say('study-view.add-arm')}
        </Button>
      </div>
    </section>
  );
}

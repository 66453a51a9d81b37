import { ActionIcon, Checkbox, CloseButton, TextInput } from '@mantine/core';
import type { Arm } from '../../core/study/protocol.ts';
import { useSay } from '../language.tsx';
import { useFieldFault } from './field-fault.ts';
import type { Fault } from './protocol-faults.ts';
import { WeeksField } from './weeks-field.tsx';

interface Props {
  readonly arm: Arm;
  readonly index: number;
  readonly count: number;
  readonly faults: readonly Fault[];
  readonly dragged: boolean;
  readonly onDrag: (index: number | null) => void;
  readonly onDropHere: () => void;
  readonly onChange: (change: Partial<Arm>) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** One arm; dragged by its order cell, or moved by its two buttons. */
export function ArmRow(props: Props) {
  const { arm, index, count, faults, dragged, onDrag, onDropHere, onChange, onMove, onRemove } = props;
  const say = useSay();
  const faultOf = useFieldFault(faults);
  const infused = arm.infusionWeeks.length > 0;
  const name = arm.name || say('study-view.nameless');
  return (
    <tr
      className={dragged ? 'dragged' : undefined}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDropHere();
      }}
    >
      {/* The two buttons inside do by keyboard what dragging does. */}
      <td className="order" draggable onDragStart={() => onDrag(index)} onDragEnd={() => onDrag(null)}>
        <ActionIcon.Group>
          <ActionIcon
            variant="default"
            size={30}
            disabled={index === 0}
            aria-label={say('study-view.move-up', { name })}
            onClick={() => onMove(index - 1)}
          >
            <span aria-hidden="true" className="up" />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={30}
            disabled={index === count - 1}
            aria-label={say('study-view.move-down', { name })}
            onClick={() => onMove(index + 1)}
          >
            <span aria-hidden="true" className="down" />
          </ActionIcon>
        </ActionIcon.Group>
      </td>
      <td>
        <input
          type="color"
          className="colour"
          aria-label={say('study-view.colour-of', { name })}
          value={arm.colour}
          onChange={(event) => onChange({ colour: event.currentTarget.value })}
        />
      </td>
      <td>
        <TextInput
          aria-label={say('study-view.name')}
          value={arm.name}
          maxLength={120}
          error={faultOf(`arms.${index}.name`)}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      </td>
      <td>
        <TextInput
          aria-label={say('study-view.description-of', { name })}
          value={arm.description}
          maxLength={2000}
          onChange={(event) => onChange({ description: event.currentTarget.value })}
        />
      </td>
      <td className="weeks">
        <WeeksField
          label={say('study-view.infusion-weeks-of', { name })}
          weeks={arm.infusionWeeks}
          onChange={(infusionWeeks) => onChange({ infusionWeeks })}
        />
      </td>
      <td>
        {infused ? (
          <Checkbox
            className={arm.infusionWeeksConfirmed ? 'confirm' : 'confirm unconfirmed'}
            label={say(arm.infusionWeeksConfirmed ? 'study-view.confirmed' : 'study-view.unconfirmed')}
            aria-label={say('study-view.confirm-of', { name })}
            checked={arm.infusionWeeksConfirmed}
            onChange={(event) => onChange({ infusionWeeksConfirmed: event.currentTarget.checked })}
          />
        ) : (
          <span className="soft small">{say('study-view.no-infusions')}</span>
        )}
      </td>
      <td>
        <CloseButton size="sm" aria-label={say('study-view.remove-one', { name })} onClick={onRemove} />
      </td>
    </tr>
  );
}

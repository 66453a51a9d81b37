import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';

/** One of a few settings in a popover, all of them seen: a name and what there is to choose from. */
export function ChoiceRow<T extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string }[];
  onChoose: (value: T) => void;
}) {
  const id = useId();
  return (
    <div className="setting-row">
      <span id={id}>{label}</span>
      <SegmentedControl
        size="xs"
        aria-labelledby={id}
        transitionDuration={0}
        value={value}
        data={[...options]}
        onChange={(chosen) => {
          const option = options.find((one) => one.value === chosen);
          if (option !== undefined) onChoose(option.value);
        }}
      />
    </div>
  );
}

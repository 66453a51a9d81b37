import { NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useSay } from '../../language.tsx';

/** Settings about one thing, folded away under its name. */
export function Fold({ title, open = false, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="figure-fold" open={open}>
      <summary>{title}</summary>
      <div className="figure-fold-fields">{children}</div>
    </details>
  );
}

/** One of a few settings under its name. */
export function SelectField<T extends string>({
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
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value}
      data={options.map((option) => ({ ...option }))}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        if (chosen !== undefined) onChoose(chosen.value);
      }}
    />
  );
}

const restMs = 300;

/** What is typed, told when typing rests and when the field is left, so that no letter is lost and not every one is drawn. */
function useTyped(value: string, tell: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const told = useEffectEvent(tell);
  useEffect(() => {
    if (typed === null || typed === value) return;
    const timer = setTimeout(() => told(typed), restMs);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return {
    text: typed ?? value,
    setTyped,
    leave: () => {
      if (typed !== null && typed !== value) tell(typed);
      setTyped(null);
    },
  };
}

/** Words of a person's own; null for none. */
export function TextField({
  label,
  value,
  placeholder,
  most = 300,
  onChange,
}: {
  label: string;
  value: string | null;
  placeholder: string;
  most?: number;
  onChange: (value: string | null) => void;
}) {
  const { text, setTyped, leave } = useTyped(value ?? '', (typed) => onChange(typed.trim() === '' ? null : typed));
  return (
    <TextInput
      size="xs"
      label={label}
      placeholder={placeholder}
      maxLength={most}
      value={text}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
    />
  );
}

/** A number between bounds; null where the field is empty. What is no such number is said, and changes nothing. */
export function NumberField({
  label,
  value,
  placeholder,
  least = Number.NEGATIVE_INFINITY,
  most = Number.POSITIVE_INFINITY,
  onChange,
}: {
  label: string;
  value: number | null;
  placeholder: string;
  least?: number;
  most?: number;
  onChange: (value: number | null) => void;
}) {
  const say = useSay();
  const read = (typed: string): number | null | undefined => {
    if (typed.trim() === '') return null;
    const number = Number(typed.trim().replace(',', '.').replace('\u2212', '-'));
    return Number.isFinite(number) && number >= least && number <= most ? number : undefined;
  };
  const { text, setTyped, leave } = useTyped(value === null ? '' : String(value), (typed) => {
    const number = read(typed);
    if (number !== undefined) onChange(number);
  });
  const bounded = Number.isFinite(least) && Number.isFinite(most);
  const wrong = bounded ? say('figures.number-between', { least, most }) : say('figures.number-wanted');
  return (
    <TextInput
      size="xs"
      label={label}
      placeholder={placeholder}
      inputMode="decimal"
      value={text}
      error={read(text) === undefined ? wrong : undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
    />
  );
}

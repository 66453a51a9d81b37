import { type KeyboardEvent, useState } from 'react';

/** A number that may be left out: taken when Enter is pressed or the field is left, so that nothing is drawn for half a number. */
export function NumberField({
  label,
  value,
  hint = '',
  onTake,
}: {
  label: string;
  value: number | null;
  /** What stands in the empty field. */
  hint?: string;
  onTake: (value: number | null) => void;
}) {
  const written = value === null ? '' : String(value);
  const [typed, setTyped] = useState<{ readonly of: string; readonly text: string } | null>(null);
  const text = typed !== null && typed.of === written ? typed.text : written;
  const number = Number(text.trim().replace(',', '.').replace('−', '-'));
  const valid = text.trim() === '' || Number.isFinite(number);
  const take = () => {
    if (!valid) return;
    const next = text.trim() === '' ? null : number;
    setTyped(null);
    if (next !== value) onTake(next);
  };
  return (
    <input
      type="text"
      inputMode="decimal"
      className="number-field"
      aria-label={label}
      aria-invalid={!valid}
      placeholder={hint}
      value={text}
      onChange={(event) => setTyped({ of: written, text: event.currentTarget.value })}
      onBlur={take}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}

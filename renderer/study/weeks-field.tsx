import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../language.tsx';
import { readWeeks, weeksText } from './weeks-text.ts';

interface Props {
  readonly label: string;
  readonly weeks: readonly number[];
  readonly onChange: (weeks: number[]) => void;
}

/** Weeks typed as `0–7, 12`; what cannot be understood is said, and changes nothing. */
export function WeeksField({ label, weeks, onChange }: Props) {
  const say = useSay();
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? weeksText(weeks);
  const wrong = readWeeks(text) === null;
  return (
    <TextInput
      aria-label={label}
      placeholder={say('study-view.weeks-example')}
      value={text}
      error={wrong ? say('study-view.weeks-wrong') : undefined}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        const read = readWeeks(event.currentTarget.value);
        if (read !== null) onChange(read);
      }}
      onBlur={() => setDraft(null)}
    />
  );
}

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../language.tsx';

interface Props {
  readonly label: string;
  readonly names: readonly string[];
  readonly error?: string | undefined;
  readonly onChange: (names: string[]) => void;
}

/** Names with commas between them. */
export function NamesField({ label, names, error, onChange }: Props) {
  const say = useSay();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextInput
      aria-label={label}
      placeholder={say('study-view.synonyms-example')}
      value={draft ?? names.join(', ')}
      error={error}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        const typed = event.currentTarget.value.split(/[,，、;]/u).map((name) => name.trim());
        onChange([...new Set(typed)].filter((name) => name !== ''));
      }}
      onBlur={() => setDraft(null)}
    />
  );
}

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../language.tsx';

interface Props {
  readonly label: string;
  readonly synonyms: readonly string[];
  readonly onChange: (synonyms: string[]) => void;
}

/** Names with commas between them. */
export function SynonymsField({ label, synonyms, onChange }: Props) {
  const say = useSay();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextInput
      aria-label={label}
      placeholder={say('study-view.synonyms-example')}
      value={draft ?? synonyms.join(', ')}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        const names = event.currentTarget.value.split(/[,，、;]/u).map((name) => name.trim());
        onChange([...new Set(names)].filter((name) => name !== ''));
      }}
      onBlur={() => setDraft(null)}
    />
  );
}

import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

interface Props
  extends Pick<TextInputProps, 'id' | 'label' | 'description' | 'list' | 'aria-label' | 'placeholder' | 'className'> {
  readonly value: string;
  /** Whether a text may be taken; all may where it is left out. */
  readonly accept?: (text: string) => boolean;
  readonly onCommit: (text: string) => void;
}

/** A text that counts when one leaves it or presses Enter, so that not every letter asks for another review. Escape takes it back. */
export function CommittedText({ value, accept = () => true, onCommit, ...rest }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? value;
  const valid = accept(text);
  const commit = () => {
    if (draft !== null && draft !== value && valid) onCommit(draft);
    if (valid) setDraft(null);
  };
  return (
    <TextInput
      size="xs"
      {...rest}
      value={text}
      error={!valid}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}

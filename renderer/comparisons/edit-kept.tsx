import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { StoredComparison } from '../../core/statistics/comparison/stored-comparison.ts';
import { useSay } from '../language.tsx';

/** The name and the note of a kept comparison, to be changed. Enter in the name saves, Escape leaves all as it was. */
export function EditKept({
  kept,
  onSave,
  onLeave,
}: {
  kept: StoredComparison;
  onSave: (name: string, note: string) => void;
  onLeave: () => void;
}) {
  const say = useSay();
  const [name, setName] = useState(kept.name);
  const [note, setNote] = useState(kept.note);
  return (
    <form
      className="kept-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onSave(name.trim(), note.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <TextInput
        autoFocus
        label={say('comparisons.kept-form-name')}
        maxLength={300}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        label={say('comparisons.kept-form-note')}
        maxLength={2000}
        autosize
        minRows={2}
        maxRows={8}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" disabled={name.trim() === ''}>
          {say('comparisons.kept-form-save')}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {say('comparisons.kept-form-leave')}
        </Button>
      </div>
    </form>
  );
}

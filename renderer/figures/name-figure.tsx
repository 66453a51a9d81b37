import { Button, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { NamedFigure } from '../../core/figure/named-figure.ts';
import { useSay } from '../language.tsx';

/** Keeps a figure in the study: in its place, or under a new name. */
export function NameFigure({
  kept,
  suggested,
  busy,
  onKeep,
}: {
  kept: NamedFigure | null;
  suggested: string;
  busy: boolean;
  onKeep: (name: string, asNew: boolean) => void;
}) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  return (
    <>
      {kept === null ? null : (
        <Button variant="default" disabled={busy} onClick={() => onKeep(kept.name, false)}>
          {say('figures.keep')}
        </Button>
      )}
      <Popover opened={open} onChange={setOpen} trapFocus position="bottom-end">
        <Popover.Target>
          <Button
            variant="default"
            disabled={busy}
            onClick={() => {
              setName(kept === null ? suggested : say('figures.copy-of', { name: kept.name }));
              setOpen(!open);
            }}
          >
            {say(kept === null ? 'figures.keep-as' : 'figures.keep-as-new')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <form
            className="figure-name-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() === '') return;
              setOpen(false);
              onKeep(name.trim(), true);
            }}
          >
            <TextInput
              data-autofocus
              label={say('figures.name')}
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit">{say('figures.keep')}</Button>
          </form>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}

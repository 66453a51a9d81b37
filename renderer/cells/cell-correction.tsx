import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { CellDetail } from '../../core/import/grid.ts';
import { useSay } from '../language.tsx';

interface Props {
  readonly detail: CellDetail;
  readonly leaveOut: boolean;
  readonly onDone: (correction: { readonly text: string | null; readonly reason: string } | null) => void;
}

/** Asks what a cell should say, and why; what the file says stays in the history. */
export function CellCorrectionForm({ detail, leaveOut, onDone }: Props) {
  const say = useSay();
  const reasons = useId();
  const [text, setText] = useState(detail.correction?.text ?? detail.text);
  const [reason, setReason] = useState(detail.correction?.reason ?? '');
  const changed = leaveOut || (text.trim() !== '' && text.trim() !== detail.text.trim());
  const ready = changed && reason.trim() !== '';
  return (
    <form
      className="cell-correction"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onDone({ text: leaveOut ? null : text.trim(), reason: reason.trim() });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone(null);
      }}
    >
      {leaveOut ? (
        <p>{say('cells.leaves-out', { text: detail.text })}</p>
      ) : (
        <TextInput
          size="xs"
          label={say('cells.should-say')}
          value={text}
          autoFocus
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <TextInput
        size="xs"
        className="cell-correction-why"
        label={say('cells.reason')}
        placeholder={say('cells.reason-example')}
        value={reason}
        autoFocus={leaveOut}
        list={reasons}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <datalist id={reasons}>
        <option value={say('cells.reason-typing')} />
        <option value={say('cells.reason-lab')} />
        <option value={say('cells.reason-sample')} />
      </datalist>
      <Button type="submit" disabled={!ready}>
        {say(leaveOut ? 'cells.leave-out' : 'cells.correct')}
      </Button>
      <Button variant="default" onClick={() => onDone(null)}>
        {say('window.cancel')}
      </Button>
    </form>
  );
}

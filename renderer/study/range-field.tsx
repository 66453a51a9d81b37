import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Analyte } from '../../core/study/protocol.ts';
import { type ReferenceRange, rangeOrNone } from '../../core/study/reference-range.ts';
import { useSay } from '../language.tsx';
import { rangeText, readRange } from './range-text.ts';

const nothing: ReferenceRange = { low: null, high: null, women: null, men: null, uln: null };

interface Props {
  readonly analyte: Analyte;
  readonly onChange: (change: Partial<Analyte>) => void;
}

/** What is normal, typed as `35–55`, `≤ 40` or `F 7–40, M 9–50`; what cannot be understood is said, and changes nothing. */
export function RangeField({ analyte, onChange }: Props) {
  const say = useSay();
  const [draft, setDraft] = useState<string | null>(null);
  const letters = { women: say('reference.women-letter'), men: say('reference.men-letter') };
  const text = draft ?? rangeText(analyte.reference, letters);
  const wrong = readRange(text) === null;
  return (
    <TextInput
      aria-label={say('reference.of', { name: analyte.name })}
      placeholder={say('reference.example')}
      value={text}
      error={wrong ? say('reference.wrong') : undefined}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        const read = readRange(event.currentTarget.value);
        if (read === null) return;
        const { uln } = analyte.reference ?? nothing;
        onChange({ reference: rangeOrNone({ ...read, uln }) });
      }}
      onBlur={() => {
        if (!wrong) setDraft(null);
      }}
    />
  );
}

/** The upper limit of normal, where it is not the upper end of the range, which shows through as long as nothing is typed. */
export function UpperLimitField({ analyte, onChange }: Props) {
  const say = useSay();
  const reference = analyte.reference ?? nothing;
  return (
    <NumberInput
      aria-label={say('reference.uln-of', { name: analyte.name })}
      placeholder={reference.high === null ? '' : String(reference.high)}
      value={reference.uln ?? ''}
      min={0}
      hideControls
      onChange={(typed) => {
        const uln = typed === '' || Number(typed) <= 0 ? null : Number(typed);
        onChange({ reference: rangeOrNone({ ...reference, uln }) });
      }}
    />
  );
}

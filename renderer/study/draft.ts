import { useCallback, useMemo, useState } from 'react';
import type { Protocol } from '../../core/study/protocol.ts';
import { type Fault, protocolFaults } from './protocol-faults.ts';

export interface Draft {
  readonly protocol: Protocol;
  readonly changed: boolean;
  readonly faults: readonly Fault[];
  readonly set: (change: Partial<Protocol>) => void;
  readonly discard: () => void;
}

/** A protocol being edited; nothing of the study changes before it is saved. `saved` is the one that the study holds. */
export function useDraft(saved: Protocol): Draft {
  const [edited, setEdited] = useState<Protocol | null>(null);
  const protocol = edited ?? saved;
  const set = useCallback(
    (change: Partial<Protocol>) => setEdited((before) => ({ ...(before ?? saved), ...change })),
    [saved],
  );
  const discard = useCallback(() => setEdited(null), []);
  const faults = useMemo(() => protocolFaults(protocol), [protocol]);
  const changed = edited !== null && JSON.stringify(edited) !== JSON.stringify(saved);
  return { protocol, changed, faults, set, discard };
}

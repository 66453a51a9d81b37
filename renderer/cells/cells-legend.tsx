import type { CellKind } from '../../core/import/grid.ts';
import { useSay } from '../language.tsx';

interface Props {
  /** The kinds that this sheet may have. */
  readonly kinds: readonly CellKind[];
  readonly find: ((kind: CellKind) => void) | null;
}

/** What the colours mean; pressing one goes to the next such cell, where cells can be looked for. */
export function CellsLegend({ kinds, find }: Props) {
  const say = useSay();
  return (
    <ul className="cells-legend" aria-label={say('cells.legend')}>
      {kinds.map((kind) => (
        <li key={kind}>
          {find === null ? (
            <span className="cells-legend-fact">
              <i style={{ background: `var(--cell-${kind})` }} />
              {say(`cells.kind-${kind}`)}
            </span>
          ) : (
            <button
              type="button"
              title={say('cells.next-of', { kind: say(`cells.kind-${kind}`) })}
              onClick={() => find(kind)}
            >
              <i style={{ background: `var(--cell-${kind})` }} />
              {say(`cells.kind-${kind}`)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

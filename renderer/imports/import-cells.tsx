import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { cellAddress, placeOfAddress } from '../../core/import/grid.ts';
import type { KeptSheet } from '../../core/import/kept.ts';
import type { CellSource } from '../cells/cell-source.ts';
import { CellsView } from '../cells/cells-view.tsx';
import { kindsOfSheet } from '../cells/kinds-of-sheet.ts';
import { call } from '../engine.ts';
import { useSay } from '../language.tsx';
import { useLocation } from '../location.ts';

interface Props {
  readonly importId: number;
  readonly sheets: readonly KeptSheet[];
  readonly fingerprint: string;
}

/** The cells of an import as they were understood, sheet by sheet. */
export function ImportCells({ importId, sheets, fingerprint }: Props) {
  const say = useSay();
  const [{ settings }] = useLocation();
  const asked = sheets.find(({ name }) => name === settings.get('sheet'));
  const [chosen, setChosen] = useState((asked ?? sheets[0])?.sheet ?? 0);
  const shown = sheets.find(({ sheet }) => sheet === chosen);
  if (shown === undefined) return <p className="soft">{say('imports-view.no-cells')}</p>;
  return (
    <>
      <div className="page-head">
        {sheets.length > 1 ? (
          <NativeSelect
            size="xs"
            aria-label={say('imports-view.sheet')}
            value={String(chosen)}
            data={sheets.map(({ sheet, name }) => ({ value: String(sheet), label: name }))}
            onChange={(event) => setChosen(Number(event.currentTarget.value))}
          />
        ) : (
          <h2>{shown.name}</h2>
        )}
        <span className="soft small">{say('imports-view.privacy')}</span>
      </div>
      <KeptCells key={shown.sheet} importId={importId} sheet={shown} fingerprint={fingerprint} />
    </>
  );
}

function KeptCells({ importId, sheet, fingerprint }: { importId: number; sheet: KeptSheet; fingerprint: string }) {
  const say = useSay();
  const [{ settings }, change] = useLocation();
  const source = useMemo(
    (): CellSource => ({
      version: `${importId} ${sheet.sheet} ${fingerprint}`,
      rows: sheet.rows,
      columns: sheet.columns,
      kinds: kindsOfSheet(sheet.mapping),
      load: (range) => call('imports.cells', { importId, sheet: sheet.sheet, range }),
      detail: (place) => call('imports.cell', { importId, sheet: sheet.sheet, ...place }),
    }),
    [importId, sheet, fingerprint],
  );
  const at = placeOfAddress(settings.get('cell') ?? '') ?? { row: 0, column: 0 };
  return (
    <CellsView
      source={source}
      label={say('cells.grid-of', { sheet: sheet.name })}
      at={{ row: Math.min(at.row, sheet.rows - 1), column: Math.min(at.column, sheet.columns - 1) }}
      onAt={({ row, column }) => change({ cell: cellAddress(row, column) }, true)}
    />
  );
}

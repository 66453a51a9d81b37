import type { CellSource } from '../../core/study/sourced-reading.ts';

/** Where a value stands, for a person to open the file and look: file, sheet, cell. */
export function CellWords({ source }: { source: CellSource }) {
  return (
    <span className="soft small under">
      {source.file}
      {source.sheet === '' ? ' ' : `, ${source.sheet}!`}
      <span className="mono">{source.cell}</span>
    </span>
  );
}

/** East Asian wide and full-width characters take two columns of a terminal. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

function shownWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

/** Text filled with spaces on the right to a width in terminal columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - shownWidth(text)));
}

/** A text, a number, the two ends of an interval, or nothing. */
type TableCell = string | number | readonly [number, number] | null;

/**
 * Rows under headings, aligned for a terminal: numbers to the right, those of a column with as many decimals as give its largest four significant
 * digits; nothing for null.
 */
export function table(headings: readonly string[], rows: readonly (readonly TableCell[])[]): string {
  const columns = headings.map((_, column) => shownColumn(rows.map((row) => row[column] ?? null)));
  const shown = [headings, ...rows.map((_, row) => columns.map((column) => column[row] ?? ''))];
  const right = headings.map((_, column) => rows.some((row) => typeof (row[column] ?? '') !== 'string'));
  const widths = headings.map((_, column) => Math.max(...shown.map((row) => shownWidth(row[column] ?? ''))));
  const lines = shown.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - shownWidth(cell)));
        return right[column] === true ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  return lines.join('\n');
}

function shownColumn(cells: readonly TableCell[]): string[] {
  const numbers = cells.flatMap((cell) => (cell === null || typeof cell === 'string' ? [] : cell));
  const shown = evenly(numbers);
  return cells.map((cell) => {
    if (cell === null || typeof cell === 'string') return cell ?? '';
    return typeof cell === 'number' ? shown(cell) : cell.map(shown).join(' … ');
  });
}

/** How the numbers of a column are shown: with the same decimals, but for one that would then seem to be 0. */
function evenly(numbers: readonly number[]): (value: number) => string {
  const sizes = numbers.map(Math.abs).filter((size) => size > 0);
  const largest = Math.max(...sizes);
  if (numbers.every(Number.isInteger)) return shownNumber;
  if (largest >= 1e9 || largest < 1e-6) return (value) => value.toExponential(3);
  const magnitude = (size: number) => Math.floor(Math.log10(size));
  const wanted = Math.max(0, 3 - magnitude(largest));
  // A small number among large ones keeps two digits where that costs the others no more than one.
  const decimals = Math.min(wanted + 1, Math.max(wanted, 1 - magnitude(Math.min(...sizes))));
  return (value) => {
    const text = value.toFixed(decimals);
    return value !== 0 && Number(text) === 0 ? shownNumber(value) : text;
  };
}

/** A number for a person: whole numbers as they are, others to four significant digits. */
export function shownNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}

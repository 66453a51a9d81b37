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

type TableCell = string | number | null;

/** Rows under headings, aligned for a terminal: numbers to the right, to four significant digits, nothing for null. */
export function table(headings: readonly string[], rows: readonly (readonly TableCell[])[]): string {
  const shown = [headings, ...rows.map((row) => row.map(shownCell))];
  const right = headings.map((_, column) => rows.some((row) => typeof row[column] === 'number'));
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

function shownCell(cell: TableCell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? shownNumber(cell) : cell;
}

/** A number for a person: whole numbers as they are, others to four significant digits. */
export function shownNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}

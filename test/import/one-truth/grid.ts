import type { MergedRange } from '../../../core/workbook/workbook.ts';
import type { TruthAnalyte, TruthValue } from './truth.ts';

/** A cell as a spreadsheet would hold it. */
export type GridCell = string | number | null | { readonly value: number; readonly format: string };

/** A sheet before it is written into a container. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly GridCell[])[];
  readonly merged?: readonly MergedRange[];
}

/** How the numbers of a file are written. */
export type NumberStyle =
  | 'number'
  | 'percent-format'
  | 'fraction'
  | 'text'
  | 'decimal-comma'
  | 'full-width'
  | 'flagged'
  | 'padded';

/** One value as a cell in a style; limits and marks for missing are text in every style. */
export function cellOf(held: TruthValue, { unit }: TruthAnalyte, style: NumberStyle): GridCell {
  if (held.kind === 'missing') return held.text === '' ? null : held.text;
  const percent = unit === '%';
  const bare: readonly NumberStyle[] = ['number', 'decimal-comma', 'full-width', 'flagged', 'padded'];
  const sign = percent && !bare.includes(style) ? ' %' : '';
  if (held.kind === 'below' && percent && style === 'fraction') return `<${held.value / 100}`;
  if (held.kind === 'below') return inStyle(`<${held.value}${sign}`, style);
  if (style === 'number') return held.value;
  if (percent && style === 'percent-format') return { value: held.value / 100, format: '0.0%' };
  if (percent && style === 'fraction') return held.value / 100;
  if (style === 'percent-format' || style === 'fraction') return held.value;
  return inStyle(`${held.value}${sign}`, style);
}

function inStyle(text: string, style: NumberStyle): string {
  if (style === 'decimal-comma') return text.replace('.', ',');
  if (style === 'full-width') return text.replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  if (style === 'flagged') return `${text}${text.length % 2 === 0 ? '↑' : '↓'}`;
  return style === 'padded' ? `\u00a0${text} ` : text;
}

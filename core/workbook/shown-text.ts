import { generalText } from './general-text.ts';

/** Shows a value in a number format, as a spreadsheet does. */
export type ShowValue = (format: string, value: string | number | boolean) => string;

/** A value as its cell shows it; `format` is 'General' where the cell has none. */
export function shownText(value: string | number | boolean, format: string, show: ShowValue): string {
  if (format !== 'General') return show(format, value);
  // Nearly every cell of a laboratory's file is one of these, and the whole engine of formats is slow for them.
  if (typeof value === 'string') return value;
  const plain = typeof value === 'number' ? generalText(value) : null;
  return plain ?? show(format, value);
}

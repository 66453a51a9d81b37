const widest = 11;

/**
 * What a spreadsheet shows of a number in the format General: its shortest decimal form, where that fits the eleven characters that
 * General has. Null for any other number, which has to be rounded or written with an exponent.
 */
export function generalText(value: number): string | null {
  const text = String(value);
  return text.length <= widest && Number.isFinite(value) && !text.includes('e') ? text : null;
}

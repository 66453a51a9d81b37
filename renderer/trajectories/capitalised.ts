/** A phrase at the beginning of a line or a list's entry: its first letter as a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** The errors of a spreadsheet by the number that files hold for them (MS-XLS 2.5.10). */
const names: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/**
 * The error as a spreadsheet shows it.
 * @param shown what the file itself says, for the newer errors that have no number (`#SPILL!`)
 */
export function errorName(code: unknown, shown: string | undefined): string {
  const known = typeof code === 'number' ? names[code] : undefined;
  return known ?? (shown?.startsWith('#') ? shown : '#ERROR!');
}

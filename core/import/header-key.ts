/** A header reduced to what is compared: width, case, accents, blanks and punctuation do not count. `Time Point:` and `time_point` are one. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

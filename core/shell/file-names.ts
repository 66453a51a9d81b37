const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file name that every system takes, made from words of a person: no folders, no control characters, not too long.
 *
 * @param words what the person called it.
 * @param otherwise the name where nothing is left of it.
 */
export function safeFileName(words: string, otherwise: string): string {
  const kept = words
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const short = Array.from(kept).slice(0, 80).join('').trimEnd();
  if (short === '') return otherwise;
  return reserved.test(short) ? `${short}_` : short;
}

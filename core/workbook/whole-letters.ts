let guarded = false;

/**
 * Makes Node read UTF-16 from bytes by whole letters only. Node 24 writes a byte past its own memory where such a text begins at an odd address
 * and breaks off in the middle of a letter, as it does in a damaged .xls or .xlsb; SheetJS reads their texts in this way.
 */
export function readWholeLettersOnly(): void {
  const unguarded: unknown = Reflect.get(Buffer.prototype, 'toString');
  if (guarded || typeof unguarded !== 'function') return;
  guarded = true;
  const inWholeLetters = function (this: Buffer, encoding?: BufferEncoding, start = 0, end = this.length): string {
    const last = Math.min(end, this.length);
    const broken = encoding === 'utf16le' || encoding === 'ucs2' ? Math.max(0, last - start) % 2 : 0;
    return String(Reflect.apply(unguarded, this, [encoding, start, last - broken]));
  };
  Reflect.set(Buffer.prototype, 'toString', inWholeLetters);
}

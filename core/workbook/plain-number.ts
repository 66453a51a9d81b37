const longestExact = 15;
const powers = Array.from({ length: longestExact + 1 }, (_, exponent) => 10 ** exponent);
const decimal = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * The number that some bytes of ASCII spell (`37.6`, `-3.55E-14`), NaN where they spell none in the way that a workbook writes numbers.
 * Up to fifteen digits are a whole number divided by a power of ten, both exact, so that the quotient is the nearest number, as it is
 * where the language itself reads the text; that is many times slower.
 */
export function plainNumber(bytes: Buffer, start: number, end: number): number {
  let digits = 0;
  let point = -1;
  let mantissa = 0;
  const negative = bytes[start] === 0x2d;
  const first = negative ? start + 1 : start;
  for (let at = first; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) {
      mantissa = mantissa * 10 + byte - 0x30;
      digits++;
    } else if (byte === 0x2e && point < 0 && digits > 0 && at < end - 1) point = at;
    else return spelledOut(bytes, start, end);
  }
  if (digits === 0) return Number.NaN;
  if (digits > longestExact) return spelledOut(bytes, start, end);
  const value = point < 0 ? mantissa : mantissa / (powers[end - point - 1] ?? Number.NaN);
  return negative ? -value : value;
}

function spelledOut(bytes: Buffer, start: number, end: number): number {
  const text = bytes.toString('latin1', start, end);
  return decimal.test(text) ? Number(text) : Number.NaN;
}

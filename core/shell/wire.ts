/**
 * Answers as text between the loopback host and the window, so that the window gets what the desktop's own channel would give it:
 * bytes stay bytes, and the numbers that JSON has no word for (NaN, the infinities, -0) stay what they are.
 */
const bytesTag = '$bytes';
const numberTag = '$number';

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  // A multiple of three, so that no piece but the last is padded.
  const size = 0x6000;
  for (let start = 0; start < bytes.length; start += size) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(start, start + size))));
  }
  return pieces.join('');
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** A value as text. Functions and symbols are left out, as JSON leaves them out. */
export function encodeWire(value: unknown): string {
  const text: string | undefined = JSON.stringify(value, function (this: Record<string, unknown>, key, plain: unknown) {
    // Asked of the holder: a Buffer has made itself JSON by the time it gets here.
    const held = this[key];
    if (held instanceof Uint8Array) return { [bytesTag]: toBase64(held) };
    if (typeof held === 'number' && (!Number.isFinite(held) || Object.is(held, -0))) {
      return { [numberTag]: Object.is(held, -0) ? '-0' : String(held) };
    }
    return plain;
  });
  return text ?? 'null';
}

/** The value of a text of `encodeWire`. Throws a SyntaxError where it is none. */
export function decodeWire(text: string): unknown {
  return JSON.parse(text, (_key, plain: unknown) => {
    if (typeof plain !== 'object' || plain === null) return plain;
    if (bytesTag in plain && typeof plain[bytesTag] === 'string') return fromBase64(plain[bytesTag]);
    if (numberTag in plain && typeof plain[numberTag] === 'string') return Number(plain[numberTag]);
    return plain;
  });
}

/**
 * Values that cross between Electron's processes, as JSON text and back. What Electron would refuse to clone is refused here too:
 * `structuredClone` goes first.
 */
type Encoded = string | boolean | null | number | readonly [tag: string, ...rest: unknown[]];

const views: Readonly<Record<string, (buffer: ArrayBuffer) => unknown>> = {
  ArrayBuffer: (buffer) => buffer,
  Uint8Array: (buffer) => new Uint8Array(buffer),
  Float64Array: (buffer) => new Float64Array(buffer),
};

function encodePart(value: unknown): Encoded {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === undefined) return ['undefined'];
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : ['number', Object.is(value, -0) ? '-0' : String(value)];
  }
  if (Array.isArray(value)) return ['array', value.map(encodePart)];
  if (value instanceof Date) return ['date', value.getTime()];
  if (value instanceof ArrayBuffer) return ['bytes', 'ArrayBuffer', [...new Uint8Array(value)]];
  if (ArrayBuffer.isView(value)) {
    const name = Object.prototype.toString.call(value).slice(8, -1);
    return ['bytes', name, [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)]];
  }
  if (typeof value === 'object') return ['object', Object.entries(value).map(([key, part]) => [key, encodePart(part)])];
  throw new Error(`electron stand-in: cannot carry ${Object.prototype.toString.call(value)}`);
}

function decodePart(encoded: unknown): unknown {
  if (!Array.isArray(encoded)) return encoded;
  const [tag, first, second] = encoded as [string, unknown, unknown];
  switch (tag) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(first);
    case 'array':
      return (first as unknown[]).map(decodePart);
    case 'date':
      return new Date(Number(first));
    case 'bytes': {
      const bytes = Uint8Array.from(second as number[]);
      return views[String(first)]?.(bytes.buffer);
    }
    default:
      return Object.fromEntries((first as [string, unknown][]).map(([key, part]) => [key, decodePart(part)]));
  }
}

/** A value as text. Throws a DataCloneError for what cannot be cloned. */
export function encode(value: unknown): string {
  return JSON.stringify(encodePart(structuredClone(value)));
}

/** The value of such a text. */
export function decode(text: string): unknown {
  return decodePart(JSON.parse(text));
}

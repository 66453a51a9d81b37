/**
 * Values that cross between Electron's processes, as JSON text and back. What Electron would refuse to clone is refused here too: `structuredClone` goes
 * first. What JSON would change stands as a mark and a text or bytes: not a number, minus nought, nothing, bytes.
 */
const mark = '\u0001';

function pack(value: unknown): unknown {
  if (value === undefined) return { [mark]: 'undefined' };
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
    return { [mark]: Object.is(value, -0) ? '-0' : String(value) };
  if (value instanceof Uint8Array) return { [mark]: [...value] };
  if (Array.isArray(value)) return value.map(pack);
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pack(part)]));
  throw new Error(`electron stand-in: cannot carry ${Object.prototype.toString.call(value)}`);
}

function unpack(packed: unknown): unknown {
  if (Array.isArray(packed)) return packed.map(unpack);
  if (typeof packed !== 'object' || packed === null) return packed;
  const marked: unknown = Reflect.get(packed, mark);
  if (Array.isArray(marked)) return Uint8Array.from(marked as number[]);
  if (marked !== undefined) return marked === 'undefined' ? undefined : Number(marked);
  return Object.fromEntries(Object.entries(packed).map(([key, part]) => [key, unpack(part)]));
}

/** A value as text. Throws a DataCloneError for what cannot be cloned, and an Error for what no contract of ours carries. */
export const encode = (value: unknown): string => JSON.stringify(pack(structuredClone(value)));

/** The value of such a text. */
export const decode = (text: string): unknown => unpack(JSON.parse(text));

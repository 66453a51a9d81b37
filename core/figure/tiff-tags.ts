/**
 * The tags of a TIFF's first picture. Source: TIFF, revision 6.0, section 2.
 */
export interface TiffTags {
  readonly littleEndian: boolean;
  /** Where the next picture's directory is, 0 for none: a flat file has none. */
  readonly next: number;
  readonly entries: readonly TiffEntry[];
}

export interface TiffEntry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** The four bytes that hold the value, or the place of it in the file. */
  readonly field: Uint8Array;
}

export const tiffTag = {
  width: 256,
  height: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  description: 270,
  samplesPerPixel: 277,
  xResolution: 282,
  resolutionUnit: 296,
  extraSamples: 338,
} as const;

const asciiType = 2;

export function isTiff(bytes: Uint8Array): boolean {
  const mark = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  return mark === 'II*\0' || mark === 'MM\0*';
}

/** Reads the tags of a TIFF; null for a file that is cut before their end. */
export function tiffTags(bytes: Uint8Array): TiffTags | null {
  if (!isTiff(bytes) || bytes.length < 8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const littleEndian = bytes[0] === 0x49;
  const at = view.getUint32(4, littleEndian);
  if (at + 2 > bytes.length) return null;
  const count = view.getUint16(at, littleEndian);
  if (at + 6 + 12 * count > bytes.length) return null;
  const entries = Array.from({ length: count }, (_, index) => {
    const entry = at + 2 + 12 * index;
    return {
      tag: view.getUint16(entry, littleEndian),
      type: view.getUint16(entry + 2, littleEndian),
      count: view.getUint32(entry + 4, littleEndian),
      field: bytes.subarray(entry + 8, entry + 12),
    };
  });
  return { littleEndian, entries, next: view.getUint32(at + 2 + 12 * count, littleEndian) };
}

/** The number that a tag holds (the first of several), a fraction worked out; null where there is none. */
export function tiffNumber(bytes: Uint8Array, tags: TiffTags, tag: number): number | null {
  const entry = tags.entries.find((one) => one.tag === tag);
  if (entry === undefined) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const field = new DataView(entry.field.buffer, entry.field.byteOffset, 4);
  const place = field.getUint32(0, tags.littleEndian);
  if (entry.type === 5) {
    if (place + 8 > bytes.length) return null;
    return view.getUint32(place, tags.littleEndian) / view.getUint32(place + 4, tags.littleEndian);
  }
  if (entry.type === 4) return place;
  if (entry.type !== 3) return null;
  if (entry.count <= 2) return field.getUint16(0, tags.littleEndian);
  return place + 2 > bytes.length ? null : view.getUint16(place, tags.littleEndian);
}

/** The text of the description, null where there is none. */
export function tiffDescription(bytes: Uint8Array): string | null {
  const tags = tiffTags(bytes);
  const entry = tags?.entries.find((one) => one.tag === tiffTag.description && one.type === asciiType);
  if (tags === null || entry === undefined) return null;
  const place = new DataView(entry.field.buffer, entry.field.byteOffset, 4).getUint32(0, tags.littleEndian);
  const text = entry.count <= 4 ? entry.field : bytes.subarray(place, place + entry.count);
  return Buffer.from(text).toString('latin1').replace(/\0+$/, '');
}

/** The same little-endian TIFF with a description of ASCII characters: the directory is written anew after the picture. */
export function withTiffDescription(bytes: Uint8Array, text: string): Uint8Array {
  const tags = tiffTags(bytes);
  if (tags === null || !tags.littleEndian) throw new Error('The drawing gave no TIFF.');
  const start = bytes.length + (bytes.length % 2);
  const words = Buffer.from(`${text}\0`, 'latin1');
  const place = Buffer.alloc(4);
  place.writeUInt32LE(start);
  const entries = [
    ...tags.entries.filter(({ tag }) => tag !== tiffTag.description),
    { tag: tiffTag.description, type: asciiType, count: words.length, field: place },
  ].sort((a, b) => a.tag - b.tag);
  const directory = start + words.length + (words.length % 2);
  const file = Buffer.alloc(directory + 6 + 12 * entries.length);
  file.set(bytes);
  file.set(words, start);
  file.writeUInt32LE(directory, 4);
  file.writeUInt16LE(entries.length, directory);
  for (const [index, { tag, type, count, field }] of entries.entries()) {
    const at = directory + 2 + 12 * index;
    file.writeUInt16LE(tag, at);
    file.writeUInt16LE(type, at + 2);
    file.writeUInt32LE(count, at + 4);
    file.set(field, at + 8);
  }
  file.writeUInt32LE(tags.next, directory + 2 + 12 * entries.length);
  return new Uint8Array(file);
}

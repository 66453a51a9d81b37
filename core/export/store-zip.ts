/** A file of an archive. */
export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Midnight of 1 January 1980, the first date that an archive knows: the same files give the same bytes. */
const noDate = 0x0021;
/** Names are UTF-8. */
const utf8 = 0x0800;

/**
 * Puts files into one ZIP archive as they are: figures are compressed already. Source: PKWARE's APPNOTE 6.3.10, 4.3. Throws a RangeError above 4 GB or
 * 65,535 files, which that form of the archive cannot hold.
 */
export function storeZip(files: readonly ZippedFile[]): Uint8Array {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > 0xf0000000 || files.length > 0xffff) throw new RangeError('too much for one archive');
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const encoded = new TextEncoder().encode(name);
    const sizes = [crc32(bytes), bytes.length, bytes.length] as const;
    const common = [20, utf8, 0, 0, noDate] as const;
    const local = record(0x04034b50, common, sizes, [encoded.length, 0]);
    parts.push(local, encoded, bytes);
    directory.push(record(0x02014b50, [20, ...common], sizes, [encoded.length, 0, 0, 0, 0], [0, offset]), encoded);
    offset += local.length + encoded.length + bytes.length;
  }
  const length = directory.reduce((sum, { length: size }) => sum + size, 0);
  const end = record(0x06054b50, [0, 0, files.length, files.length], [length, offset], [0]);
  return joined([...parts, ...directory, end]);
}

/** A signature, then 16-bit and 32-bit numbers in turns, little-endian. */
function record(signature: number, ...groups: readonly (readonly number[])[]): Uint8Array {
  const sizes = groups.map((group, index) => group.length * (index % 2 === 0 ? 2 : 4));
  const bytes = new Uint8Array(4 + sizes.reduce((sum, size) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  let at = 4;
  for (const [index, group] of groups.entries()) {
    for (const number of group) {
      if (index % 2 === 0) view.setUint16(at, number, true);
      else view.setUint32(at, number, true);
      at += index % 2 === 0 ? 2 : 4;
    }
  }
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

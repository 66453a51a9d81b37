import { crc32 } from 'node:zlib';

/** A piece of a PNG file. Source: PNG specification, third edition, 5 (datastream structure). */
export interface PngChunk {
  readonly type: string;
  readonly content: Uint8Array;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** The chunks of a PNG in order, as far as the file goes; a cut file gives those that are whole. */
export function pngChunks(bytes: Uint8Array): readonly PngChunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  let at = signature.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) break;
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    chunks.push({ type, content: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/** A PNG file of these chunks, each with its length and checksum. */
export function pngFile(chunks: readonly PngChunk[]): Uint8Array {
  const parts: Uint8Array[] = [signature];
  for (const { type, content } of chunks) {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(content.length, 0);
    frame.writeUInt32BE(crc32(named), 4);
    parts.push(frame.subarray(0, 4), named, frame.subarray(4));
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** The chunk that says how many pixels make a metre. */
export function resolutionChunk(dpi: number): PngChunk {
  const content = Buffer.alloc(9);
  const perMetre = Math.round(dpi / 0.0254);
  content.writeUInt32BE(perMetre, 0);
  content.writeUInt32BE(perMetre, 4);
  content.writeUInt8(1, 8);
  return { type: 'pHYs', content };
}

/** An uncompressed international text chunk. */
export function textChunk(keyword: string, text: string): PngChunk {
  return { type: 'iTXt', content: Buffer.from(`${keyword}\0\0\0\0\0${text}`, 'utf8') };
}

/** The text of the international text chunk with this keyword, null where there is none. */
export function chunkText(chunks: readonly PngChunk[], keyword: string): string | null {
  for (const { type, content } of chunks) {
    if (type !== 'iTXt') continue;
    const parts = Buffer.from(content).toString('utf8').split('\0');
    if (parts[0] === keyword) return parts.slice(5).join('\0');
  }
  return null;
}

import { crc32, inflateRawSync } from 'node:zlib';
import type { Entry } from 'yauzl';
import { ExplainedError } from '../words/explained-error.ts';
import { largestRatio, largestText, largestUnpacked, megabytes, mostParts, ratioMattersFrom } from './limits.ts';

/** The parts of a zip archive, unpacked one by one when they are asked for. */
export interface ZipParts {
  readonly names: readonly string[];
  /**
   * One part, unpacked and held against its checksum.
   * @throws ExplainedError `workbook.part-damaged`
   */
  readonly bytes: (name: string) => Buffer;
}

const stored = 0;
const deflated = 8;

interface Packed {
  readonly entry: Entry;
  readonly start: number;
}

/** Refuses, by the archive's directory alone, what would not fit into memory. */
function refuseTooLarge(entries: readonly Entry[], packedSize: number, file: string): void {
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const large = entries.find(({ uncompressedSize }) => uncompressedSize >= largestText);
  if (unpacked > ratioMattersFrom && unpacked > packedSize * largestRatio) {
    throw new ExplainedError('workbook.swollen', { file, ratio: Math.round(unpacked / packedSize) });
  }
  if (large) {
    const sizes = { megabytes: megabytes(large.uncompressedSize), limit: megabytes(largestText) };
    throw new ExplainedError('workbook.sheet-too-large', { file, part: large.fileName, ...sizes });
  }
  if (unpacked > largestUnpacked) {
    const sizes = { megabytes: megabytes(unpacked), limit: megabytes(largestUnpacked) };
    throw new ExplainedError('workbook.unpacks-too-large', { file, ...sizes });
  }
}

function unpack(archive: Buffer, { entry, start }: Packed, file: string): Buffer {
  const damaged = (cause?: unknown) =>
    new ExplainedError('workbook.part-damaged', { file, part: entry.fileName }, { cause });
  const packed = archive.subarray(start, start + entry.compressedSize);
  let bytes: Buffer;
  try {
    bytes =
      entry.compressionMethod === stored
        ? packed
        : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize) });
  } catch (error) {
    throw damaged(error);
  }
  if (bytes.length !== entry.uncompressedSize || crc32(bytes) !== entry.crc32) throw damaged();
  return bytes;
}

/**
 * Opens a zip archive and checks its directory before anything is unpacked: number of parts, sizes, passwords.
 * @throws ExplainedError `workbook.truncated`, `workbook.damaged`, `workbook.encrypted`, `workbook.too-many-parts`,
 *   `workbook.swollen`, `workbook.sheet-too-large`, `workbook.unpacks-too-large`
 */
export async function openZip(bytes: Uint8Array, file: string): Promise<ZipParts> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const { fromBufferPromise } = await import('yauzl');
  const zip = await fromBufferPromise(archive, { lazyEntries: true }).catch((error: unknown) => {
    // Without the directory at its end an archive cannot be opened: that is how a cut off file shows.
    throw new ExplainedError('workbook.truncated', { file }, { cause: error });
  });
  if (zip.entryCount > mostParts) throw new ExplainedError('workbook.too-many-parts', { file, parts: zip.entryCount });
  const parts = new Map<string, Packed>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      if (entry.isEncrypted()) throw new ExplainedError('workbook.encrypted', { file });
      const packable = entry.compressionMethod === stored || entry.compressionMethod === deflated;
      // Of two parts with one name nobody could say which one is meant.
      if (!packable || parts.has(entry.fileName)) {
        throw new ExplainedError('workbook.part-damaged', { file, part: entry.fileName });
      }
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
      parts.set(entry.fileName, { entry, start: fileDataStart });
    }
  } catch (error) {
    if (error instanceof ExplainedError) throw error;
    throw new ExplainedError('workbook.damaged', { file }, { cause: error });
  }
  const entries = [...parts.values()].map(({ entry }) => entry);
  refuseTooLarge(entries, archive.length, file);
  return {
    names: [...parts.keys()],
    bytes(name) {
      const packed = parts.get(name);
      if (!packed) throw new ExplainedError('workbook.damaged', { file });
      return unpack(archive, packed, file);
    },
  };
}

import { isZip } from '../../core/workbook/sniff-container.ts';
import { openZip } from '../../core/workbook/zip-parts.ts';
import { zip } from '../workbooks/zip.ts';
import { below, oneOf, type Random } from './random.ts';

const words = [
  '<',
  '>',
  '"',
  '/>',
  '&',
  '\0',
  '\r\n',
  ',',
  ';',
  '\t',
  '0',
  '9',
  '-',
  'e',
  ' ',
  '中',
  '<!--',
  ']]>',
].map((word) => Buffer.from(word));
const numbers = ['1048577', '2147483648', '-1', '99999999999999999999', '0', 'NaN', '1E400'].map((one) =>
  Buffer.from(one),
);

/** Bytes with a few places changed: bits turned, pieces cut, doubled or moved, marks and large numbers put in, the end broken off. */
export function damaged(bytes: Uint8Array, random: Random): Buffer {
  let all = Buffer.from(bytes);
  for (let change = below(4, random); change >= 0; change--) {
    const at = below(all.length + 1, random);
    const end = Math.min(all.length, at + 1 + below(oneOf([4, 40, 400], random), random));
    const piece = all.subarray(at, end);
    const before = all.subarray(0, at);
    switch (below(8, random)) {
      case 0:
        if (at < all.length) all[at] = (all[at] ?? 0) ^ (1 << below(8, random));
        break;
      case 1:
        all = Buffer.concat([before, all.subarray(end)]);
        break;
      case 2:
        all = Buffer.concat([before, piece, piece, all.subarray(end)]);
        break;
      case 3:
        all = Buffer.concat([before, oneOf(words, random), all.subarray(at)]);
        break;
      case 4:
        all = withNumber(all, at, random);
        break;
      case 5:
        all = Buffer.concat([before, all.subarray(end), piece]);
        break;
      case 6:
        if (random() < 0.2) all = Buffer.from(before);
        break;
      default:
        if (at < all.length) all[at] = below(256, random);
    }
  }
  return all;
}

/** Puts another number in the place of the next one. */
function withNumber(bytes: Buffer, from: number, random: Random): Buffer<ArrayBuffer> {
  const isDigit = (at: number) => (bytes[at] ?? 0) >= 0x30 && (bytes[at] ?? 0) <= 0x39;
  let start = from;
  while (start < bytes.length && !isDigit(start)) start++;
  let end = start;
  while (end < bytes.length && isDigit(end)) end++;
  return Buffer.concat([bytes.subarray(0, start), oneOf(numbers, random), bytes.subarray(end)]);
}

/** A file damaged as a whole, or, where it is an archive, in one of its parts, with a directory that fits. */
export async function damagedFile(bytes: Uint8Array, random: Random): Promise<Buffer> {
  if (!isZip(bytes) || random() < 0.3) return damaged(bytes, random);
  const { names, bytes: part } = await openZip(bytes, 'whole');
  const one = oneOf(names, random);
  return zip(Object.fromEntries(names.map((name) => [name, name === one ? damaged(part(name), random) : part(name)])));
}

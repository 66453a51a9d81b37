/** The encodings that text tables are read in, as they are shown to people. */
export type Encoding = 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'GB18030' | 'Windows-1252';

const decoderLabels: Readonly<Record<Encoding, string>> = {
  'UTF-8': 'utf-8',
  'UTF-16 LE': 'utf-16le',
  'UTF-16 BE': 'utf-16be',
  GB18030: 'gb18030',
  'Windows-1252': 'windows-1252',
};

const sampleSize = 65_536;

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'UTF-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 BE';
  return null;
}

/** UTF-16 without its mark shows in zeros that stand at every other byte only, as the digits and commas of a table make them. */
function unmarkedUtf16(sample: Uint8Array): Encoding | null {
  if (sample.length < 4 || sample.length % 2 === 1) return null;
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = sample.length / 8;
  if (odd > enough && even === 0) return 'UTF-16 LE';
  return even > enough && odd === 0 ? 'UTF-16 BE' : null;
}

function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(decoderLabels[encoding], { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * True where the bytes above 127 come in the pairs of Chinese text. Western text has them alone (`µg`, `é`), and a lone one
 * followed by a letter would pass for a rare Chinese character: hence pairs of two high bytes only, and nearly all of them.
 */
function comesInChinesePairs(bytes: Uint8Array): boolean {
  let paired = 0;
  let high = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    high++;
    const next = bytes[at + 1] ?? 0;
    if (byte >= 0xa1 && byte <= 0xf7 && next >= 0xa1) {
      paired += 2;
      high++;
      at++;
    }
  }
  return paired >= 0.8 * high;
}

/** True where hardly any byte is out of place: one broken letter must not turn a whole file into another script. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let broken = 0;
  let foreign = 0;
  for (const letter of new TextDecoder().decode(bytes)) {
    if (letter === '\uFFFD') broken++;
    else if (letter > '\u007F') foreign++;
  }
  return broken * 10 < foreign;
}

/** The encoding of a text, by its mark, else by what decodes without a fault. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const marked = byteOrderMark(bytes) ?? unmarkedUtf16(bytes.subarray(0, sampleSize));
  if (marked) return marked;
  if (decodes(bytes, 'UTF-8') || isMostlyUtf8(bytes)) return 'UTF-8';
  return comesInChinesePairs(bytes) && decodes(bytes, 'GB18030') ? 'GB18030' : 'Windows-1252';
}

/** The text of the bytes, without its mark. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(decoderLabels[encoding]).decode(bytes);
}

/** True if the start of a file reads as text: hardly any control characters but tabs and line ends. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleSize);
  if (byteOrderMark(sample) ?? unmarkedUtf16(sample)) return true;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return false;
    if (byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d)) controls++;
  }
  return controls <= sample.length / 100;
}

import { inflateSync } from 'node:zlib';
import type { MeasuredFile } from './measured-file.ts';

const millimetresPerPoint = 25.4 / 72;
const stream = /\/Filter\/FlateDecode[^>]*>>\nstream\n/g;

/** Measures a PDF as `writePdf` writes it: its page box, the type that its content sets, its fonts, its colour operators. Null for another file. */
export function measurePdf(bytes: Uint8Array): MeasuredFile | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString('latin1');
  const box = text.match(/\/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]/);
  if (box === null) return null;
  const contents = contentOf(file, text);
  const sizes = [...contents.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size));
  const fonts = [...text.matchAll(/\/Type\/FontDescriptor\/FontName\/(?:[A-Z]{6}\+)?([\w-]+)([^\n]*)/g)];
  const otherColours = /(?:^|\s)(?:k|K|g|G|cs|CS|sc|SC|scn|SCN)(?:\s|$)/.test(contents);
  return {
    widthMm: Number(box[1]) * millimetresPerPoint,
    heightMm: Number(box[2]) * millimetresPerPoint,
    dpi: null,
    smallestType: sizes.length === 0 ? null : Math.min(...sizes),
    fonts: fonts.map(([, name = '', rest = '']) => ({ name, embedded: /\/FontFile[23]? \d+ 0 R/.test(rest) })),
    colour: otherColours ? 'other' : 'rgb',
  };
}

/** The operators of the page. */
function contentOf(file: Buffer, text: string): string {
  const content = text.match(/\/Contents (\d+) 0 R/)?.[1];
  const start = text.indexOf(`\n${content} 0 obj\n`);
  if (content === undefined || start < 0) return '';
  stream.lastIndex = start;
  const head = stream.exec(text);
  return head === null ? '' : inflateSync(file.subarray(stream.lastIndex)).toString('latin1');
}

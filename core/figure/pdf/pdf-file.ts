import { deflateSync } from 'node:zlib';

/** A PDF in the making: objects are reserved and set, then the file is put together. Source: PDF 32000-1:2008, 7.3 and 7.5. */
export interface PdfFile {
  /** Reserves the number of an object that is set later. */
  reserve(): number;
  set(number: number, body: string): void;
  add(body: string): number;
  /** Adds a stream, compressed; `entries` are further entries of its dictionary. */
  addStream(content: Uint8Array, entries?: string): number;
  /** The file, with the catalogue and the document information as given. */
  bytes(catalogue: number, information: number): Uint8Array;
}

/** A new PDF. The same objects give the same bytes: no dates, no random identifiers. */
export function pdfFile(): PdfFile {
  const objects: Uint8Array[] = [];
  const set = (number: number, body: string) => {
    objects[number - 1] = ascii(body);
  };
  const reserve = () => objects.push(new Uint8Array());
  return {
    reserve,
    set,
    add(body) {
      const number = reserve();
      set(number, body);
      return number;
    },
    addStream(content, entries = '') {
      const packed = deflateSync(content);
      const head = ascii(`<</Length ${packed.length}/Filter/FlateDecode${entries}>>\nstream\n`);
      return objects.push(Buffer.concat([head, packed, ascii('\nendstream')]));
    },
    bytes(catalogue, information) {
      // The second line tells transfer programs that the file is binary.
      const parts: Uint8Array[] = [ascii('%PDF-1.7\n'), Uint8Array.of(0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a)];
      let length = parts.reduce((sum, part) => sum + part.length, 0);
      const offsets: number[] = [];
      for (const [i, object] of objects.entries()) {
        offsets.push(length);
        const written = [ascii(`${i + 1} 0 obj\n`), object, ascii('\nendobj\n')];
        parts.push(...written);
        length += written.reduce((sum, part) => sum + part.length, 0);
      }
      const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
      const size = objects.length + 1;
      parts.push(
        ascii(`xref\n0 ${size}\n0000000000 65535 f \n${rows}`),
        ascii(
          `trailer\n<</Size ${size}/Root ${catalogue} 0 R/Info ${information} 0 R>>\nstartxref\n${length}\n%%EOF\n`,
        ),
      );
      return new Uint8Array(Buffer.concat(parts));
    },
  };
}

function ascii(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** A string of ASCII characters as a PDF literal. */
export function literal(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&')})`;
}

/** Any text as a PDF string: UTF-16 with its mark, in hexadecimal. */
export function textString(text: string): string {
  let hex = 'FEFF';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0').toUpperCase();
  return `<${hex}>`;
}

const mostColumns = 16_384;
/** A link on a few whole columns; SheetJS makes a cell for each of its places. */
const mostLinked = 5_000_000;

const linkName = Buffer.from('hyperlink ');
const columnTag = /<(?:\w+:)?col\s[^<>]*>/g;

/**
 * The XML of a sheet without its links, which nobody reads here and for which SheetJS would make a cell at each of their places, billions in a
 * range that somebody made up. The text of cells stays as it is; the buffer that is given does, too.
 */
export function withoutLinks(xml: Buffer): Buffer {
  let bounded: Buffer | null = null;
  for (let at = xml.indexOf(linkName); at >= 0; at = xml.indexOf(linkName, at + 1)) {
    if (!/<(?:\w+:)?$/.test(xml.toString('latin1', Math.max(0, at - 40), at))) continue;
    bounded ??= Buffer.from(xml);
    bounded.write('unread-link', at, linkName.length - 1, 'latin1');
  }
  return bounded ?? xml;
}

/** Whether the XML of a sheet describes columns that no sheet has: SheetJS would make an object for each of them. */
export function describesNoColumns(xml: Buffer): boolean {
  const rows = xml.indexOf('sheetData');
  const head = xml.toString('latin1', 0, rows < 0 ? xml.length : rows);
  return [...head.matchAll(columnTag)].some(([tag]) => {
    const last = /\smax\s*=\s*["'](\d+)["']/.exec(tag)?.[1];
    return last !== undefined && Number(last) > mostColumns;
  });
}

const record = { metadata: 0x33, columns: 0x3c, link: 0x1ee } as const;

/**
 * Whether a sheet of an .xlsb asks for more than there can be: columns past the last, a link on millions of cells, or a list of metadata, which
 * belongs to no sheet. SheetJS believes their counts ([MS-XLSB] 2.1.4 is how records follow each other).
 */
export function asksForTooMuch(part: Buffer): boolean {
  let at = 0;
  const next = () => part[at++] ?? 0;
  while (at < part.length) {
    const low = next();
    const type = low >= 0x80 ? (low & 0x7f) + ((next() & 0x7f) << 7) : low;
    let length = 0;
    for (let place = 0; place < 4; place++) {
      const byte = next();
      length += (byte & 0x7f) << (7 * place);
      if (byte < 0x80) break;
    }
    const start = at;
    const number = (place: number) => (start + 4 * place + 4 <= part.length ? part.readUInt32LE(start + 4 * place) : 0);
    if (type === record.metadata) return true;
    if (type === record.columns && number(1) >= mostColumns) return true;
    if (type === record.link && (number(1) - number(0) + 1) * (number(3) - number(2) + 1) > mostLinked) return true;
    at = start + length;
  }
  return false;
}

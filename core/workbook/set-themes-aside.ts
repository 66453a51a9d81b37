import type { CompoundFile } from './sheetjs.ts';

const themeRecord = 0x0896;
/** Where a theme record says which theme it is: after its own head and the head of its kind of record ([MS-XLS] 2.4.326). */
const versionAt = 4 + 12;
/** The theme that every program has, so that nothing of it stands in the file. */
const builtInTheme = 124_226;

/**
 * Makes every theme of an .xls one that the file does not hold. SheetJS would unpack it with a decompressor of its own, which never ends on a
 * damaged one; and colours are of no use here.
 */
export function setThemesAside({ FullPaths: paths, FileIndex: streams }: CompoundFile): void {
  for (const [place, { content }] of streams.entries()) {
    if (content === undefined || !/\/(?:work)?book$/i.test(paths[place] ?? '')) continue;
    const stream = Buffer.from(content.buffer, content.byteOffset, content.length);
    for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
      const isTheme = stream.readUInt16LE(at) === themeRecord;
      if (isTheme && at + versionAt + 4 <= stream.length) stream.writeUInt32LE(builtInTheme, at + versionAt);
    }
  }
}

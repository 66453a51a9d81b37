const plainView = /<sheetView ([^>]*?)\/>/;
const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';

/**
 * A workbook (.xlsx) whose every sheet keeps its first row in view: the library that writes them has no way to say so. Source: ECMA-376 part 1, 18.3.1.66.
 * The same workbook gives the same bytes.
 */
export async function freezeHeader(workbook: Uint8Array): Promise<Uint8Array> {
  const { CFB } = await import('xlsx');
  const archive = CFB.read(Buffer.from(workbook), { type: 'buffer' });
  for (const [index, name] of archive.FullPaths.entries()) {
    const part = archive.FileIndex[index];
    if (part === undefined || !/\/xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const xml = Buffer.from(part.content).toString('utf8').replace(plainView, `<sheetView $1>${frozen}</sheetView>`);
    part.content = Buffer.from(xml, 'utf8');
    part.size = part.content.length;
  }
  const written: unknown = CFB.write(archive, { fileType: 'zip', compression: true, type: 'buffer' });
  if (!(written instanceof Uint8Array)) throw new TypeError('The spreadsheet library gave no bytes');
  return new Uint8Array(written);
}

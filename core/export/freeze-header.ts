import JSZip from 'jszip';

const plainView = /<sheetView ([^>]*?)\/>/;
const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';

/**
 * A workbook (.xlsx) whose every sheet keeps its first row in view: the library that writes them has no way to say so. Source: ECMA-376 part 1, 18.3.1.66.
 * The same workbook gives the same bytes.
 */
export async function freezeHeader(workbook: Uint8Array): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(workbook);
  for (const sheet of archive.file(/^xl\/worksheets\/[^/]+\.xml$/)) {
    const xml = await sheet.async('text');
    archive.file(sheet.name, xml.replace(plainView, `<sheetView $1>${frozen}</sheetView>`), {
      date: sheet.date,
      createFolders: false,
    });
  }
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

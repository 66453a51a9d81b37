import { zip } from './zip.ts';

const namespaces = ['office', 'table', 'text', 'style', 'number']
  .map((name) => {
    const ending = name === 'number' ? 'datastyle' : name;
    return `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${ending}:1.0"`;
  })
  .join(' ');
const kind = 'application/vnd.oasis.opendocument.spreadsheet';

/** An OpenDocument spreadsheet of the given `<table:table>` elements and automatic styles. */
export function ods(tables: string, styles = '', manifest = ''): Buffer {
  return zip({
    mimetype: kind,
    'META-INF/manifest.xml':
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">' +
      `<manifest:file-entry manifest:full-path="/" manifest:media-type="${kind}"/>${manifest}</manifest:manifest>`,
    'styles.xml': `<office:document-styles ${namespaces}/>`,
    'content.xml':
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces} office:version="1.2">` +
      `<office:automatic-styles>${styles}</office:automatic-styles>` +
      `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  });
}

/** A cell with a number, as LibreOffice writes it. */
export function odsNumber(value: number, shown = String(value)): string {
  return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
}

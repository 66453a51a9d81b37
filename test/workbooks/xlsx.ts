import { type PartFlaw, zip } from './zip.ts';

/** A sheet of an .xlsx, in the XML that Excel writes. */
export interface XlsxSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** The rows: `<row r="1"><c r="A1"><v>1</v></c></row>`. */
  readonly rows: string;
  /** What stands before the rows: `<dimension/>`, `<cols/>`. */
  readonly before?: string;
  /** What stands after them: `<mergeCells/>`. */
  readonly after?: string;
}

export interface XlsxDesign {
  readonly sheets: readonly XlsxSheet[];
  /** Number formats of the styles 1, 2, ...: a text, or a number for one that is built in. Style 0 is General. */
  readonly formats?: readonly (string | number)[];
  readonly sharedStrings?: readonly string[];
  readonly date1904?: boolean;
  readonly flaws?: Readonly<Record<string, PartFlaw>>;
  /** Parts beside the usual ones, or in their place. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function styles(formats: readonly (string | number)[]): string {
  const own = formats.map((format, at) => (typeof format === 'string' ? { id: 200 + at, code: format } : null));
  const numFmts = own.map((one) => (one ? `<numFmt numFmtId="${one.id}" formatCode="${escaped(one.code)}"/>` : ''));
  const xfs = formats.map((format, at) => `<xf numFmtId="${own[at]?.id ?? format}" applyNumberFormat="1"/>`);
  return (
    `${head}<styleSheet xmlns="${main}"><numFmts>${numFmts.join('')}</numFmts>` +
    `<fills count="1"><fill><patternFill patternType="none"/></fill></fills>` +
    `<cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`
  );
}

function worksheet({ rows, before = '', after = '' }: XlsxSheet): string {
  return `${head}<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** An .xlsx made by hand, so that a test can put in exactly what it is about. */
export function xlsx(design: XlsxDesign): Buffer {
  const { sheets, formats = [], sharedStrings = [], date1904 = false, flaws = {}, parts = {} } = design;
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${types}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const list = sheets.map(({ name, state }, at) => {
    const shown = state ? ` state="${state}"` : '';
    return `<sheet name="${escaped(name)}" sheetId="${at + 1}"${shown} r:id="rId${at + 1}"/>`;
  });
  const strings = sharedStrings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  return zip(
    {
      '[Content_Types].xml':
        `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        override('/xl/workbook.xml', 'sheet.main') +
        sheets.map((_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet')).join('') +
        `${override('/xl/styles.xml', 'styles')}${override('/xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
      '_rels/.rels': `${head}<Relationships xmlns="${packageRelations}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
      'xl/workbook.xml':
        `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${date1904 ? ' date1904="1"' : ''}/>` +
        `<sheets>${list.join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels':
        `${head}<Relationships xmlns="${packageRelations}">` +
        sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('') +
        `${relation('rIdStyles', 'styles', 'styles.xml')}${relation('rIdStrings', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
      'xl/styles.xml': styles(formats),
      'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${strings.join('')}</sst>`,
      ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, worksheet(sheet)])),
      ...parts,
    },
    flaws,
  );
}

/** An .xlsx with one sheet called Results. */
export function oneSheet(rows: string, design: Partial<XlsxSheet> & Omit<XlsxDesign, 'sheets'> = {}): Buffer {
  const { before, after, ...rest } = design;
  return xlsx({ ...rest, sheets: [{ name: 'Results', rows, before: before ?? '', after: after ?? '' }] });
}

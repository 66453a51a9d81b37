import type { PhraseKey } from '../../core/words/say.ts';
import { compoundFile, workbookStream } from './compound-file.ts';
import { ods, odsNumber } from './ods.ts';
import { savedBook } from './saved-book.ts';
import { oneSheet, xlsx } from './xlsx.ts';
import { zip } from './zip.ts';

/** A file with one fault, and the sentence that must be said of it. */
export interface HostileFile {
  readonly fault: string;
  readonly file: string;
  readonly code: PhraseKey;
  readonly bytes: () => Uint8Array;
}

const oneCell = '<row r="1"><c r="A1"><v>1</v></c></row>';
const workbookNamespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const sheet1 = 'xl/worksheets/sheet1.xml';
const kilobytes = (count: number) => Buffer.alloc(count * 1024, ' ');

/** An .xls whose stream says, right after its first record, that the rest is locked. */
function lockedXls(): Buffer {
  const stream = workbookStream(savedBook([{ name: 'Results', values: [[1]] }], 'biff8'));
  const first = 4 + stream.readUInt16LE(2);
  const filePass = Buffer.alloc(4 + 6);
  filePass.writeUInt16LE(0x2f, 0);
  filePass.writeUInt16LE(6, 2);
  return compoundFile({ Workbook: Buffer.concat([stream.subarray(0, first), filePass, stream.subarray(first)]) });
}

/** A directory that claims `count` parts more than any workbook has. */
function manyParts(count: number): Buffer {
  return zip(Object.fromEntries(Array.from({ length: count }, (_, at) => [`xl/media/${at}.txt`, ''])));
}

/** Bytes of no kind: every value, in no order, the same every time. */
function nonsense(): Buffer {
  return Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * at * 31 + at * 7 + 129) % 251));
}

export const hostileFiles: readonly HostileFile[] = [
  { fault: 'no bytes at all', file: 'empty.xlsx', code: 'workbook.empty-file', bytes: () => Buffer.alloc(0) },
  {
    fault: 'only blank lines',
    file: 'blank.csv',
    code: 'workbook.empty-table',
    bytes: () => Buffer.from('\r\n\r\n,,\r\n'),
  },
  {
    fault: 'only spaces',
    file: 'blank.txt',
    code: 'workbook.empty-table',
    bytes: () => Buffer.from('  \n   \n'),
  },
  {
    fault: 'a PDF renamed',
    file: 'report.xlsx',
    code: 'workbook.pdf',
    bytes: () => Buffer.from('%PDF-1.7\n1 0 obj\n'),
  },
  {
    fault: 'a picture renamed',
    file: 'plot.csv',
    code: 'workbook.image',
    bytes: () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
  { fault: 'raw events', file: 'tube.csv', code: 'workbook.fcs', bytes: () => Buffer.from('FCS3.1    256    1545') },
  {
    fault: 'a web page named .xls',
    file: 'lis.xls',
    code: 'workbook.web-page',
    bytes: () => Buffer.from('\uFEFF\n<html><body><table><tr><td>ALT</td></tr></table></body></html>'),
  },
  {
    fault: 'a FlowJo workspace',
    file: 'panel.xlsx',
    code: 'workbook.xml',
    bytes: () => Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<Workspace version="20.0"/>'),
  },
  {
    fault: 'a study file',
    file: 'study.xlsx',
    code: 'workbook.database',
    bytes: () => Buffer.from('SQLite format 3\0........'),
  },
  {
    fault: 'a gzip archive',
    file: 'table.csv',
    code: 'workbook.archive',
    bytes: () => Buffer.from([0x1f, 0x8b, 0x08, 0x00, 0x01]),
  },
  {
    fault: 'a Word document',
    file: 'methods.xlsx',
    code: 'workbook.document',
    bytes: () => zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' }),
  },
  {
    fault: 'an old Word document',
    file: 'methods.xls',
    code: 'workbook.document',
    bytes: () => compoundFile({ WordDocument: kilobytes(8) }),
  },
  {
    fault: 'an Apple Numbers document',
    file: 'table.numbers',
    code: 'workbook.numbers',
    bytes: () => zip({ 'Index/Document.iwa': 'x' }),
  },
  {
    fault: 'a zip of something else',
    file: 'photos.xlsx',
    code: 'workbook.no-workbook',
    bytes: () => zip({ 'a.txt': 'hello' }),
  },
  {
    fault: 'a compound file of something else',
    file: 'setup.xls',
    code: 'workbook.no-workbook',
    bytes: () => compoundFile({ Something: kilobytes(8) }),
  },
  { fault: 'bytes without sense', file: 'table.csv', code: 'workbook.binary', bytes: nonsense },
  {
    fault: 'a password on an .xlsx',
    file: 'locked.xlsx',
    code: 'workbook.encrypted',
    bytes: () => compoundFile({ EncryptionInfo: kilobytes(1), EncryptedPackage: kilobytes(8) }),
  },
  { fault: 'a password on an .xls', file: 'locked.xls', code: 'workbook.encrypted', bytes: lockedXls },
  {
    fault: 'a password on an .ods',
    file: 'locked.ods',
    code: 'workbook.encrypted',
    bytes: () => ods('', '', '<manifest:encryption-data/>'),
  },
  {
    fault: 'a password on the archive',
    file: 'locked.xlsx',
    code: 'workbook.encrypted',
    bytes: () => oneSheet(oneCell, { flaws: { [sheet1]: { encrypted: true } } }),
  },
  {
    fault: 'the second half missing',
    file: 'half.xlsx',
    code: 'workbook.truncated',
    bytes: () => {
      const whole = oneSheet(oneCell);
      return whole.subarray(0, whole.length / 2);
    },
  },
  {
    fault: 'the second half of an .xls missing',
    file: 'half.xls',
    code: 'workbook.truncated',
    bytes: () => {
      const values = Array.from({ length: 2000 }, (_, row) => [`P${row}`, row]);
      const whole = savedBook([{ name: 'Results', values }], 'biff8');
      return whole.subarray(0, whole.length / 2);
    },
  },
  {
    fault: 'a sheet that is not what was saved',
    file: 'rotten.xlsx',
    code: 'workbook.part-damaged',
    bytes: () => oneSheet(oneCell, { flaws: { [sheet1]: { wrongChecksum: true } } }),
  },
  {
    fault: 'a sheet larger than the directory says',
    file: 'liar.xlsx',
    code: 'workbook.part-damaged',
    bytes: () => oneSheet(oneCell, { flaws: { [sheet1]: { claimedSize: 20 } } }),
  },
  {
    fault: 'a sheet whose XML breaks off',
    file: 'broken.xlsx',
    code: 'workbook.part-damaged',
    bytes: () => oneSheet(oneCell, { parts: { [sheet1]: `<worksheet><sheetData>${oneCell}` } }),
  },
  {
    fault: 'a sheet that is listed and not there',
    file: 'gone.xlsx',
    code: 'workbook.sheet-damaged',
    bytes: () =>
      xlsx({
        sheets: [{ name: 'Results', rows: oneCell }],
        parts: {
          'xl/workbook.xml':
            `<workbook ${workbookNamespaces}><sheets>` +
            '<sheet name="Results" sheetId="1" r:id="rId1"/><sheet name="Labs" sheetId="2" r:id="rId9"/></sheets></workbook>',
        },
      }),
  },
  {
    fault: 'a first sheet that nothing leads to, so that names and sheets could be mixed up',
    file: 'mixed.xlsx',
    code: 'workbook.sheet-damaged',
    bytes: () =>
      xlsx({
        sheets: [
          { name: 'Results', rows: oneCell },
          { name: 'Labs', rows: oneCell },
        ],
        parts: {
          'xl/_rels/workbook.xml.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" ' +
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        },
      }),
  },
  {
    fault: 'a text that is in no list of texts',
    file: 'strings.xlsx',
    code: 'workbook.sheet-damaged',
    bytes: () => oneSheet('<row r="1"><c r="A1" t="s"><v>5</v></c></row>', { sharedStrings: ['CD56'] }),
  },
  {
    fault: 'two parts of one name',
    file: 'double.xlsx',
    code: 'workbook.part-damaged',
    bytes: () => {
      const other = 'xl/worksheets/sheet9.xml';
      const bytes = oneSheet(oneCell, { parts: { [other]: 'x' } });
      for (let at = bytes.indexOf(other); at >= 0; at = bytes.indexOf(other, at)) bytes.write(sheet1, at);
      return bytes;
    },
  },
  {
    fault: 'a workbook part without sense',
    file: 'damaged.xlsx',
    code: 'workbook.damaged',
    bytes: () => oneSheet(oneCell, { parts: { 'xl/workbook.xml': 'nothing of the kind' } }),
  },
  {
    fault: 'two sheets of one name',
    file: 'twins.xlsx',
    code: 'workbook.sheet-name-twice',
    bytes: () =>
      xlsx({
        sheets: [
          { name: 'Results', rows: oneCell },
          { name: 'Results', rows: oneCell },
        ],
      }),
  },
  {
    fault: 'no sheets',
    file: 'bare.xlsx',
    code: 'workbook.no-sheets',
    bytes: () =>
      oneSheet(oneCell, {
        parts: { 'xl/workbook.xml': `<workbook ${workbookNamespaces}><sheets></sheets></workbook>` },
      }),
  },
  {
    fault: 'nothing but empty sheets',
    file: 'blank.xlsx',
    code: 'workbook.only-empty-sheets',
    bytes: () =>
      xlsx({
        sheets: [
          { name: 'A', rows: '' },
          { name: 'B', rows: '<row r="3"><c r="C3" s="0"/></row>' },
        ],
      }),
  },
  {
    fault: 'parts without number',
    file: 'parts.xlsx',
    code: 'workbook.too-many-parts',
    bytes: () => manyParts(10_001),
  },
  {
    fault: 'a sheet of a thousand times its size',
    file: 'bomb.xlsx',
    code: 'workbook.swollen',
    bytes: () => oneSheet(oneCell, { after: kilobytes(60_000).toString('latin1') }),
  },
  {
    fault: 'a sheet above the longest text',
    file: 'huge.xlsx',
    code: 'workbook.sheet-too-large',
    bytes: () =>
      oneSheet(oneCell, { flaws: { [sheet1]: { claimedSize: 600_000_000 } }, parts: { 'xl/media/film.bin': film() } }),
  },
  {
    fault: 'more in all than memory holds',
    file: 'stack.xlsx',
    code: 'workbook.unpacks-too-large',
    bytes: () =>
      oneSheet(oneCell, {
        flaws: Object.fromEntries(
          ['xl/styles.xml', 'xl/sharedStrings.xml', sheet1].map((part) => [part, { claimedSize: 400_000_000 }]),
        ),
        parts: { 'xl/media/film.bin': film(5_000_000) },
      }),
  },
  {
    fault: 'a stray cell in the last row and column',
    file: 'far.xlsx',
    code: 'workbook.spread-out',
    bytes: () => oneSheet(`${oneCell}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`),
  },
  {
    fault: 'a cell that repeats itself a billion times',
    file: 'filled.ods',
    code: 'workbook.too-many-cells',
    bytes: () =>
      ods(
        `<table:table table:name="T"><table:table-row table:number-rows-repeated="1000000000">${odsNumber(1)}</table:table-row></table:table>`,
      ),
  },
];

/** Bytes that do not pack, so that an archive's size is in keeping with what it claims. */
function film(length = 3_000_000): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

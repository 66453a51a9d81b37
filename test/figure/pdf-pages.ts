import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfPage {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly pages: number;
  readonly texts: readonly string[];
  /** Names of the fonts that the page draws with, and whether their programs are in the file. */
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
}

/** Reads a PDF with a reader that is not ours. */
export async function readPdf(bytes: Uint8Array, number = 1): Promise<PdfPage> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const operators = await page.getOperatorList();
  const written = Buffer.from(bytes).toString('latin1');
  const everyProgramIsIn = written.split('/Type/FontDescriptor').length === written.split('/FontFile2 ').length;
  const names = new Set<string>();
  for (const args of operators.argsArray) {
    if (Array.isArray(args) && typeof args[0] === 'string' && page.commonObjs.has(args[0])) names.add(args[0]);
  }
  const fonts = [...names].flatMap((name) => {
    const font: unknown = page.commonObjs.get(name);
    if (typeof font !== 'object' || font === null || !('name' in font)) return [];
    return [
      { name: String(font.name), embedded: !('missingFile' in font && font.missingFile === true) && everyProgramIsIn },
    ];
  });
  const result = {
    widthMm: (width * 25.4) / 72,
    heightMm: (height * 25.4) / 72,
    pages: document.numPages,
    texts: items.flatMap((item) => ('str' in item && item.str !== '' ? [item.str] : [])),
    fonts,
  };
  await task.destroy();
  return result;
}

import type { WorkBook } from 'xlsx';
import { ExplainedError } from '../words/explained-error.ts';
import { setThemesAside } from './set-themes-aside.ts';
import { type CompoundFile, loadSheetjs, resetFormats, type Sheetjs } from './sheetjs.ts';
import { isCompoundFile } from './sniff-container.ts';

function holdsStream({ FullPaths }: CompoundFile, stream: string): boolean {
  return FullPaths.some((path) => path.toLowerCase().endsWith(`/${stream}`));
}

/** Refuses compound files that are no workbook, and those whose workbook is locked away. */
function refuseForeign(compound: CompoundFile, file: string): void {
  const holds = (stream: string) => holdsStream(compound, stream);
  if (holds('encryptedpackage') || holds('encryptioninfo') || holds('encryption')) {
    throw new ExplainedError('workbook.encrypted', { file });
  }
  if (holds('workbook') || holds('book')) return;
  throw new ExplainedError(
    holds('worddocument') || holds('powerpoint document') ? 'workbook.document' : 'workbook.no-workbook',
    { file },
  );
}

function explained(error: unknown, file: string): ExplainedError {
  if (error instanceof ExplainedError) return error;
  const locked = error instanceof Error && /password|encrypt/i.test(error.message);
  return new ExplainedError(locked ? 'workbook.encrypted' : 'workbook.damaged', { file }, { cause: error });
}

function openCompoundFile(sheetjs: Sheetjs, bytes: Uint8Array, file: string): CompoundFile {
  try {
    return sheetjs.CFB.read(Buffer.from(bytes), { type: 'buffer' });
  } catch (error) {
    // Its tables point behind its end where a compound file is cut off.
    throw new ExplainedError('workbook.truncated', { file }, { cause: error });
  }
}

/**
 * Reads an .xls of any age.
 * @throws ExplainedError `workbook.encrypted`, `workbook.document`, `workbook.no-workbook`, `workbook.truncated`, `workbook.damaged`
 */
export async function readXls(bytes: Uint8Array, file: string): Promise<WorkBook> {
  const sheetjs = await loadSheetjs();
  const options = { dense: true, cellNF: true, cellStyles: true, sheetStubs: true, cellText: false, cellHTML: false };
  const compound = isCompoundFile(bytes) ? openCompoundFile(sheetjs, bytes, file) : null;
  if (compound) {
    refuseForeign(compound, file);
    setThemesAside(compound);
  }
  // Texts of workbooks older than Excel 97 are in the code page of the machine that wrote them.
  if (!compound || !holdsStream(compound, 'workbook')) sheetjs.set_cptable(await import('xlsx/dist/cpexcel.full.mjs'));
  resetFormats(sheetjs);
  try {
    return compound
      ? sheetjs.parse_xlscfb(compound, options)
      : sheetjs.read(Buffer.from(bytes), { ...options, type: 'buffer' });
  } catch (error) {
    throw explained(error, file);
  }
}

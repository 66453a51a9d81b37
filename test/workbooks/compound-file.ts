import { CFB } from 'xlsx';

interface Compound {
  readonly FileIndex: readonly { readonly name: string; readonly content?: unknown }[];
}

interface CompoundLibrary {
  read(bytes: Buffer, options: { type: 'buffer' }): Compound;
  write(file: Compound, options: { type: 'buffer' }): unknown;
  readonly utils: {
    cfb_new(): Compound;
    cfb_add(file: Compound, name: string, content: Uint8Array): void;
  };
}

function isLibrary(library: unknown): library is CompoundLibrary {
  return typeof library === 'object' && library !== null && 'utils' in library;
}

function library(): CompoundLibrary {
  const found: unknown = CFB;
  if (!isLibrary(found)) throw new TypeError('SheetJS has no compound files');
  return found;
}

/** A compound file (the container of .xls, .doc and of workbooks with a password) with the given streams. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const cfb = library();
  const file = cfb.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) cfb.utils.cfb_add(file, `/${name}`, content);
  const bytes = cfb.write(file, { type: 'buffer' });
  if (!Buffer.isBuffer(bytes)) throw new TypeError('No bytes were written');
  return bytes;
}

/** The workbook stream of an .xls. */
export function workbookStream(xls: Buffer): Buffer {
  const entry = library()
    .read(xls, { type: 'buffer' })
    .FileIndex.find(({ name }) => name === 'Workbook' || name === 'Book');
  if (!(entry?.content instanceof Uint8Array)) throw new TypeError('No workbook in this file');
  return Buffer.from(entry.content);
}

/** What a person dropped: the files, and the names of those in folders that hold no table by their name. */
export interface Dropped {
  readonly files: readonly File[];
  readonly passedOver: readonly string[];
}

/** The endings of files that may hold tables, as file pickers take them. */
export const tableEndings = '.xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.tsv,.txt,.pzfx,.wsp';

const table = new RegExp(`(?:${tableEndings.replaceAll('.', '\\.').replaceAll(',', '|')})$`, 'i');
/** What programs leave in folders: hidden files, and those of a workbook that is open. */
const leftBehind = /^(?:\.|~\$)/;
const mostFiles = 500;

/**
 * The files of a drop; folders are gone through, and of their files those with the ending of a table are taken. Call it while the drop is being handled:
 * what was dropped is gone afterwards.
 */
export async function filesOf({ items, files }: DataTransfer): Promise<Dropped> {
  const folders = [...items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry !== null && isFolder(entry) ? [entry] : [];
  });
  if (folders.length === 0) return { files: [...files], passedOver: [] };
  // A folder stands among the files too, as a file of its name without content.
  const names = new Set(folders.map(({ name }) => name));
  const single = [...files].filter((file) => !names.has(file.name));
  const inside = (await Promise.all(folders.map(filesIn)))
    .flat()
    .filter(({ name }) => !leftBehind.test(name))
    .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  return {
    files: [...single, ...inside.filter(({ name }) => table.test(name))],
    passedOver: inside.filter(({ name }) => !table.test(name)).map(({ name }) => name),
  };
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

async function filesIn(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const reader = folder.createReader();
  const found: File[] = [];
  for (;;) {
    // A folder comes in parts, until an empty one.
    const part = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0 || found.length >= mostFiles) return found;
    const files = await Promise.all(
      part.map((entry) => {
        if (isFolder(entry)) return filesIn(entry);
        return isFile(entry) ? fileOf(entry) : Promise.resolve([]);
      }),
    );
    found.push(...files.flat());
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<readonly File[]> {
  return new Promise((resolve, reject) => entry.file((file) => resolve([file]), reject));
}

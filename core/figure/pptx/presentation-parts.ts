import JSZip from 'jszip';

/** What stands in a part of a presentation instead of what it holds; null to leave it. */
export type PartChange = (name: string) => string | Uint8Array | null;

/** The first moment that a zip archive can name. */
const noTime = new Date(Date.UTC(1980, 0, 1));

/**
 * The same presentation of one slide with some parts changed, packed without dates and its parts numbered from one, so that the same figure gives the
 * same bytes however many were written before.
 */
export async function withParts(presentation: Uint8Array, change: PartChange): Promise<Uint8Array> {
  const before = await JSZip.loadAsync(presentation);
  const after = new JSZip();
  const names = Object.keys(before.files).sort(
    (a, b) => contentTypesFirst(a) - contentTypesFirst(b) || (a < b ? -1 : 1),
  );
  for (const name of names) {
    const file = before.files[name];
    if (file === undefined || file.dir) continue;
    const isText = /\.(xml|rels)$/.test(name);
    const kept = isText ? numbered(name, await file.async('string')) : await file.async('uint8array');
    after.file(fromOne(name), change(name) ?? kept, { date: noTime, createFolders: false });
  }
  return after.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}

/** The list of content types is the first part of every package that Office writes. */
function contentTypesFirst(name: string): number {
  return name === '[Content_Types].xml' ? 0 : 1;
}

/** The library counts charts over all presentations of a process. */
function fromOne(text: string): string {
  return text.replace(/\bchart\d+\.xml/g, 'chart1.xml').replace(/Worksheet\d+\.xlsx/g, 'Worksheet1.xlsx');
}

/** The library gives a table the same number as the chart before it; on a slide every shape has its own. */
function numbered(name: string, text: string): string {
  if (!name.startsWith('ppt/slides/slide')) return fromOne(text);
  let id = 0;
  return text.replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${++id}"`);
}

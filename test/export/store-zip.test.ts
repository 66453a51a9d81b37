import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { storeZip } from '../../core/export/store-zip.ts';

test('an archive of figures opens in a reader that is not ours, with Chinese names and every byte', async () => {
  const files = [
    { name: 'NKG2A.pdf', bytes: Uint8Array.from({ length: 5000 }, (_, index) => index % 251) },
    { name: '颗粒酶B.svg', bytes: new TextEncoder().encode('<svg/>') },
    { name: 'empty.txt', bytes: new Uint8Array() },
  ];
  const zip = await JSZip.loadAsync(storeZip(files), { checkCRC32: true });
  expect(Object.keys(zip.files)).toEqual(files.map(({ name }) => name));
  for (const { name, bytes } of files) {
    expect(Buffer.from((await zip.file(name)?.async('uint8array')) ?? []).equals(bytes)).toBe(true);
  }
  expect(Buffer.from(storeZip(files)).equals(storeZip(files))).toBe(true);
});

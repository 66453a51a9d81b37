import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..', '..', 'renderer');

/** Parts that areas share on purpose: one area owns their look, others place or size them. */
const shared = ['arm-swatch', 'cells-view', 'choice', 'n-cell', 'panel-line', 'review-panel', 'value-entry'];

/** The selectors of every stylesheet of the window, by file. */
function selectorsOfSheets(): ReadonlyMap<string, readonly string[]> {
  const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  return new Map(
    sheets.map((file) => {
      const text = readFileSync(path.join(root, file), 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
      const heads = [...text.matchAll(/([^{}]+)\{/g)].map((match) => (match[1] ?? '').trim());
      return [file, heads.filter((head) => !head.startsWith('@')).flatMap((head) => head.split(/,\s*/))];
    }),
  );
}

it('styles a class in one area only, for every sheet that was ever shown stays in force', () => {
  const owners = new Map<string, Set<string>>();
  const users = new Map<string, Set<string>>();
  const note = (where: Map<string, Set<string>>, name: string, area: string) =>
    where.set(name, (where.get(name) ?? new Set()).add(area));
  for (const [file, selectors] of selectorsOfSheets()) {
    const area = file.split(path.sep)[0] ?? '';
    // The frame's own classes are everywhere's.
    if (area === 'app') continue;
    for (const selector of selectors) {
      const alone = /^\.([a-z][\w-]*)(:[\w-]+|\[[^\]]*\])*$/.exec(selector.trim());
      if (alone?.[1] !== undefined) note(owners, alone[1], area);
      for (const match of selector.matchAll(/\.([a-z][\w-]*)/g)) note(users, match[1] ?? '', area);
    }
  }
  expect(owners.size).toBeGreaterThan(200);
  const clashes = [...owners.keys()].filter((name) => (users.get(name)?.size ?? 0) > 1);
  expect(clashes.filter((name) => !shared.includes(name))).toEqual([]);
});

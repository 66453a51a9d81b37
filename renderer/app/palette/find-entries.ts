/** Something that the palette can find: by its label, what stands beside it, or another name. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly otherNames: readonly string[];
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly label: string;
  readonly entries: readonly PaletteEntry[];
}

const most = 12;

const folded = (text: string) => text.normalize('NFKC').toLocaleLowerCase();

/** How well a name fits: 0 begins with what was typed, 1 another of its words does, 2 holds it somewhere. */
function rankOf(entry: PaletteEntry, typed: string): number {
  const label = folded(entry.label);
  if (label.startsWith(typed)) return 0;
  return label.split(/[\s_-]+/).some((word) => word.startsWith(typed)) ? 1 : 2;
}

/**
 * The first twelve entries that hold every word that was typed in their label, description or other names, by group. Within a group what begins
 * with the words comes first; a group with a better fit comes before the others.
 */
export function findEntries(groups: readonly PaletteGroup[], search: string): readonly PaletteGroup[] {
  const typed = folded(search.trim());
  const words = typed.split(/\s+/).filter(Boolean);
  const ranked = groups.map(({ label, entries }) => {
    const found = entries.filter((entry) => {
      const text = folded([entry.label, entry.description, ...entry.otherNames].join(' '));
      return words.every((word) => text.includes(word));
    });
    const ranks = new Map(found.map((entry) => [entry, typed === '' ? 0 : rankOf(entry, typed)]));
    const rank = (entry: PaletteEntry) => ranks.get(entry) ?? 0;
    const sorted = found.toSorted((a, b) => rank(a) - rank(b));
    return { label, entries: sorted, best: Math.min(3, ...ranks.values()) };
  });
  let room = most;
  return ranked
    .toSorted((a, b) => a.best - b.best)
    .flatMap(({ label, entries }) => {
      const shown = entries.slice(0, room);
      room -= shown.length;
      return shown.length === 0 ? [] : [{ label, entries: shown }];
    });
}

const greek: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'b',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  κ: 'k',
  λ: 'l',
  μ: 'u',
};

/** NFKC, one case, one hyphen, no invisible characters: what every spelling goes through before it is compared. */
function foldCase(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase()
    .toLowerCase()
    .replace(/[α-ω]/g, (letter) => greek[letter] ?? letter)
    .trim();
}

/**
 * Drops spaces, `-`, `_` and `.`, but not between two digits, where they carry meaning: `Dose 1.5` is not `Dose 15`.
 * A minus at the end stays too: it is a negative gate.
 */
function dropSeparators(text: string): string {
  const negative = text.endsWith('-');
  const bare = text.replace(/[\s_.-]+/g, (separator, at: number) => {
    const between = /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + separator.length));
    return between ? separator : '';
  });
  return negative ? `${bare}-` : bare;
}

/**
 * A label's spelling without what varies between hands: width, case, spaces, hyphens, underscores, points, Greek letters.
 * `MSC-1`, `msc 1` and `ＭＳＣ_1` are one label.
 */
export function normaliseLabel(text: string): string {
  return dropSeparators(foldCase(text));
}

/**
 * An analyte's spelling without what varies between hands: as `normaliseLabel`, and without a trailing `+`, `pos`, `hi`, `%` or `(%)`.
 * A trailing `-` stays: `NKG2A-` is the negative gate, the complement of NKG2A, and never the same thing.
 */
export function normaliseName(text: string): string {
  let name = dropSeparators(foldCase(text));
  for (;;) {
    const shorter = name.replace(/(?:\(%\)|%|\+|pos|hi)$/, '');
    if (shorter === name || shorter === '') return name;
    name = shorter;
  }
}

import { namesCellType, namesPopulation } from './cell-population.ts';

/** What a header says in a lab's own words: which marker, of which cells, as what. */
export interface SpokenMeasurement {
  /** A spelling that the study knows. */
  readonly marker: string;
  readonly population: string | null;
  /** Null for a share of cells. */
  readonly metric: string | null;
  /** True where the words say a share: `% NKG2A+`, `NKG2A阳性率`. */
  readonly share: boolean;
}

const intensities: ReadonlyArray<readonly [string, string]> = [
  ['ΔMFI', String.raw`(?:d|delta[\s_-]?|Δ)MFI`],
  ['geometric mean', String.raw`g(?:eo)?[\s_-]?MFI|geometric mean(?: fluorescence(?: intensity)?)?`],
  ['MFI', 'MFI|(?:mean|median) fluorescence(?: intensity)?|(?:平均)?荧光强度'],
];
const gap = String.raw`[\s_:,-]+`;
const intensityWords = intensities.map(([metric, words]) => ({
  metric,
  ends: new RegExp(
    String.raw`^(?:(?:${words})(?:${gap}(?:of\s+)?)(?<after>.+)|(?<before>.+?)(?:${gap}|(?<=[+\p{Script=Han}])|(?=平均|荧光))(?:${words}))$`,
    'iu',
  ),
}));

const sharePrefix = /^(?:%|(?:percent(?:age)?|pct|freq(?:uency)?\.?)(?=[\s_]))[\s_]*(?:of[\s_]+)?/iu;
const shareSuffix =
  /(?:[\s_]*%|[\s_]+(?:percent(?:age)?|pct|freq(?:uency)?)|阳?性?(?:表达)?(?:百分比|百分率|比例|率))$/iu;
const cellsSuffix = /(?:(?<=[+\s])cells?|(?<=[+性\s])细胞)$/iu;
const sign = /[\s_]*(?:[+⁺＋]|\b(?:positive|pos)|阳性)$/iu;
const ofPopulation = /^(.+?)[\s_]*(?:[\s_](?:of|in|on|among)[\s_]|占)[\s_]*(.+)$/iu;

/**
 * Reads a header by the words around a marker that the study knows: `NKG2A MFI`, `% NKG2A+ of NK`, `CD56dim NKG2A+`, `NKG2A+NK细胞比例`.
 * Null where what is left is not exactly one known marker, with or without a population: `CD3-CD56+NKG2A+` and `NKG2A-` stay what they are.
 */
export function readSpokenMeasurement(text: string, isMarker: (name: string) => boolean): SpokenMeasurement | null {
  for (const { metric, ends } of intensityWords) {
    const groups = ends.exec(text)?.groups;
    const rest = groups?.after ?? groups?.before;
    if (rest === undefined) continue;
    const found = markerIn(rest.trim(), isMarker);
    return found === null ? null : { ...found, metric, share: false };
  }
  const bare = text.replace(sharePrefix, '').replace(shareSuffix, '').trim();
  const found = markerIn(bare, isMarker);
  return found === null ? null : { ...found, metric: null, share: bare !== text || text.includes('%') };
}

type Found = Pick<SpokenMeasurement, 'marker' | 'population'>;

function markerIn(text: string, isMarker: (name: string) => boolean): Found | null {
  const marker = (name: string): string | null => {
    const plain = name.trim().replace(cellsSuffix, '').trim().replace(sign, '').trim();
    return plain !== '' && !/[-–−⁻]$/.test(plain) && isMarker(plain) ? plain : null;
  };
  const alone = marker(text);
  if (alone !== null) return { marker: alone, population: null };
  const said = ofPopulation.exec(text);
  const among = said === null ? null : marker(said[1] ?? '');
  if (among !== null) return { marker: among, population: said?.[2]?.trim() ?? null };
  const found = new Map<string, Found>();
  const take = (name: string, population: string, fits: boolean): void => {
    const named = fits && !isMarker(population) ? marker(name) : null;
    if (named !== null) found.set(JSON.stringify([named, population]), { marker: named, population });
  };
  for (const { index, 0: between } of text.matchAll(/[\s_/|,:]+/g)) {
    const [left, right] = [text.slice(0, index).trim(), text.slice(index + between.length).trim()];
    take(left, right, namesPopulation(right));
    take(right, left, namesPopulation(left));
  }
  const joined = /^(.+[+⁺＋])([^+⁺＋].*)$/u.exec(text);
  if (joined !== null) take(joined[1] ?? '', (joined[2] ?? '').trim(), namesCellType(joined[2] ?? ''));
  const bright = /^(CD\d+[a-z]?(?:bright|dim))([^\s_/|,:].*)$/iu.exec(text);
  if (bright !== null) take(bright[2] ?? '', bright[1] ?? '', true);
  const [only] = found.values();
  return found.size === 1 && only !== undefined ? only : null;
}

import { cellAddress } from '../../workbook/address.ts';
import type { DuplicateRule, ImportChoices, WindowRule } from '../mapping.ts';
import type { Reading } from '../reading.ts';
import type { FoundReadings } from './found-readings.ts';
import type { ProblemList } from './problem-list.ts';

/** A file's readings as they were found, and how its sheets are called. */
export interface FileReadings {
  readonly file: string;
  readonly sheetNames: readonly string[];
  readonly found: FoundReadings;
}

interface Place {
  readonly file: number;
  readonly at: number;
}

/**
 * Settles two or more values for one subject, week and series by the stated rule, over all files of an import. Every such key is a
 * problem that names its cells: an error under `stop`, else a warning that says what was kept. Gives the readings of each file that
 * remain. Of several days in one visit's window one counts by the rule of windows (the nearest, where nothing else was said). Under `mean` the first of a key stands for all, noted as `mean of 3`. Values beyond a limit are never averaged: a key that
 * has one is left out.
 */
export function settleDuplicates(
  files: readonly FileReadings[],
  { duplicates: rule, withinWindow }: Pick<ImportChoices, 'duplicates' | 'withinWindow'>,
  dayOf: DayOf,
  problems: ProblemList,
): readonly (readonly Reading[])[] {
  const repeated = repeatedKeys(files);
  if (repeated.size === 0) return files.map(({ found }) => found.readings);
  const kept = files.map(({ found }) => [...found.readings] as (Reading | null)[]);
  for (const places of repeated.values()) {
    const readings = places.flatMap(({ file, at }) => files[file]?.found.readings[at] ?? []);
    const [first] = places;
    const [reading] = readings;
    if (first === undefined || reading === undefined) continue;
    const qualified = readings.some((each) => each.qualifier !== null);
    const applied = rule === 'mean' && qualified ? 'drop' : rule;
    const within = applied === 'stop' && withinWindow !== 'ask' ? inWindow(readings, withinWindow, dayOf) : null;
    report(
      files,
      places,
      reading,
      within === null || withinWindow === 'ask' ? applied : `window-${withinWindow}`,
      rule,
      problems,
    );
    if (applied === 'stop' && within === null) continue;
    const keptPlace =
      within !== null ? places[within] : applied === 'last' ? places.at(-1) : applied === 'drop' ? undefined : first;
    for (const place of places) if (place !== keptPlace) set(kept, place, null);
    if (applied === 'mean') set(kept, first, meanOf(readings, reading));
  }
  return kept.map((readings) => readings.filter((reading) => reading !== null));
}

/** The day from baseline that a reading's visit text names; null where it names none. */
export type DayOf = (reading: Reading) => number | null;

/** The place of the one reading that counts of several days in a window; null where a day is not known or two are the same by the rule. */
function inWindow(readings: readonly Reading[], rule: Exclude<WindowRule, 'ask'>, dayOf: DayOf): number | null {
  const ranks = readings.map((reading) => {
    const day = dayOf(reading);
    if (day === null) return Number.NaN;
    if (rule === 'nearest') return Math.abs(day - reading.week * 7);
    return rule === 'first' ? day : -day;
  });
  const least = Math.min(...ranks);
  return ranks.filter((rank) => rank === least).length === 1 ? ranks.indexOf(least) : null;
}

function repeatedKeys(files: readonly FileReadings[]): ReadonlyMap<number, Place[]> {
  const several = keysMetAgain(files);
  const firsts = new Map<number, Place>();
  const repeated = new Map<number, Place[]>();
  if (several.size === 0) return repeated;
  for (const [file, { found }] of files.entries()) {
    for (const [at, key] of found.keys.entries()) {
      if (!several.has(key)) continue;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, { file, at });
      else {
        const places = repeated.get(key) ?? [first];
        places.push({ file, at });
        repeated.set(key, places);
      }
    }
  }
  return repeated;
}

/**
 * The keys that more than one reading has. Nearly always there are none: a list that only rises says so at once, and sorting numbers says
 * so far sooner than a table of them all.
 */
function keysMetAgain(files: readonly FileReadings[]): ReadonlySet<number> {
  const keys = new Float64Array(files.reduce((sum, { found }) => sum + found.keys.length, 0));
  let filled = 0;
  for (const { found } of files) {
    keys.set(found.keys, filled);
    filled += found.keys.length;
  }
  if (!rises(keys)) keys.sort();
  const again = new Set<number>();
  for (let at = 1; at < keys.length; at++) {
    const key = keys[at];
    if (key !== undefined && key === keys[at - 1]) again.add(key);
  }
  return again;
}

function rises(keys: Float64Array): boolean {
  for (let at = 1; at < keys.length; at++) if (!((keys[at] ?? 0) > (keys[at - 1] ?? 0))) return false;
  return true;
}

function set(kept: readonly (Reading | null)[][], { file, at }: Place, reading: Reading | null): void {
  const readings = kept[file];
  if (readings !== undefined) readings[at] = reading;
}

function meanOf(readings: readonly Reading[], first: Reading): Reading {
  const mean = readings.reduce((sum, { value }) => sum + value, 0) / readings.length;
  return { ...first, value: mean, note: `mean of ${readings.length}` };
}

const codes = {
  stop: 'import.duplicate-stop',
  first: 'import.duplicate-first',
  last: 'import.duplicate-last',
  mean: 'import.duplicate-mean',
  drop: 'import.duplicate-drop',
  'window-nearest': 'import.duplicate-nearest',
  'window-first': 'import.window-first',
  'window-last': 'import.window-last',
} as const;

function report(
  files: readonly FileReadings[],
  places: readonly Place[],
  { subject, week, analyte, population, metric }: Reading,
  applied: keyof typeof codes,
  asked: DuplicateRule,
  problems: ProblemList,
): void {
  const several = new Set(places.map(({ file }) => file)).size > 1;
  const cells = places.map(({ file, at }) => {
    const source = files[file]?.found.readings[at]?.source;
    const cell = source === undefined ? '' : cellAddress(source.row, source.column);
    const sheets = files[file]?.sheetNames ?? [];
    const named = sheets.length > 1 && source !== undefined ? `${sheets[source.sheet] ?? ''}!${cell}` : cell;
    return several ? `${files[file]?.file ?? ''}: ${named}` : named;
  });
  const [first] = places;
  const source = first === undefined ? undefined : files[first.file]?.found.readings[first.at]?.source;
  if (first === undefined || source === undefined) return;
  const file = files[first.file];
  problems.add(
    applied === 'stop' ? 'error' : 'warning',
    applied === 'drop' && asked === 'mean' ? 'import.duplicate-mean-of-limits' : codes[applied],
    { file: file?.file ?? '', sheet: file?.sheetNames[source.sheet] ?? null, row: source.row, column: source.column },
    {
      subject,
      week,
      series: [analyte, population, metric].filter((part) => part !== null).join(' · '),
      cells: cells.join(', '),
    },
    places.length,
  );
}

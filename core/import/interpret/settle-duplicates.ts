import { cellAddress } from '../../workbook/address.ts';
import type { DuplicateRule } from '../mapping.ts';
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
 * remain. Of several days in one visit's window the nearest counts, where nothing else was said. Under `mean` the first of a key stands for all, noted as `mean of 3`. Values beyond a limit are never averaged: a key that
 * has one is left out.
 */
export function settleDuplicates(
  files: readonly FileReadings[],
  rule: DuplicateRule,
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
    const nearest = applied === 'stop' ? nearestToVisit(readings) : null;
    report(files, places, reading, nearest === null ? applied : 'nearest', rule, problems);
    if (applied === 'stop' && nearest === null) continue;
    const keptPlace =
      nearest !== null ? places[nearest] : applied === 'last' ? places.at(-1) : applied === 'drop' ? undefined : first;
    for (const place of places) if (place !== keptPlace) set(kept, place, null);
    if (applied === 'mean') set(kept, first, meanOf(readings, reading));
  }
  return kept.map((readings) => readings.filter((reading) => reading !== null));
}

const dayOfVisit = /^D(-?\d+)$/;

/** The place of the one reading that was taken nearest to the day of its visit; null where a day is not known or two are as near. */
function nearestToVisit(readings: readonly Reading[]): number | null {
  const distances = readings.map(({ visitText, week }) => {
    const day = dayOfVisit.exec(visitText)?.[1];
    return day === undefined ? Number.NaN : Math.abs(Number(day) - week * 7);
  });
  const least = Math.min(...distances);
  return distances.filter((distance) => distance === least).length === 1 ? distances.indexOf(least) : null;
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

/** The keys that more than one reading has. Nearly always there are none: sorting numbers says so far sooner than a table of them all. */
function keysMetAgain(files: readonly FileReadings[]): ReadonlySet<number> {
  const keys = new Float64Array(files.reduce((sum, { found }) => sum + found.keys.length, 0));
  let filled = 0;
  for (const { found } of files) {
    keys.set(found.keys, filled);
    filled += found.keys.length;
  }
  keys.sort();
  const again = new Set<number>();
  for (let at = 1; at < keys.length; at++) {
    const key = keys[at];
    if (key !== undefined && key === keys[at - 1]) again.add(key);
  }
  return again;
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
  nearest: 'import.duplicate-nearest',
} as const;

function report(
  files: readonly FileReadings[],
  places: readonly Place[],
  { subject, week, analyte, population, metric }: Reading,
  applied: DuplicateRule | 'nearest',
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

import type { Protocol } from '../study/protocol.ts';
import type { SourcedReading } from '../study/sourced-reading.ts';
import { matchClinical } from '../study/vocabulary/match-clinical.ts';
import { shownUnit, unitKey } from '../study/vocabulary/unit-key.ts';
import { aboutReading, type Query } from './query.ts';

/** A sheet is held against the others where both have this many values. */
const enough = 5;

/** Two medians that differ by less than this factor are of one unit. */
const farApart = 4;

/** How near (as a factor) the sheet's median has to come to the others' in the other unit. */
const near = 1.5;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

const isNear = (ratio: number, factor: number) => Math.abs(Math.log(ratio)) < Math.log(factor);

/**
 * Sheets whose values of an analyte lie so far from those of the other sheets, in the same unit, that the factor between two of the analyte's
 * units would explain it: one query for each, about its first value.
 */
export function sheetUnits(
  { analytes }: Pick<Protocol, 'analytes'>,
  readings: readonly SourcedReading[],
  armOf: (subject: string) => string,
): Query[] {
  return analytes.flatMap((analyte) => {
    const clinical = matchClinical(analyte);
    if (clinical?.scale !== 'amount') return [];
    const ours = readings.filter((reading) => reading.analyte === analyte.name && reading.value > 0);
    return [...Map.groupBy(ours, ({ unit }) => unitKey(unit ?? ''))].flatMap(([unit, ofUnit]) => {
      const used = clinical.factors[unit];
      if (used === undefined) return [];
      const sheets = Map.groupBy(ofUnit, ({ source }) => JSON.stringify([source.file, source.sheet]));
      return [...sheets].flatMap(([sheet, here]): Query[] => {
        const others = [...sheets].flatMap(([other, there]) => (other === sheet ? [] : there));
        const [first] = here;
        if (first === undefined || here.length < enough || others.length < enough) return [];
        const ratio = median(here.map(({ value }) => value)) / median(others.map(({ value }) => value));
        if (isNear(ratio, farApart)) return [];
        const meant = Object.entries(clinical.factors).find(
          ([key, factor]) => key !== '' && factor !== used && isNear((ratio * factor) / used, near),
        );
        if (meant === undefined) return [];
        const times = Number((ratio > 1 ? ratio : 1 / ratio).toPrecision(2));
        const code = ratio > 1 ? 'completeness.sheet-above-others' : 'completeness.sheet-below-others';
        return [aboutReading('unit', armOf(first.subject), first, code, { times, other: shownUnit(meant[0]) })];
      });
    });
  });
}

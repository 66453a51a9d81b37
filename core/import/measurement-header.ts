import { namesPopulation } from './cell-population.ts';
import { metricName } from './metric-name.ts';
import type { AnalyteNames } from './names/analyte-names.ts';
import { readSpokenMeasurement } from './spoken-measurement.ts';
import { unitName } from './values/unit-name.ts';

/** What the header of a value column names: `NKG2A (% of CD56dim NK)`, `TBil (umol/L)`, `HLADR_pct_CD4`, `谷丙转氨酶 ALT (U/L)`. */
export interface MeasurementHeader {
  /** The study's analyte if it is known, else the header's own words for it. */
  readonly analyte: string;
  readonly known: boolean;
  readonly population: string | null;
  readonly metric: string | null;
  readonly unit: string | null;
}

const bracketed = /^(.*?)\s*[([（【]([^()[\]（）【】]*)[)\]）】]\s*$/su;
const trailingUnit =
  /^(.+?)[\s,，_/]+(%|(?:[munpfμµ]?g|[munpμµ]?mol|[IM]?U|[kK]?U|10\^?9|×?10\^9)\s?\/\s?[munpdμµ]?[lL]|pg\/mL|ng\/mL|cells\/[uμµ]L|sec|s)$/u;
const percentOf = /^(.+?)[\s_]+(?:pct|percent|perc)(?:[\s_]+(?:of[\s_]+)?(.+))?$/iu;
const chineseParts = /[\p{Script=Han}γ\-–]+|[^\p{Script=Han}]+/gu;

/** Reads the header of a value column; `analytes` knows the study's names and synonyms. Never null: a header may always be a name. */
export function readMeasurementHeader(header: string, analytes: AnalyteNames): MeasurementHeader {
  const text = header.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (analytes.find(text) !== null) return named(text, analytes, null, null, /%\)?$/.test(text) ? '%' : null);
  const brackets = bracketed.exec(text);
  if (brackets !== null) {
    const [, name = '', inside = ''] = brackets;
    const of = /^%\s*(?:of\s+)?(.+)$/iu.exec(inside.trim());
    const parent = of === null ? null : /^(?:parent|total|grandparent|母群)$/iu.exec(of[1]?.trim() ?? '');
    if (parent !== null) return { ...inPopulation(name, analytes, '%'), metric: metricName(`% of ${parent[0]}`) };
    if (of !== null) return { ...inParts(name, analytes, '%'), population: of[1]?.trim() ?? null };
    const cells =
      /^(?:of|in|among)\s+(.+)$/iu.exec(inside.trim())?.[1] ?? (namesPopulation(inside) ? inside.trim() : null);
    if (cells !== null && analytes.find(inside) === null)
      return { ...inParts(name, analytes, null), population: cells };
    const [outer, inner] = [analytes.find(name)?.name ?? null, analytes.find(inside)?.name ?? null];
    if (inner !== null && (outer === null || outer === inner))
      return named(outer === null ? inside : name, analytes, null, null, null);
    if (inner !== null) return named(text, analytes, null, null, null);
    return inParts(name, analytes, inside.trim() === '' ? null : unitName(inside));
  }
  const percent = percentOf.exec(text);
  if (percent !== null) return { ...inParts(percent[1] ?? '', analytes, '%'), population: percent[2]?.trim() ?? null };
  const unit = trailingUnit.exec(text);
  if (unit !== null) return inParts(unit[1] ?? '', analytes, unitName(unit[2] ?? ''));
  return inParts(text, analytes, null);
}

/** The header of a column in one row, or in two of which one may be in another language: `Albumina` over `ALB`. */
export function readHeaderParts(
  { header, parts }: { readonly header: string; readonly parts: readonly string[] },
  analytes: AnalyteNames,
): MeasurementHeader {
  const whole = readMeasurementHeader(header, analytes);
  if (whole.known || parts.length < 2) return whole;
  return parts.map((part) => readMeasurementHeader(part, analytes)).find(({ known }) => known) ?? whole;
}

/** `NKG2A, CD56dim NK` is an analyte in a population, where the study knows the analyte. */
function inPopulation(name: string, analytes: AnalyteNames, unit: string | null): MeasurementHeader {
  const comma = name.indexOf(', ');
  const first = comma < 0 ? '' : name.slice(0, comma);
  if (first === '' || analytes.find(first) === null) return inParts(name, analytes, unit);
  return { ...inParts(first, analytes, unit), population: name.slice(comma + 2).trim() };
}

/** A name in one language or in two side by side: both halves must name the same analyte. */
function inParts(name: string, analytes: AnalyteNames, unit: string | null): MeasurementHeader {
  if (analytes.find(name) !== null) return named(name, analytes, null, null, unit);
  const again = bracketed.exec(name);
  if (
    again !== null &&
    analytes.find(again[1] ?? '') !== null &&
    analytes.find(again[1] ?? '') === analytes.find(again[2] ?? '')
  )
    return named(again[1] ?? '', analytes, null, null, unit);
  const spoken = readSpokenMeasurement(name.trim(), (marker) => analytes.find(marker) !== null);
  if (spoken !== null) {
    const { marker, population, metric, share } = spoken;
    return named(
      marker,
      analytes,
      population,
      metric,
      metric !== null && unit === '%' ? null : (unit ?? (share ? '%' : null)),
    );
  }
  const parts = (name.match(chineseParts) ?? []).map((part) => part.trim()).filter((part) => part !== '');
  const found = parts.map((part) => analytes.find(part)?.name ?? null);
  const [first] = found;
  if (parts.length > 1 && first !== null && first !== undefined && found.every((other) => other === first)) {
    return named(first, analytes, null, null, unit);
  }
  return named(name, analytes, null, null, unit);
}

function named(
  spelling: string,
  analytes: AnalyteNames,
  population: string | null,
  metric: string | null,
  unit: string | null,
): MeasurementHeader {
  return {
    analyte: analytes.nameOf(spelling.trim()),
    known: analytes.find(spelling.trim()) !== null,
    population,
    metric,
    unit,
  };
}

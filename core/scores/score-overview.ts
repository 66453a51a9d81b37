import type { Analyte } from '../study/protocol.ts';
import { computableScores, derivedSeriesId } from './derived-series.ts';
import type { ScoreKind } from './kinds.ts';
import { requiredInputs } from './required-inputs.ts';
import type { ScoreInput } from './score.ts';
import type { ScoreRow } from './score-study.ts';
import type { ScoreOverview } from './scores-answer.ts';

/** Counts how a score stands from its rows; `analytes` are the study's, `measured` names those with values. */
export function scoreOverview(
  kind: ScoreKind,
  rows: readonly ScoreRow[],
  analytes: readonly Pick<Analyte, 'name' | 'synonyms'>[],
  measured: ReadonlySet<string>,
): ScoreOverview {
  const known = rows.filter(({ value }) => value !== null);
  const required = requiredInputs(kind);
  const computable = computableScores(analytes, measured).includes(kind);
  const lacking = new Map<ScoreInput, number>();
  for (const { missing } of rows) for (const input of missing) lacking.set(input, (lacking.get(input) ?? 0) + 1);
  const imported = rows.flatMap((row) => row.imported);
  return {
    score: kind.id,
    name: kind.name,
    version: kind.version,
    seriesId: derivedSeriesId(kind.id),
    required,
    unmeasured: computable ? [] : required.filter((input) => rows.every(({ inputs }) => inputs[input] === undefined)),
    computed: known.length,
    unknown: rows.length - known.length,
    missing: [...lacking].map(([input, visits]) => ({ input, visits })).sort((a, b) => b.visits - a.visits),
    bounded: known.filter(({ held }) => held.length > 0).length,
    otherPath: known.filter(({ value, byOtherPath }) => byOtherPath !== null && byOtherPath !== value).length,
    notRecorded: kind.inputs.filter(
      (input) => known.length > 0 && known.every(({ notRecorded }) => notRecorded.includes(input)),
    ),
    imported: imported.length,
    mismatches: imported.filter(({ mismatch }) => mismatch).length,
  };
}

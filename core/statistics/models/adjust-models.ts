import { type Adjustment, adjustP } from '../comparison/adjust-p.ts';
import type { ModelFit } from './model-fit.ts';

/** Models with the p-values of all their contrasts adjusted as one family. What was adjusted before is adjusted anew. */
export function adjustModels(fits: readonly ModelFit[], adjust: Adjustment): ModelFit[] {
  const adjusted = adjustP(
    fits.flatMap(({ contrasts }) => contrasts.map(({ p }) => p)),
    adjust,
  );
  let at = 0;
  return fits.map((fit) => ({
    ...fit,
    adjust,
    contrasts: fit.contrasts.map((contrast) => ({ ...contrast, pAdjusted: adjusted[at++] ?? null })),
  }));
}

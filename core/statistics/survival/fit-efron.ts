import { invertSymmetric, times } from './solve-symmetric.ts';
import type { EventTime } from './survival-time.ts';

/** A fitted Cox model of arms: the logarithm of each arm's hazard relative to the first (whose row and column are 0), and their covariance. */
export interface EfronFit {
  readonly effects: readonly number[];
  readonly covariance: readonly (readonly number[])[];
}

interface Likelihood {
  readonly log: number;
  /** Of the arms but the first. */
  readonly score: readonly number[];
  readonly information: readonly (readonly number[])[];
}

const zeros = (length: number): number[] => Array.from({ length }, () => 0);

/** Efron's partial likelihood (J Am Stat Assoc 1977;72:557–565): of `d` tied events, the l-th finds each of the tied weighted by `1 − l/d`. */
function efronLikelihood(moments: readonly EventTime[], effects: readonly number[]): Likelihood {
  const hazards = effects.map(Math.exp);
  const size = effects.length - 1;
  const score = zeros(size);
  const information = Array.from({ length: size }, () => zeros(size));
  let log = 0;
  for (const { atRisk, events } of moments) {
    const tied = events.reduce((sum, own) => sum + own, 0);
    for (const [i, own] of events.entries()) log += own * (effects[i] ?? 0);
    for (let l = 0; l < tied; l++) {
      const weights = hazards.map((hazard, i) => hazard * ((atRisk[i] ?? 0) - ((events[i] ?? 0) * l) / tied));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const shares = weights.slice(1).map((weight) => weight / total);
      log -= Math.log(total);
      for (const [i, share] of shares.entries()) {
        score[i] = (score[i] ?? 0) + (events[i + 1] ?? 0) / tied - share;
        const row = information[i] ?? [];
        for (const [j, other] of shares.entries()) row[j] = (row[j] ?? 0) + share * ((i === j ? 1 : 0) - other);
      }
    }
  }
  return { log, score, information };
}

/**
 * Fits the model by Newton's method with halved steps where a whole one would lead down, until a step no longer changes anything.
 * Null where that does not come about within 50 steps; give arms that `comparableSets` has put together, for which a maximum exists.
 */
export function fitEfron(moments: readonly EventTime[]): EfronFit | null {
  const arms = moments[0]?.atRisk.length ?? 0;
  let effects = zeros(arms);
  let at = efronLikelihood(moments, effects);
  for (let step = 0; step < 50; step++) {
    const inverse = invertSymmetric(at.information);
    if (inverse === null) return null;
    const move = times(inverse, at.score);
    const largest = Math.max(...move.map(Math.abs));
    let whole = 1;
    const moved = () => effects.map((effect, i) => effect + whole * (i === 0 ? 0 : (move[i - 1] ?? 0)));
    let next = efronLikelihood(moments, moved());
    while (!(next.log >= at.log - 1e-12 * Math.abs(at.log)) && whole > 1e-6) {
      whole /= 2;
      next = efronLikelihood(moments, moved());
    }
    effects = moved();
    at = next;
    if (largest < 1e-10) return { effects, covariance: withReference(invertSymmetric(at.information)) };
  }
  return null;
}

function withReference(covariance: readonly (readonly number[])[] | null): number[][] {
  const rows = covariance ?? [];
  return [zeros(rows.length + 1), ...rows.map((row) => [0, ...row])];
}

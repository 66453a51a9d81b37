import type { RegistryResult } from '../../core/registry/registry.ts';
import { type Language, say } from '../../core/words/say.ts';
import { shownP } from '../../core/words/shown-p.ts';
import { fixed } from '../trajectories/number-format.ts';

/** A result in words: what was found, and by what test. */
export interface ResultText {
  readonly found: string;
  readonly how: string;
}

/** Decimals that give the largest of these numbers three digits, at most 6. */
function decimalsFor(numbers: readonly number[]): number {
  const largest = Math.max(0, ...numbers.map(Math.abs));
  if (largest === 0) return 1;
  return Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(largest))));
}

/** A unit behind a number: a blank before it, as SI and per cent have it; nothing for none. */
const behind = (unit: string | null) => (unit === null || unit === '' ? '' : `\u00a0${unit}`);

/** The line of the registry page for one result, in the person's language. */
export function resultText(language: Language, result: RegistryResult, unit: string | null): ResultText {
  switch (result.kind) {
    case 'none':
      return { found: '', how: say(language, result.reason) };
    case 'comparison':
      return comparisonText(language, result, unit);
    case 'survival':
      return {
        found: result.arms
          .map(({ arm, n, events }) => `${arm} ${say(language, 'registry.died', { events, n })}`)
          .join(' · '),
        how:
          result.p === null
            ? say(language, result.reason ?? 'statistics.no-result-no-events')
            : say(language, 'registry.log-rank', { p: shownP(language, result.p) }),
      };
    case 'incidence':
      return {
        found: result.arms
          .map(
            ({ arm, n, subjectsWithEvent }) =>
              `${arm} ${say(language, 'registry.with-event', { count: subjectsWithEvent, n })}`,
          )
          .join(' · '),
        how: result.p === null ? '' : say(language, 'registry.fisher', { p: shownP(language, result.p) }),
      };
  }
}

function comparisonText(
  language: Language,
  result: Extract<RegistryResult, { kind: 'comparison' }>,
  unit: string | null,
): ResultText {
  const test = say(language, `statistics.test-${result.test}`);
  const p = shownP(language, result.pAdjusted);
  const over = say(language, 'registry.p-adjusted', { count: result.tests });
  const pair = result.pairPAdjusted === null ? null : shownP(language, result.pairPAdjusted);
  const all = `${say(language, 'registry.p-of', { test, p })} (${over})`;
  const how =
    pair === null
      ? all
      : `${say(language, 'registry.p-all-arms', { all })}; ${say(language, 'registry.p-pair', { p: pair })}`;
  const week = result.week;
  const { effect } = result;
  if (effect === null || effect.estimate === null) {
    return { found: say(language, 'registry.at-week', { week }), how };
  }
  const { a, b, estimate, ci95 } = effect;
  const decimals = decimalsFor([estimate, ...(ci95 ?? [])]);
  const number = (value: number) => fixed(language, value, decimals);
  const values = { a, b, estimate: number(estimate), unit: behind(unit) };
  const difference =
    ci95 === null || ci95[0] === null || ci95[1] === null
      ? say(language, 'registry.difference-bare', values)
      : say(language, 'registry.difference', { ...values, low: number(ci95[0]), high: number(ci95[1]) });
  return { found: say(language, 'registry.result-comparison', { difference, week, count: result.weeks }), how };
}

import { spreadsFor } from '../statistics/estimate.ts';
import type { Center, Spread } from '../statistics/summary.ts';
import type { Trajectory } from '../statistics/trajectory.ts';
import { type Language, type PhraseKey, say } from '../words/say.ts';
import { valueAxisTitle } from './axis-title.ts';
import type { TrajectoryRecipe } from './recipe.ts';

export function centerName(center: Center, language: Language): string {
  return say(language, `statistics.${center}`);
}

export function spreadName(spread: Spread, language: Language): string {
  return say(language, `statistics.${spread}`);
}

/** What the marks and their bars are: `Mean (95 % CI)`; without bars the centre alone. */
export function estimateName(center: Center, spread: Spread, language: Language): string {
  const name = centerName(center, language);
  if (spread === 'none' || !spreadsFor(center).includes(spread)) return name;
  return say(language, 'statistics.center-with-spread', { center: name, spread: spreadName(spread, language) });
}

/** The legend under a figure, generated from its recipe and numbers: what is shown, of how many. */
export function figureLegend(trajectory: Trajectory, recipe: TrajectoryRecipe): string {
  const { language } = recipe;
  const subjects = new Map<string, number>();
  for (const { arm } of trajectory.subjects) subjects.set(arm, (subjects.get(arm) ?? 0) + 1);
  const counts = trajectory.rows.map((row) => row.n);
  const least = Math.min(...counts);
  const most = Math.max(...counts);
  const names = trajectory.arms.map(({ name }) =>
    say(language, 'figure.legend-arm', { arm: name, n: subjects.get(name) ?? 0 }),
  );
  return say(language, 'figure.legend', {
    estimate: estimateName(recipe.center, recipe.spread, language),
    what: valueAxisTitle(trajectory.series, trajectory.change, language),
    arms: names.join(language === 'zh' ? '、' : '; '),
    n: counts.length === 0 ? '0' : least === most ? String(least) : `${least}–${most}`,
  });
}

const ofSpread: Partial<Record<Spread, PhraseKey>> = {
  ci95: 'figure.methods-ci95',
  iqr: 'figure.methods-iqr',
  sd: 'figure.methods-sd',
  gsd: 'figure.methods-gsd',
};

/** A paragraph for the methods section that says how the numbers of a figure were computed. */
export function figureMethods(trajectory: Trajectory, recipe: TrajectoryRecipe): string {
  const { language } = recipe;
  const values = {
    estimate: inSentence(centerName(recipe.center, language)),
    spread: spreadName(recipe.spread, language),
    app: recipe.app,
  };
  const keys: PhraseKey[] = [recipe.spread === 'none' ? 'figure.methods-points-plain' : 'figure.methods-points'];
  const spread = ofSpread[recipe.spread];
  if (spread) keys.push(spread);
  if (trajectory.change !== 'none') keys.push(`figure.methods-${trajectory.change}`);
  if (trajectory.rows.some((row) => row.censored > 0)) keys.push(`figure.methods-${trajectory.detectionPolicy}`);
  keys.push('figure.methods-missing', 'figure.methods-software');
  return keys.map((key) => say(language, key, values)).join(language === 'zh' ? '' : ' ');
}

function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

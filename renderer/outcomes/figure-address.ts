import type { EventSettings, SurvivalSettings } from './outcome-settings.ts';

/** The settings of the figure view for a figure of another kind than a series: its recipe, without what the view knows itself. */
function address(recipe: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return { recipe: JSON.stringify(recipe) };
}

function shownOf(arms: readonly string[], hidden: readonly string[]): readonly string[] | null {
  const shown = arms.filter((name) => !hidden.includes(name));
  return shown.length === arms.length || shown.length === 0 ? null : shown;
}

/** Where the figure of survival is, as it is shown on the screen. */
export function survivalFigure(settings: SurvivalSettings, arms: readonly string[]): Readonly<Record<string, string>> {
  const { events, bands, hiddenArms } = settings;
  return address({ kind: 'survival', events, bands, arms: shownOf(arms, hiddenArms) });
}

/** Where the figure of events is, as they are shown on the screen. */
export function eventsFigure(
  settings: EventSettings,
  related: readonly string[] | null,
  arms: readonly string[],
): Readonly<Record<string, string>> {
  const { kind: event, grades, interval, reference, hiddenArms } = settings;
  return address({
    kind: 'adverse-events',
    ...{ event, grades, related, interval, reference },
    arms: shownOf(arms, hiddenArms),
  });
}

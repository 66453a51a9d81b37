import { letsEveryoneThrough, type SubjectFilter } from '../../core/study/subject-filter.ts';
import type { EventSettings, SurvivalSettings } from './outcome-settings.ts';

/** The settings of the figure view for a figure of another kind than a series: its recipe, without what the view knows itself. */
function address(recipe: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return { recipe: JSON.stringify(recipe) };
}

function shownOf(arms: readonly string[], hidden: readonly string[]): readonly string[] | null {
  const shown = arms.filter((name) => !hidden.includes(name));
  return shown.length === arms.length || shown.length === 0 ? null : shown;
}

/** The filter of a recipe, where not everyone counts. */
function filterOf(filter: SubjectFilter): { readonly filter?: SubjectFilter } {
  return letsEveryoneThrough(filter) ? {} : { filter };
}

/** Where the figure of survival is, as it is shown on the screen. */
export function survivalFigure(settings: SurvivalSettings, arms: readonly string[]): Readonly<Record<string, string>> {
  const { events, filter, bands, hiddenArms } = settings;
  return address({ kind: 'survival', events, ...filterOf(filter), bands, arms: shownOf(arms, hiddenArms) });
}

/** Where the figure of events is, as they are shown on the screen. */
export function eventsFigure(
  settings: EventSettings,
  related: readonly string[] | null,
  arms: readonly string[],
): Readonly<Record<string, string>> {
  const { kind: event, grades, filter, interval, reference, hiddenArms } = settings;
  return address({
    kind: 'adverse-events',
    ...{ event, grades, related, ...filterOf(filter), interval, reference },
    arms: shownOf(arms, hiddenArms),
  });
}

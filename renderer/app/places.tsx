import type { PhraseKey } from '../../core/words/say.ts';
import { type FetchedView, fetchedView } from './fetched-view.tsx';

/** A place that one can go to while a study is open. */
export interface Place extends FetchedView {
  readonly name: string;
  readonly title: PhraseKey;
}

export const places: readonly Place[] = [
  {
    name: 'overview',
    title: 'window.place-overview',
    ...fetchedView(async () => (await import('../overview/overview-view.tsx')).OverviewView),
  },
  {
    name: 'trajectories',
    title: 'window.place-trajectories',
    ...fetchedView(async () => (await import('../trajectories/trajectories-view.tsx')).TrajectoriesView),
    warm: async () => (await import('../trajectories/warm-chart.tsx')).warmChart(),
  },
  {
    name: 'compare',
    title: 'comparisons.place',
    ...fetchedView(async () => (await import('../comparisons/compare-view.tsx')).CompareView),
  },
  {
    name: 'subjects',
    title: 'window.place-subjects',
    ...fetchedView(async () => (await import('../subjects/subjects-view.tsx')).SubjectsView),
  },
  {
    name: 'outcomes',
    title: 'window.place-outcomes',
    ...fetchedView(async () => (await import('../outcomes/outcomes-view.tsx')).OutcomesView),
  },
  {
    name: 'scores',
    title: 'window.place-scores',
    ...fetchedView(async () => (await import('../scores/scores-view.tsx')).ScoresView),
  },
  {
    name: 'completeness',
    title: 'window.place-completeness',
    ...fetchedView(async () => (await import('../completeness/completeness-view.tsx')).CompletenessView),
  },
  {
    name: 'figures',
    title: 'window.place-figures',
    ...fetchedView(async () => (await import('../figures/figures-view.tsx')).FiguresView),
  },
  {
    name: 'imports',
    title: 'window.place-imports',
    ...fetchedView(async () => (await import('../imports/imports-view.tsx')).ImportsView),
  },
  {
    name: 'study',
    title: 'window.place-study',
    ...fetchedView(async () => (await import('../study/study-view.tsx')).StudyView),
  },
];

/** The place of this name; the overview where there is none. */
export function placeOf(name: string): Place {
  const [first] = places;
  const place = places.find((one) => one.name === name) ?? first;
  if (place === undefined) throw new Error('there are no places');
  return place;
}

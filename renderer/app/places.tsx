import { type ComponentType, lazy } from 'react';
import type { PhraseKey } from '../../core/words/say.ts';

/** A place that one can go to while a study is open; each is fetched when it is first shown. */
export interface Place {
  readonly name: string;
  readonly title: PhraseKey;
  readonly View: ComponentType;
}

const OverviewView = lazy(async () => ({ default: (await import('../overview/overview-view.tsx')).OverviewView }));
const ImportsView = lazy(async () => ({ default: (await import('../imports/imports-view.tsx')).ImportsView }));
const StudyView = lazy(async () => ({ default: (await import('../study/study-view.tsx')).StudyView }));
const TrajectoriesView = lazy(async () => ({
  default: (await import('../trajectories/trajectories-view.tsx')).TrajectoriesView,
}));
const SubjectsView = lazy(async () => ({ default: (await import('../subjects/subjects-view.tsx')).SubjectsView }));
const FiguresView = lazy(async () => ({ default: (await import('../figures/figures-view.tsx')).FiguresView }));

export const places: readonly Place[] = [
  { name: 'overview', title: 'window.place-overview', View: OverviewView },
  { name: 'trajectories', title: 'window.place-trajectories', View: TrajectoriesView },
  { name: 'subjects', title: 'window.place-subjects', View: SubjectsView },
  { name: 'figures', title: 'window.place-figures', View: FiguresView },
  { name: 'imports', title: 'window.place-imports', View: ImportsView },
  { name: 'study', title: 'window.place-study', View: StudyView },
];

/** The place of this name; the overview where there is none. */
export function placeOf(name: string): Place {
  const [first] = places;
  const place = places.find((one) => one.name === name) ?? first;
  if (place === undefined) throw new Error('there are no places');
  return place;
}

import type { FollowUp } from '../study/follow-up.ts';
import type { Analyte } from '../study/protocol.ts';
import type { SubjectEvent } from '../study/subject-event.ts';

/** What a figure over the weeks shows besides its series: what happened to the subjects that it counts, and what is normal. */
export interface FigureStudy {
  readonly followUps: readonly FollowUp[];
  readonly events: readonly SubjectEvent[];
  readonly analytes: readonly Analyte[];
}

/** A study of which nothing is known but the series. */
export const seriesAlone: FigureStudy = { followUps: [], events: [], analytes: [] };

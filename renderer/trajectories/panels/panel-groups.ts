import { useMemo } from 'react';
import type { Trajectory } from '../../../core/statistics/trajectory.ts';
import type { Series } from '../../../core/study/series.ts';
import type { ChartSettings } from '../chart-settings.ts';
import { useAnswer } from '../use-answer.ts';

const inOneQuestion = 9;

/** The series that are asked for together; the first of them are those in sight when the panels are opened. */
export function panelGroups<S>(series: readonly S[]): readonly (readonly S[])[] {
  const starts = Array.from({ length: Math.ceil(series.length / inOneQuestion) }, (_, group) => group * inOneQuestion);
  return starts.map((start) => series.slice(start, start + inOneQuestion));
}

/** The trajectories of the first group, asked for along with the page's own and not after it; null where no panels are shown, or until they have come. */
export function useFirstPanels(
  series: readonly Series[],
  { view, change, filter }: ChartSettings,
  fingerprint: string,
): readonly Trajectory[] | null {
  const seriesIds = useMemo(() => panelGroups(series)[0]?.map(({ id }) => id) ?? [], [series]);
  const question = view === 'panels' ? { seriesIds, change, filter } : null;
  const { value } = useAnswer('trajectories.get', question, fingerprint);
  return question === null ? null : value;
}

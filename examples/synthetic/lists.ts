import type { Measured } from './measurements.ts';
import type { FollowedUp, Happened } from './outcomes.ts';

const line = (cells: readonly (string | number)[]) => `${cells.join(',')}\n`;
const shown = ({ value, decimals }: Measured) => (value === null ? '' : value.toFixed(decimals));

/** The markers as a statistician would send them: one value a row, `<0.3` in the value, nothing where a measurement failed. */
export function longList(values: readonly Measured[], population: string): string {
  const header = line(['subject', 'group', 'week', 'analyte', 'population', 'metric', 'unit', 'value']);
  const rows = values.map((measured) => {
    const { subject, arm, week, analyte, unit, qualifier } = measured;
    return line([subject, arm, week, analyte, population, '% of parent', unit, `${qualifier ?? ''}${shown(measured)}`]);
  });
  return header + rows.join('');
}

/** What the workbooks truly say, for checking a summary against another program: the measured values only. */
export function truthList(values: readonly Measured[]): string {
  const header = line(['subject', 'arm', 'week', 'analyte', 'unit', 'value', 'qualifier']);
  const rows = values
    .filter(({ value }) => value !== null)
    .map((measured) => {
      const { subject, arm, week, analyte, unit, qualifier } = measured;
      return line([subject, arm, week, analyte, unit, shown(measured), qualifier ?? '']);
    });
  return header + rows.join('');
}

/** How everybody's follow-up ended, for checking survival against another program. */
export function followUpList(ends: readonly FollowedUp[]): string {
  const rows = ends.map(({ subject, arm, state, day }) => line([subject, arm, state, day]));
  return line(['subject', 'arm', 'state', 'day']) + rows.join('');
}

/** Every event, for checking incidences against another program. */
export function eventList(events: readonly Happened[]): string {
  const rows = events.map(({ subject, arm, kind, term, grade, related, day }) =>
    line([subject, arm, kind, term, grade ?? '', related ?? '', day]),
  );
  return line(['subject', 'arm', 'kind', 'term', 'grade', 'related', 'day']) + rows.join('');
}

import { Anchor } from '@mantine/core';
import type { RegistryPart, RegistryRow } from '../../core/registry/registry.ts';
import { scoreOfSeries } from '../../core/scores/derived-series.ts';
import { useLanguage, useSay } from '../language.tsx';
import { resultText } from './result-text.ts';
import './registry-table.css';
import { WeekBars } from './week-bars.tsx';

/** The protocol's outcomes: rank, what came of each at its weeks, its result in one line, and the way to its chart. */
export function RegistryTable({ rows }: { rows: readonly RegistryRow[] }) {
  const say = useSay();
  const columns = weeksOf(rows);
  return (
    <>
      <table className="grid-table registry-table">
        <thead>
          <tr>
            <th scope="col" className="registry-outcome">
              {say('registry.outcome')}
            </th>
            <th scope="col" className="registry-weeks">
              <span className="unseen">{say('registry.schedule')}</span>
              <span className="week-heads" aria-hidden="true">
                {columns.map((week) => (
                  <span key={week}>{week}</span>
                ))}
              </span>
            </th>
            <th scope="col">{say('registry.result')}</th>
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.outcome.name}>
            {row.parts.map((part) => (
              <Line key={part.analyte ?? ''} row={row} part={part} columns={columns} />
            ))}
          </tbody>
        ))}
      </table>
      <p className="soft small">{say('registry.week-shown')}</p>
    </>
  );
}

/** Every week that some outcome has something at, ascending. */
function weeksOf(rows: readonly RegistryRow[]): number[] {
  const weeks = rows.flatMap(({ parts }) => parts.flatMap((part) => part.weeks.map(({ week }) => week)));
  return [...new Set(weeks)].sort((a, b) => a - b);
}

function Line({
  row: { outcome },
  part,
  columns,
}: {
  row: RegistryRow;
  part: RegistryPart;
  columns: readonly number[];
}) {
  const say = useSay();
  const language = useLanguage();
  const { found, how } = resultText(language, part.result, part.unit);
  const name = part.analyte ?? outcome.name;
  const href = chartOf(part);
  const received = part.weeks.reduce((sum, week) => sum + week.received, 0);
  const expected = part.weeks.reduce((sum, week) => sum + week.expected, 0);
  return (
    <tr>
      <th scope="row">
        {href === null ? (
          name
        ) : (
          <Anchor href={href} size="sm" underline="always">
            {name}
          </Anchor>
        )}
        <span className="soft small under">
          {say(`study-view.rank-${outcome.rank}`)}
          {part.series > 1 ? `, ${say('registry.first-of', { count: part.series })}` : ''}
        </span>
      </th>
      <td className="registry-weeks">
        {part.weeks.length === 0 ? (
          <span className="soft small">
            {outcome.toWeek === null ? '–' : say('registry.events-only', { week: outcome.toWeek })}
          </span>
        ) : (
          <>
            <WeekBars weeks={part.weeks} columns={columns} label={name} />
            <span className="soft small under">{say('registry.all-counts', { received, expected })}</span>
          </>
        )}
      </td>
      <td>
        {found === '' ? null : <span className="registry-found">{found}</span>}
        <span className="soft small under">{how}</span>
      </td>
    </tr>
  );
}

/** Where the chart of a line is; null where nothing can be drawn. */
function chartOf({ seriesId, result }: RegistryPart): string | null {
  if (seriesId !== null) {
    const score = scoreOfSeries(seriesId);
    return score === null ? `#/trajectories?series=${seriesId}` : `#/scores?score=${score.id}`;
  }
  if (result.kind === 'survival') return '#/outcomes';
  return result.kind === 'incidence' ? `#/outcomes?view=events&kind=${result.event}` : null;
}

import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { StatisticChange } from '../../../core/import/differences.ts';
import { Notice } from '../../app/notice.tsx';
import { useSay, useSayError } from '../../language.tsx';
import { useAnswer } from '../../trajectories/use-answer.ts';

/** The n and mean of every arm and week that the import would change, before and after. */
export function StatisticsTable({ session, version }: { session: string; version: string }) {
  const say = useSay();
  const sayError = useSayError();
  const { value, error } = useAnswer('import.statistics', { session }, version);
  if (error !== null) return <Notice level="error">{sayError(error)}</Notice>;
  if (value === null) return <p className="soft">{say('differences.rehearsing')}</p>;
  if (value.length === 0) return <p className="soft">{say('differences.no-statistic')}</p>;
  return <Rows changes={value} />;
}

function Rows({ changes }: { changes: readonly StatisticChange[] }) {
  const say = useSay();
  const scroller = useRef<HTMLElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const rows = useVirtualizer({
    count: changes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 33,
    overscan: 16,
  });
  const mean = (of: StatisticChange['before']) =>
    of === null || of.mean === null ? '–' : say('window.number', { number: Number(of.mean.toPrecision(5)) });
  const n = (of: StatisticChange['before']) => (of === null ? '–' : say('window.number', { number: of.n }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard.
    <section ref={scroller} className="differences-list" tabIndex={0} aria-label={say('differences.statistics')}>
      <table className="differences-table statistics-table" aria-rowcount={changes.length + 1}>
        <thead>
          <tr>
            <th scope="col">{say('differences.column-series')}</th>
            <th scope="col">{say('wizard.role-arm')}</th>
            <th scope="col">{say('differences.column-week')}</th>
            <th scope="col" className="number">
              {say('differences.column-n')}
            </th>
            <th scope="col" className="number">
              {say('differences.column-mean')}
            </th>
          </tr>
        </thead>
        <tbody style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const change = changes[index];
            if (change === undefined) return null;
            const { analyte, population, metric, unit, arm, week, before, after } = change;
            return (
              <tr
                key={key}
                ref={rows.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                style={{ transform: `translateY(${start}px)` }}
              >
                <th scope="row">
                  {analyte}{' '}
                  <span className="soft small">
                    {[population, metric, unit].filter((part) => part !== null).join(', ')}
                  </span>
                </th>
                <td>{arm}</td>
                <td>{say('wizard.week', { week })}</td>
                <td className="number">
                  {n(before)} → {n(after)}
                </td>
                <td className="number">
                  {mean(before)} → {mean(after)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

import type { ImportCorrection } from '../../core/import/kept.ts';
import { useSay } from '../language.tsx';

/** What a person corrected in the files before the import, beside what the file says. */
export function CorrectionsTable({ corrections }: { corrections: readonly ImportCorrection[] }) {
  const say = useSay();
  if (corrections.length === 0) return <p className="soft">{say('imports-view.no-corrections')}</p>;
  return (
    <table className="grid-table">
      <thead>
        <tr>
          <th scope="col">{say('imports-view.cell')}</th>
          <th scope="col">{say('imports-view.original')}</th>
          <th scope="col">{say('imports-view.corrected')}</th>
          <th scope="col">{say('imports-view.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {corrections.map(({ sheet, cell, original, corrected, reason }) => (
          <tr key={`${sheet} ${cell}`}>
            <th scope="row" className="mono">
              {sheet} · {cell}
            </th>
            <td className="mono">{original}</td>
            <td className={corrected === null ? 'soft' : 'mono'}>{corrected ?? say('imports-view.left-out')}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

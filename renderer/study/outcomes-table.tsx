import type { Outcome } from '../../core/study/protocol.ts';
import { useSay } from '../language.tsx';
import { weeksText } from './weeks-text.ts';

/** The registered outcomes, each with its own schedule. A week that is not in it is not scheduled, which is not missing. */
export function OutcomesTable({ outcomes }: { outcomes: readonly Outcome[] }) {
  const say = useSay();
  if (outcomes.length === 0) return null;
  return (
    <section>
      <h2>{say('study-view.outcomes')}</h2>
      <p className="soft small">{say('study-view.outcomes-what')}</p>
      <table className="grid-table">
        <thead>
          <tr>
            <th scope="col">{say('study-view.outcome')}</th>
            <th scope="col">{say('study-view.rank')}</th>
            <th scope="col">{say('wizard.analytes')}</th>
            <th scope="col">{say('study-view.schedule')}</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map((outcome) => (
            <tr key={outcome.name}>
              <th scope="row">{outcome.name}</th>
              <td className="soft">{say(`study-view.rank-${outcome.rank}`)}</td>
              <td>{outcome.analytes.join(', ')}</td>
              <td>
                {outcome.weeks.length > 0
                  ? weeksText(outcome.weeks)
                  : outcome.toWeek === null
                    ? ''
                    : say('study-view.to-week', { week: outcome.toWeek })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

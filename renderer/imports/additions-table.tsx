import type { ImportAddition } from '../../core/import/kept.ts';
import { useSay } from '../language.tsx';

const shownNames = 40;

/** What an import added beside values, kind by kind; once it was taken back, what became of it. */
export function AdditionsTable({ additions, undone }: { additions: readonly ImportAddition[]; undone: boolean }) {
  const say = useSay();
  if (additions.length === 0) return <p className="soft">{say('imports-view.added-nothing')}</p>;
  const groups = [...Map.groupBy(additions, ({ kind, outcome }) => `${kind} ${outcome}`).values()];
  return (
    <table className="grid-table additions-table">
      <thead>
        <tr>
          <th scope="col">{say('imports-view.added-what')}</th>
          <th scope="col" className="number">
            {say('imports-view.added-count')}
          </th>
          <th scope="col">{say('imports-view.added-names')}</th>
          {undone ? <th scope="col">{say('imports-view.added-outcome')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => {
          const [first] = group;
          if (first === undefined) return null;
          const { kind, outcome } = first;
          const names = group.slice(0, shownNames).map((one) => nameOf(say, one));
          return (
            <tr key={`${kind} ${outcome}`}>
              <th scope="row">{say(`imports-view.added-${kind}`)}</th>
              <td className="number">{say('window.number', { number: group.length })}</td>
              <td>
                {names.join(', ')}
                {group.length > shownNames ? ' …' : ''}
              </td>
              {undone ? <td>{outcome === null ? '' : say(`imports-view.outcome-${outcome}`)}</td> : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function nameOf(say: ReturnType<typeof useSay>, { kind, name, owner }: ImportAddition): string {
  if (kind === 'visit') return say('wizard.week', { week: Number(name) });
  if (kind === 'synonym') return `${name} → ${owner}`;
  return kind === 'mapping' ? owner || name.slice(0, 8) : name;
}

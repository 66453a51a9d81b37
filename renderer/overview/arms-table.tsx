import type { SubjectEntry } from '../../core/study/overview.ts';
import { useSay } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';
import { Swatch } from '../study/swatch.tsx';
import { weeksText } from '../study/weeks-text.ts';

/** The arms in the order of the protocol, with how many subjects each has; null for not known yet. */
export function ArmsTable({ subjects }: { subjects: readonly SubjectEntry[] | null }) {
  const say = useSay();
  const { protocol, counts } = useStudy();
  const count = (arm: string) => subjects?.filter((subject) => subject.arm === arm).length ?? null;
  const named = new Set(protocol.arms.map(({ name }) => name));
  const without = subjects?.filter(({ arm }) => !named.has(arm)).length ?? 0;
  return (
    <table className="grid-table arms-table">
      <thead>
        <tr>
          <th scope="col">{say('wizard.role-arm')}</th>
          {counts.subjects === 0 ? null : (
            <th scope="col" className="number">
              {say('wizard.count-subjects')}
            </th>
          )}
          <th scope="col" className="infusions">
            {say('study-view.infusion-weeks')}
          </th>
        </tr>
      </thead>
      <tbody>
        {protocol.arms.map((arm) => (
          <tr key={arm.name}>
            <th scope="row">
              <Swatch arm={arm.name} /> {arm.name}
              {arm.description === '' ? null : <span className="under soft small arm-about">{arm.description}</span>}
            </th>
            {counts.subjects === 0 ? null : (
              <td className="number">
                {count(arm.name) === null ? '' : say('window.number', { number: count(arm.name) ?? 0 })}
              </td>
            )}
            <td>
              {arm.infusionWeeks.length === 0 ? <span className="soft">–</span> : weeksText(arm.infusionWeeks)}{' '}
              {arm.infusionWeeks.length > 0 && !arm.infusionWeeksConfirmed ? (
                <span className="amber small">{say('study-view.unconfirmed')}</span>
              ) : null}
            </td>
          </tr>
        ))}
        {without === 0 ? null : (
          <tr>
            <th scope="row" className="amber">
              {say('wizard.no-arm')}
              <span className="under soft small">{say('study-view.no-arm-what')}</span>
            </th>
            <td className="number">{say('window.number', { number: without })}</td>
            <td />
          </tr>
        )}
      </tbody>
    </table>
  );
}

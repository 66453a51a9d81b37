import { Button } from '@mantine/core';
import type { Mapping } from '../../core/import/mapping.ts';
import { useSay } from '../language.tsx';
import { saveMapping } from './save-mapping.ts';

/** How a file was read, in words: its rules, what each sheet was, and what each column was taken for. */
export function MappingWords({ mapping, file }: { mapping: Mapping | null; file: string }) {
  const say = useSay();
  if (mapping === null) return <p className="soft">{say('imports-view.no-mapping')}</p>;
  const { onConflict, onGone, duplicates, sheets } = mapping;
  return (
    <>
      <div className="page-head">
        <p className="soft">
          {[
            say('imports-view.policy-conflict', { rule: say(`differences.policy-${onConflict}`) }),
            say('imports-view.policy-gone', { rule: say(`differences.gone-${onGone}`) }),
            say('imports-view.policy-duplicates', { rule: say(`wizard.duplicates-${duplicates}`) }),
          ].join(' · ')}
        </p>
        <Button variant="default" onClick={() => saveMapping(mapping, file)}>
          {say('imports-view.export-mapping')}
        </Button>
      </div>
      {sheets.map(({ sheet, layout, columns }) => (
        <section key={sheet}>
          <h2>
            {sheet} <span className="soft small">{say(`wizard.layout-${layout}`)}</span>
          </h2>
          <ul className="mapping-columns">
            {columns.map(({ column, header, role, analyte, population, metric, unit }) => (
              <li key={column} className={role === 'ignored' ? 'soft' : undefined}>
                {header} → {say(`wizard.role-${role}`)}
                <span className="soft small">
                  {' '}
                  {[analyte, population, metric, unit].filter((part) => part !== null).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

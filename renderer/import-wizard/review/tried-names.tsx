import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { type SampleRole, sampleRoles } from '../../../core/import/sample-template.ts';
import { useSay } from '../../language.tsx';
import type { TriedName } from './sample-parts.ts';

/** Every sample name with what is read from it; those that do not fit come first. */
export function TriedNames({ tried, roles }: { tried: readonly TriedName[]; roles: readonly SampleRole[] }) {
  const say = useSay();
  const scroller = useRef<HTMLElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const rows = useVirtualizer({
    count: tried.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 28,
    overscan: 10,
  });
  const shown = sampleRoles.filter((role) => roles.includes(role));
  const columns = { gridTemplateColumns: `minmax(0, 2fr) repeat(${shown.length}, minmax(0, 1fr))` };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard.
    <section ref={scroller} className="tried-names" tabIndex={0} aria-label={say('wizard.sample-tried')}>
      <table aria-rowcount={tried.length + 1}>
        <thead>
          <tr style={columns}>
            <th scope="col">{say('wizard.role-sample')}</th>
            {shown.map((role) => (
              <th key={role} scope="col">
                {say(`wizard.sample-is-${role}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const one = tried[index];
            if (one === undefined) return null;
            return (
              <tr
                key={key}
                aria-rowindex={index + 2}
                className={one.parts === null ? 'amber' : undefined}
                style={{ ...columns, transform: `translateY(${start}px)` }}
              >
                <th scope="row" className="mono">
                  {one.name}
                </th>
                {shown.map((role, at) => (
                  <td key={role}>
                    {one.parts === null
                      ? at === 0
                        ? say('wizard.sample-does-not-fit')
                        : ''
                      : (one.parts[role] ?? '–')}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

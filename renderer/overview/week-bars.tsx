import type { RegistryWeek } from '../../core/registry/registry.ts';
import { useSay } from '../language.tsx';

/** What came at each week of a schedule: a bar as high as the share received, what was missed above it. Weeks without a place in it stay empty. */
export function WeekBars({
  weeks,
  columns,
  label,
}: {
  weeks: readonly RegistryWeek[];
  columns: readonly number[];
  label: string;
}) {
  const say = useSay();
  const found = new Map(weeks.map((one) => [one.week, one]));
  const words = (one: RegistryWeek) => {
    const { week, received, expected, missed, due, outOfWindow, diedBefore } = one;
    return [
      say('registry.week-counts', { week, received, expected }),
      ...(missed > 0 ? [say('registry.week-missed', { count: missed })] : []),
      ...(outOfWindow > 0 ? [say('registry.week-out', { count: outOfWindow })] : []),
      ...(due > 0 ? [say('registry.week-due', { count: due })] : []),
      ...(diedBefore > 0 ? [say('registry.week-died', { count: diedBefore })] : []),
    ].join(', ');
  };
  const spoken = weeks.map(words).join('; ');
  return (
    <div className="week-bars" role="img" aria-label={spoken === '' ? label : `${label}. ${spoken}`}>
      {columns.map((week) => {
        const one = found.get(week);
        if (one === undefined) return <span key={week} className="week-bar-none" />;
        const share = (count: number) => `${one.expected === 0 ? 0 : (count / one.expected) * 100}%`;
        return (
          <span key={week} className="week-bar" title={words(one)}>
            <span className="week-bar-missed" style={{ height: share(one.missed) }} />
            <span className="week-bar-out" style={{ height: share(one.outOfWindow) }} />
            <span className="week-bar-received" style={{ height: share(one.received) }} />
          </span>
        );
      })}
    </div>
  );
}

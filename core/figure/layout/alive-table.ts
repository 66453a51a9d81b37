import { knownAlive } from '../../statistics/known-alive.ts';
import type { Trajectory } from '../../statistics/trajectory.ts';
import type { FollowUp } from '../../study/follow-up.ts';
import type { CountColumn } from './count-columns.ts';
import { countTable } from './count-table.ts';
import type { DrawnArm } from './figure-arms.ts';
import type { Block } from './legend.ts';
import { em, halfCapital, label } from './marks.ts';

/** For each arm whose follow-up is known: how many are known to be alive at each week, as text. */
export type AliveCounts = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** How many of each arm are known to be alive at the weeks; empty where no follow-up is known. */
export function aliveCounts(
  { arms, visits }: Trajectory,
  followUps: readonly FollowUp[],
  weeks: readonly number[],
): AliveCounts {
  const early = new Map(visits.map(({ week, daysBefore }) => [week, daysBefore]));
  const asked = weeks.map((week) => ({ week, daysBefore: early.get(week) ?? 0 }));
  const names = arms.map(({ name }) => name);
  const counts = new Map<string, Map<number, string>>();
  for (const { arm, week, alive } of knownAlive(followUps, names, asked)) {
    const own = counts.get(arm) ?? new Map<number, string>();
    counts.set(arm, own.set(week, String(alive)));
  }
  return counts;
}

/** How many are known to be alive, under the table of n and like it: a head, then a row per arm. */
export function aliveTable(
  arms: readonly DrawnArm[],
  columns: readonly CountColumn[],
  at: {
    readonly left: number;
    readonly size: number;
    readonly weight: number;
    readonly named: boolean;
    readonly head: string;
    readonly alive: AliveCounts;
  },
): Block {
  const { alive, head, left, size } = at;
  if (alive.size === 0) return { height: 0, marks: () => [] };
  const counted = columns.map((column) => ({
    ...column,
    counts: arms.map(({ style }) => alive.get(style.arm.name)?.get(column.week) ?? '–'),
  }));
  const table = countTable(arms, counted, { ...at, head: '' });
  const line = 1.35 * em(size);
  return {
    height: line + table.height,
    marks: (top) => [label(head, left, top + 0.6 * line + halfCapital(size), size), ...table.marks(top + line)],
  };
}

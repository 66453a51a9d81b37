import type { RegistryRow, RegistryWeek } from '../../core/registry/registry.ts';
import type { Outcome } from '../../core/study/protocol.ts';
import { weeks } from './fake-study.ts';

function outcome(name: string, rank: Outcome['rank'], type: Outcome['type'], analytes: string[]): Outcome {
  const measured = analytes.length > 0;
  const schedule = measured ? weeks.slice(1) : [];
  return { name, rank, type, analytes, weeks: schedule, toWeek: measured ? null : 52, comparedAmongArms: measured };
}

const week = (number: number, received: number): RegistryWeek => ({
  week: number,
  expected: 180,
  received,
  due: 0,
  missed: 180 - received,
  outOfWindow: 0,
  diedBefore: 0,
});
const event = { analyte: null, seriesId: null, unit: null, series: 0 } as const;
const arms = ['Control', 'MSC-1', 'MSC-2'];

/** One line of each kind that the registry page shows. */
export const fakeRegistryRows: readonly RegistryRow[] = [
  {
    outcome: outcome('Survival time', 'primary', 'survival', []),
    parts: [
      {
        ...event,
        weeks: [week(52, 171)],
        result: {
          kind: 'survival',
          arms: arms.map((arm, i) => ({ arm, n: 60, events: 21 - 4 * i })),
          p: 0.0421,
          reason: null,
        },
      },
    ],
  },
  {
    outcome: outcome('Incidence of adverse reactions', 'primary', 'incidence', []),
    parts: [{ ...event, weeks: [], result: { kind: 'none', reason: 'registry.no-events' } }],
  },
  {
    outcome: outcome('NKG2A', 'secondary', 'flow', ['NKG2A']),
    parts: [
      {
        analyte: 'NKG2A',
        seriesId: 3,
        unit: '%',
        series: 2,
        weeks: weeks.slice(1).map((number, i) => week(number, 176 - 9 * i)),
        result: {
          kind: 'comparison',
          week: 12,
          test: 'welch-anova',
          adjust: 'holm',
          tests: 8,
          p: 0.00012,
          pAdjusted: 0.00084,
          effect: { kind: 'mean-difference', a: 'Control', b: 'MSC-1', estimate: -12.837, ci95: [-19.26, -6.411] },
          pairPAdjusted: 0.0021,
        },
      },
    ],
  },
];

/** The calls about the study as a whole, from memory. */
export function fakeRegistry(isFilled: () => boolean) {
  return {
    'registry.get': (): readonly RegistryRow[] => (isFilled() ? fakeRegistryRows : []),
  };
}

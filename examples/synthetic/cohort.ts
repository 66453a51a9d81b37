import type { Chance } from './random.ts';

export const armNames = ['MSC-1', 'MSC-2', 'Control'] as const;
export type ArmName = (typeof armNames)[number];

/** An invented participant. Nobody is seen after `lastWeek`. */
export interface Participant {
  readonly subject: string;
  readonly arm: ArmName;
  readonly sex: 'M' | 'F';
  readonly age: number;
  /** First sample, as days since 2016-01-01. */
  readonly baselineDay: number;
  readonly lastWeek: number;
  readonly died: boolean;
  /** How ill at baseline, about normal with standard deviation 1; those who die are worse off. */
  readonly severity: number;
}

type Fate = 'completes' | 'dies' | 'leaves';

const perArm = 20;
const deaths: Readonly<Record<ArmName, number>> = { 'MSC-1': 3, 'MSC-2': 4, Control: 7 };
const leavers = 2;

/** Sixty participants, twenty an arm, in the order in which they were enrolled; arms are drawn in blocks of six. */
export function cohort(chance: Chance): Participant[] {
  const fates = new Map(armNames.map((arm) => [arm, chance.shuffled(fatesOf(arm))]));
  const people: Participant[] = [];
  for (let block = 0; people.length < perArm * armNames.length; block += 1) {
    for (const arm of chance.shuffled([...armNames, ...armNames])) {
      const number = people.length + 1;
      const fate = fates.get(arm)?.pop() ?? 'completes';
      people.push(participant(`P${String(number).padStart(3, '0')}`, arm, fate, block, chance));
    }
  }
  return people;
}

function fatesOf(arm: ArmName): Fate[] {
  return Array.from({ length: perArm }, (_, index) => {
    if (index < deaths[arm]) return 'dies';
    return index < deaths[arm] + leavers ? 'leaves' : 'completes';
  });
}

function participant(subject: string, arm: ArmName, fate: Fate, block: number, chance: Chance): Participant {
  // Deaths crowd into the first three months, as they do in acute-on-chronic liver failure.
  const deathWeek = 0.7 - 6 * Math.log(1 - chance.uniform());
  const leavingWeek = 3 + 45 * chance.uniform();
  return {
    subject,
    arm,
    sex: chance.uniform() < 0.82 ? 'M' : 'F',
    age: Math.round(Math.min(64, Math.max(19, 43 + 10 * chance.normal()))),
    baselineDay: Math.round(45 * block + 40 * chance.uniform()),
    lastWeek: { dies: Math.min(deathWeek, 51), leaves: leavingWeek, completes: 52 }[fate],
    died: fate === 'dies',
    severity: chance.normal() * 0.8 + (fate === 'dies' ? 0.9 : 0),
  };
}

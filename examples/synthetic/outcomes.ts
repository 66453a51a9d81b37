import type { ArmName, Participant } from './cohort.ts';
import type { Chance } from './random.ts';

/** How a person's follow-up ended, in days from the first sample. */
export interface FollowedUp {
  readonly subject: string;
  readonly arm: ArmName;
  readonly state: 'death' | 'transplant' | 'lost' | 'withdrawn' | 'alive';
  readonly day: number;
}

/** Something that happened to a person. */
export interface Happened {
  readonly subject: string;
  readonly arm: ArmName;
  readonly kind: 'adverse-event' | 'fatal-complication';
  readonly term: string;
  readonly grade: number | null;
  readonly related: string | null;
  readonly day: number;
}

const daysOfWeek = 7;

/** Everybody's follow-up: to week 52, or until they died, were transplanted, left or were not heard of any more. */
export function followUps(people: readonly Participant[]): FollowedUp[] {
  const leavings = ['lost', 'transplant', 'withdrawn', 'lost', 'transplant', 'lost'] as const;
  let left = 0;
  return people.map(({ subject, arm, died, lastWeek }) => {
    const day = Math.round(daysOfWeek * lastWeek);
    if (died) return { subject, arm, state: 'death', day };
    if (lastWeek >= 52) return { subject, arm, state: 'alive', day };
    return { subject, arm, state: leavings[left++ % leavings.length] ?? 'lost', day };
  });
}

/** How often a term occurs in an arm (as a share of its subjects), its usual grade, and how many of them are put down to the infusions. */
interface Harm {
  readonly term: string;
  readonly often: readonly [msc1: number, msc2: number, control: number];
  readonly grade: number;
  readonly related: number;
  /** Days within which it begins. */
  readonly within: number;
}

const harms: readonly Harm[] = [
  { term: 'Fever', often: [0.4, 0.3, 0.15], grade: 1, related: 0.8, within: 56 },
  { term: 'Nausea', often: [0.2, 0.2, 0.15], grade: 1, related: 0.3, within: 80 },
  { term: 'Rash', often: [0.15, 0.1, 0.05], grade: 1, related: 0.7, within: 60 },
  { term: 'Headache', often: [0.15, 0.15, 0.1], grade: 1, related: 0.4, within: 90 },
  { term: 'Hypokalaemia', often: [0.1, 0.15, 0.15], grade: 2, related: 0, within: 120 },
  { term: 'Spontaneous bacterial peritonitis', often: [0.1, 0.1, 0.25], grade: 3, related: 0, within: 150 },
  { term: 'Gastrointestinal bleeding', often: [0.05, 0.1, 0.15], grade: 3, related: 0, within: 200 },
  { term: 'Hepatic encephalopathy', often: [0.1, 0.1, 0.2], grade: 3, related: 0, within: 90 },
];
const arms: readonly ArmName[] = ['MSC-1', 'MSC-2', 'Control'];
const fatalTerms = ['Hepatic failure', 'Septic shock', 'Hepatorenal syndrome', 'Gastrointestinal bleeding'] as const;

/** The adverse events of everybody in the order of their subjects, none after the end of follow-up; then what the dead died of, where it is known. */
export function events(people: readonly Participant[], ends: readonly FollowedUp[], chance: Chance): Happened[] {
  const endOf = new Map(ends.map((end) => [end.subject, end]));
  const adverse = people.flatMap(({ subject, arm, severity }) =>
    harms.flatMap((harm) => {
      const share = harm.often[arms.indexOf(arm)] ?? 0;
      const times = chance.uniform() < share ? (chance.uniform() < 0.25 ? 2 : 1) : 0;
      return Array.from({ length: times }, (): Happened => {
        const day = 1 + Math.floor(harm.within * chance.uniform());
        const worse = Math.round(0.6 * chance.normal() + 0.3 * severity);
        const grade = Math.min(4, Math.max(1, harm.grade + worse));
        const put = chance.uniform();
        const related = put < harm.related ? 'related' : put < harm.related + 0.25 ? 'possibly related' : 'unrelated';
        return { subject, arm, kind: 'adverse-event', term: harm.term, grade, related, day };
      }).filter(({ day }) => day <= (endOf.get(subject)?.day ?? 0));
    }),
  );
  const fatal = ends.flatMap(({ subject, arm, state, day }): Happened[] => {
    const term = fatalTerms[Math.floor(fatalTerms.length * chance.uniform())] ?? fatalTerms[0];
    const known = chance.uniform() < 0.9;
    if (state !== 'death' || !known) return [];
    return [{ subject, arm, kind: 'fatal-complication', term, grade: 5, related: null, day }];
  });
  return [...adverse, ...fatal];
}

import { type ArmName, armNames, type Participant } from './cohort.ts';
import type { Chance } from './random.ts';

/** One value as the laboratory knows it. `value` is null where nothing was measured; a qualified value is its limit. */
export interface Measured {
  readonly subject: string;
  readonly arm: ArmName;
  readonly week: number;
  readonly analyte: string;
  readonly unit: string;
  readonly decimals: number;
  readonly value: number | null;
  readonly qualifier: '<' | null;
}

type PerArm = readonly [msc1: number, msc2: number, control: number];

/**
 * How an analyte moves: it starts at `from`, ends near `towards` of its arm, and gets there with a time constant of `pace` weeks.
 * Percentages move on the logit scale, concentrations on the logarithmic one; `between` and `within` are standard deviations on that scale.
 */
interface Course {
  readonly analyte: string;
  readonly unit: string;
  readonly percentage: boolean;
  readonly decimals: number;
  readonly from: number;
  readonly towards: PerArm;
  readonly pace: PerArm;
  readonly between: number;
  readonly within: number;
  /** How far a standard deviation of severity moves the whole course. */
  readonly severity: number;
  readonly limit: number | null;
}

const marker = (
  analyte: string,
  from: number,
  towards: PerArm,
  spread: readonly [between: number, within: number, severity: number],
  limit: number | null = null,
): Course => ({
  analyte,
  unit: '%',
  percentage: true,
  decimals: 1,
  from,
  towards,
  pace: [5, 7, 12],
  between: spread[0],
  within: spread[1],
  severity: spread[2],
  limit,
});

/** The nine markers of the protocol, % of CD56dim NK cells. */
export const markers: readonly Course[] = [
  marker('KIR2DL1', 24, [23, 23.5, 24], [0.45, 0.12, 0]),
  marker('KIR2DL3', 31, [29, 30, 31.5], [0.4, 0.12, 0]),
  marker('KIR3DL1', 17, [15.5, 16.5, 17.5], [0.5, 0.15, 0]),
  marker('NKG2A', 54, [34, 40, 49], [0.3, 0.16, 0.12]),
  marker('NKG2D', 46, [71, 65, 55], [0.35, 0.18, -0.14]),
  marker('NKp46', 41, [62, 57, 47], [0.4, 0.18, -0.1]),
  marker('Perforin', 58, [76, 72, 64], [0.35, 0.2, -0.12]),
  marker('Granzyme B', 63, [82, 77, 69], [0.35, 0.2, -0.12]),
  marker('FasL', 2.4, [0.4, 0.75, 1.6], [0.5, 0.35, 0.15], 0.3),
];

const lab = (
  analyte: string,
  unit: string,
  decimals: number,
  course: Pick<Course, 'from' | 'towards' | 'pace' | 'between' | 'within' | 'severity'>,
): Course => ({ analyte, unit, decimals, percentage: false, limit: null, ...course });

/** The five liver labs of the protocol. */
export const labs: readonly Course[] = [
  lab('ALB', 'g/L', 1, {
    from: 30.5,
    towards: [40.5, 39, 36.5],
    pace: [7, 9, 12],
    between: 0.07,
    within: 0.05,
    severity: -0.03,
  }),
  lab('TBil', 'umol/L', 1, {
    from: 340,
    towards: [19, 23, 36],
    pace: [5, 6, 9],
    between: 0.25,
    within: 0.16,
    severity: 0.3,
  }),
  lab('INR', '', 2, {
    from: 2.05,
    towards: [1.12, 1.18, 1.32],
    pace: [4, 5, 8],
    between: 0.09,
    within: 0.05,
    severity: 0.1,
  }),
  lab('ALT', 'U/L', 0, {
    from: 310,
    towards: [27, 29, 33],
    pace: [2.2, 2.4, 2.8],
    between: 0.4,
    within: 0.22,
    severity: 0.1,
  }),
  lab('AST', 'U/L', 0, {
    from: 245,
    towards: [29, 31, 37],
    pace: [2.6, 2.9, 3.4],
    between: 0.35,
    within: 0.2,
    severity: 0.12,
  }),
];

export const markerWeeks = [0, 2, 4, 8, 12, 24, 36, 52] as const;
export const labWeeks = [0, 1, 2, 3, 4, 8, 12, 24, 36, 52] as const;

const missedVisit = 0.03;
const failedMeasurement = 0.012;

/** Every value of some analytes: participants as enrolled, weeks ascending, analytes in their order. Visits that did not take place are absent. */
export function measurements(
  people: readonly Participant[],
  courses: readonly Course[],
  weeks: readonly number[],
  chance: Chance,
): Measured[] {
  const values: Measured[] = [];
  for (const person of people) {
    const own = courses.map((course) => course.between * chance.normal() + course.severity * person.severity);
    for (const week of weeks) {
      const noise = courses.map((course) => course.within * chance.normal());
      const failed = courses.map(() => chance.uniform() < failedMeasurement);
      const missed = week > 0 && chance.uniform() < missedVisit;
      if (missed || week > person.lastWeek) continue;
      courses.forEach((course, index) => {
        const exact = courseValue(course, person, week, (own[index] ?? 0) + (noise[index] ?? 0));
        values.push(recorded(course, person, week, failed[index] ? null : exact));
      });
    }
  }
  return values;
}

/** A course's value at a week on its own scale: `from + (towards - from) * (1 - exp(-week / pace))`, moved by `shift`. */
function courseValue(course: Course, person: Participant, week: number, shift: number): number {
  const arm = armNames.indexOf(person.arm);
  const towards = course.towards[arm] ?? course.from;
  const recovery = 1 - Math.exp(-week / (course.pace[arm] ?? 1));
  // Those who are going to die recover a third as far.
  const reached = recovery * (person.died ? 0.33 : 1);
  if (course.percentage) {
    const logit = (percent: number) => Math.log(percent / (100 - percent));
    const at = logit(course.from) + (logit(towards) - logit(course.from)) * reached + shift;
    return 100 / (1 + Math.exp(-at));
  }
  return Math.exp(Math.log(course.from) + (Math.log(towards) - Math.log(course.from)) * reached + shift);
}

function recorded(course: Course, person: Participant, week: number, exact: number | null): Measured {
  const { subject, arm } = person;
  const { analyte, unit, decimals, limit } = course;
  const below = exact !== null && limit !== null && exact < limit;
  const value = exact === null ? null : Number((below ? limit : exact).toFixed(decimals));
  return { subject, arm, week, analyte, unit, decimals, value, qualifier: below ? '<' : null };
}

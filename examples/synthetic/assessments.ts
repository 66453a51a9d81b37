import type { Participant } from './cohort.ts';
import type { Measured } from './measurements.ts';
import type { Chance } from './random.ts';

/** What the ward records besides the liver labs: the other inputs of the clinical scores, each with its unit and decimals. */
const recorded = [
  ['Creatinine', 'umol/L', 0],
  ['Na', 'mmol/L', 0],
  ['PLT', '10^9/L', 0],
  ['PaO2/FiO2', 'mmHg', 0],
  ['Respiratory support', '', 0],
  ['MAP', 'mmHg', 0],
  ['GCS', '', 0],
  ['Ascites', '', 0],
  ['HE', '', 0],
] as const;

const failedMeasurement = 0.01;
/** GCS by the grade of encephalopathy. */
const comaScale = [15, 14, 13, 10, 6] as const;

/** A person's record at every visit at which liver labs were taken: visits as given, analytes in their order. */
export function assessments(people: readonly Participant[], labs: readonly Measured[], chance: Chance): Measured[] {
  const visits = Map.groupBy(labs, ({ subject }) => subject);
  return people.flatMap((person) => {
    const habit = { kidneys: chance.normal(), spleen: chance.normal(), pressure: chance.normal() };
    const weeks = [...new Set((visits.get(person.subject) ?? []).map(({ week }) => week))];
    return weeks.flatMap((week) => {
      const exact = recordAt(illness(person, week), habit, chance);
      return recorded.map(([analyte, unit, decimals], index): Measured => {
        const value = chance.uniform() < failedMeasurement ? null : Number((exact[index] ?? 0).toFixed(decimals));
        const { subject, arm } = person;
        return { subject, arm, week, analyte, unit, decimals, value, qualifier: null };
      });
    });
  });
}

/** How ill a person is at a week: about 1 at the start, near 0 once recovered; those who die do not recover far. */
function illness({ arm, died, severity }: Participant, week: number): number {
  const pace = { 'MSC-1': 6, 'MSC-2': 7.5, Control: 10 }[arm];
  const reached = (1 - Math.exp(-week / pace)) * (died ? 0.2 : 0.95);
  return Math.max(0, (1 + 0.3 * severity) * (1 - reached));
}

interface Habit {
  readonly kidneys: number;
  readonly spleen: number;
  readonly pressure: number;
}

/** The values of `recorded`, in its order. */
function recordAt(ill: number, habit: Habit, chance: Chance): number[] {
  const creatinine = Math.exp(Math.log(70) + 0.16 * habit.kidneys + 0.22 * ill ** 2 + 0.08 * chance.normal());
  const sodium = 140.5 - 4.5 * ill + 1.6 * chance.normal();
  const platelets = Math.exp(Math.log(165) + 0.25 * habit.spleen - 0.6 * ill + 0.1 * chance.normal());
  const oxygenation = Math.min(520, Math.max(85, 455 - 75 * ill ** 1.5 + 28 * chance.normal()));
  const pressure = 88 + 4 * habit.pressure - 6 * ill + 4 * chance.normal();
  const encephalopathy = graded(ill + 0.25 * chance.normal(), [1.05, 1.3, 1.6, 1.9]);
  const ascites = graded(ill + 0.2 * chance.normal(), [0.35, 0.85, 1.25]);
  return [
    creatinine,
    sodium,
    platelets,
    oxygenation,
    oxygenation < 200 ? 1 : 0,
    pressure,
    comaScale[encephalopathy] ?? 6,
    ascites,
    encephalopathy,
  ];
}

/** How many of the limits a number reaches. */
function graded(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => value >= limit).length;
}

/**
 * What was noted down at screening: the MELD score that the hospital's own computer gave, prothrombin activity, hepatitis B antigen.
 * Now and then somebody worked it out by hand and did not count a creatinine under 1 mg/dL as 1: those scores are too low.
 */
export function screening(labs: readonly Measured[], record: readonly Measured[], chance: Chance): Measured[] {
  const baseline = Map.groupBy(
    [...labs, ...record].filter(({ week }) => week === 0),
    ({ subject }) => subject,
  );
  return [...baseline.values()].flatMap((own): Measured[] => {
    const of = (analyte: string) => own.find((one) => one.analyte === analyte)?.value ?? null;
    const [bilirubin, inr, creatinine] = [of('TBil'), of('INR'), of('Creatinine')];
    const [first] = own;
    const activity = 72 / (inr ?? 2) + 3 * chance.normal();
    if (first === undefined) return [];
    const noted = (analyte: string, unit: string, value: number | null): Measured => ({
      ...{ subject: first.subject, arm: first.arm, week: 0, qualifier: null },
      ...{ analyte, unit, decimals: 0, value: value === null ? null : Math.round(value) },
    });
    return [
      noted('MELD', '', hospitalMeld(bilirubin, inr, creatinine, chance.uniform() < 0.12)),
      noted('PTA', '%', activity),
      noted('HBsAg', '', 1),
    ];
  });
}

function hospitalMeld(
  bilirubin: number | null,
  inr: number | null,
  creatinine: number | null,
  byHand: boolean,
): number | null {
  if (bilirubin === null || inr === null || creatinine === null) return null;
  const kidneys = Math.log(Math.max(byHand ? 0 : 1, creatinine / 88.4));
  return 10 * (0.957 * kidneys + 0.378 * Math.log(bilirubin / 17.1) + 1.12 * Math.log(Math.max(1, inr)) + 0.643);
}

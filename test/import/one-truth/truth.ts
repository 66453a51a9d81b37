import { chanceFrom } from '../../../examples/synthetic/random.ts';

/** One value of the made-up study: a number, a value below a limit, or a mark for none. */
export type TruthValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'below'; readonly value: number }
  | { readonly kind: 'missing'; readonly text: '' | 'n/a' | '<LOD' };

export interface TruthSubject {
  readonly id: string;
  readonly arm: string;
}

export interface TruthAnalyte {
  readonly name: string;
  /** What Chinese workbooks call it. */
  readonly chinese: string;
  readonly unit: '%' | 'g/L' | 'umol/L';
}

/** Everything that every layout writes and every import must bring back. */
export interface Truth {
  readonly subjects: readonly TruthSubject[];
  readonly weeks: readonly number[];
  readonly analytes: readonly TruthAnalyte[];
  of(subject: TruthSubject, week: number, analyte: TruthAnalyte): TruthValue;
}

const analytes: readonly TruthAnalyte[] = [
  { name: 'NKG2A', chinese: 'NKG2A', unit: '%' },
  { name: 'Perforin', chinese: '穿孔素', unit: '%' },
  { name: 'ALB', chinese: '白蛋白', unit: 'g/L' },
  { name: 'TBil', chinese: '总胆红素', unit: 'umol/L' },
];

/** A study of two arms, four visits and four analytes, with limits and gaps, made up from a seed. */
export function truthOf(seed: number): Truth {
  const random = chanceFrom(seed).uniform;
  const subjects = Array.from({ length: 6 }, (_, at) => ({
    id: `P${String(at + 1).padStart(3, '0')}`,
    arm: at % 2 === 0 ? 'MSC-1' : 'MSC-2',
  }));
  const weeks = [0, 2, 4, 8];
  const values = new Map<string, TruthValue>();
  for (const { id } of subjects) {
    for (const week of weeks) {
      for (const { name } of analytes) values.set(`${id} ${week} ${name}`, someValue(random));
    }
  }
  return {
    subjects,
    weeks,
    analytes,
    of: (subject, week, analyte) =>
      values.get(`${subject.id} ${week} ${analyte.name}`) ?? { kind: 'missing', text: '' },
  };
}

function someValue(random: () => number): TruthValue {
  const chance = random();
  if (chance < 0.06) return { kind: 'missing', text: '' };
  if (chance < 0.1) return { kind: 'missing', text: 'n/a' };
  if (chance < 0.14) return { kind: 'missing', text: '<LOD' };
  if (chance < 0.2) return { kind: 'below', value: Math.round(1 + random() * 20) / 10 };
  return { kind: 'number', value: Math.round(20 + random() * 700) / 10 };
}

/** Every reading of the truth in short, in one order: `P001 MSC-1 W4 NKG2A 41.2 %`. */
export function readingsOf(truth: Truth): readonly string[] {
  return truth.subjects
    .flatMap((subject) =>
      truth.weeks.flatMap((week) =>
        truth.analytes.flatMap((analyte) => {
          const held = truth.of(subject, week, analyte);
          if (held.kind === 'missing') return [];
          const sign = held.kind === 'below' ? '<' : '';
          return [`${subject.id} ${subject.arm} W${week} ${analyte.name} ${sign}${held.value} ${analyte.unit}`];
        }),
      ),
    )
    .sort();
}

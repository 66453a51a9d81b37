/** What the derived scores and the eligibility criteria read of a subject at a visit, by the names that results use for it. */
export const clinicalNames = [
  'bilirubin',
  'creatinine',
  'INR',
  'sodium',
  'albumin',
  'platelets',
  'PaO2',
  'FiO2',
  'PaO2/FiO2',
  'respiratory support',
  'MAP',
  'dopamine',
  'dobutamine',
  'epinephrine',
  'norepinephrine',
  'GCS',
  'urine output',
  'ascites',
  'encephalopathy',
  'dialysis sessions',
  'prothrombin activity',
  'HBsAg',
] as const;

export type ClinicalName = (typeof clinicalNames)[number];

/** How a value is to be read: an amount with a unit, a whole number on a graded scale, or a yes (1) or no (0). */
export type ClinicalScale = 'amount' | 'grade' | 'yes-no';

/** A clinical analyte: how files call it, which units are understood, which values are possible. */
export interface ClinicalAnalyte {
  readonly name: ClinicalName;
  readonly scale: ClinicalScale;
  /** The unit of `possible` and of every conversion, null where there is none. */
  readonly unit: string | null;
  /** What one of a unit (by its `unitKey`) is in `unit`. */
  readonly factors: Readonly<Record<string, number>>;
  /** True where only one unit is in use, so that a value without a unit is taken in it (and said to be). */
  readonly unitMayBeMissing: boolean;
  /** The lowest and the highest value that a living person can have. A value outside of them is a mistake to be looked at. */
  readonly possible: readonly [number, number];
  /** Spellings other than the name; matched exactly after normalising. */
  readonly synonyms: readonly string[];
}

import { z } from 'zod';
import type { Analyte } from './protocol.ts';
import type { Sex } from './vocabulary/subject-facts.ts';
import { unitKey } from './vocabulary/unit-key.ts';

/** The limits within which a laboratory calls a value normal; null where it has none on that side. */
const limits = { low: z.number().nullable().default(null), high: z.number().nullable().default(null) };
const inOrder = ({ low, high }: { low: number | null; high: number | null }) =>
  low === null || high === null || low < high;

/** Limits of one sex, where the laboratory tells them apart. */
const limitsSchema = z.strictObject(limits).refine(inOrder, 'the lower limit is not below the upper');

/**
 * A reference range of an analyte, in the unit that the protocol gives the analyte. `women` and `men` stand before `low` and `high` for them.
 * `uln` is the upper limit of normal that multiples are taken of, where that is not `high`.
 */
export const referenceRangeSchema = z
  .strictObject({
    ...limits,
    women: limitsSchema.nullable().default(null),
    men: limitsSchema.nullable().default(null),
    uln: z.number().positive().nullable().default(null),
  })
  .refine(inOrder, 'the lower limit is not below the upper');

export type ReferenceRange = z.infer<typeof referenceRangeSchema>;
export type Limits = z.infer<typeof limitsSchema>;

/** Whom a band is of: everyone, or one sex. */
export type BandOf = 'everyone' | 'women' | 'men';

/** A band of normal values, one side of which may be open. */
export interface ReferenceBand extends Limits {
  readonly of: BandOf;
}

type Ranged = Pick<Analyte, 'unit' | 'reference'>;

/** True where values in this unit may be held against the analyte's range: nothing is converted. */
function isOfUnit(analyte: Ranged, unit: string | null): boolean {
  return unitKey(analyte.unit ?? '') === unitKey(unit ?? '');
}

const isSome = ({ low, high }: Limits) => low !== null || high !== null;

/**
 * The bands of normal values of an analyte for values in a unit: the one of everyone first, then those of the sexes. None where the protocol
 * gives none, or gives it in another unit.
 */
export function referenceBands(analyte: Ranged, unit: string | null): readonly ReferenceBand[] {
  const { reference } = analyte;
  if (reference === undefined || !isOfUnit(analyte, unit)) return [];
  const { low, high, women, men } = reference;
  const bands: readonly (ReferenceBand | null)[] = [
    { of: 'everyone', low, high },
    women === null ? null : { of: 'women', ...women },
    men === null ? null : { of: 'men', ...men },
  ];
  return bands.filter((band) => band !== null && isSome(band)).flatMap((band) => band ?? []);
}

/**
 * The upper limit of normal of an analyte for values in a unit: `uln` if given, else the upper end of the sex's range, else of everyone's;
 * null for none.
 */
export function upperLimitOfNormal(analyte: Ranged, unit: string | null, sex: Sex | null = null): number | null {
  const { reference } = analyte;
  if (reference === undefined || !isOfUnit(analyte, unit)) return null;
  const ofSex = sex === null ? null : sex === 'female' ? reference.women : reference.men;
  return reference.uln ?? ofSex?.high ?? reference.high;
}

/** A range with nothing in it is no range. */
export function rangeOrNone(range: ReferenceRange): ReferenceRange | undefined {
  const { women, men, uln } = range;
  return isSome(range) || women !== null || men !== null || uln !== null ? range : undefined;
}

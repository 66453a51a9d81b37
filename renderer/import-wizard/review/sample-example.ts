import type { SheetMapping } from '../../../core/import/mapping.ts';
import type { SheetReview } from '../../../core/import/review.ts';

/** A sample name beside what the engine read from it. */
export interface SampleExample {
  readonly name: string;
  readonly subject: string;
  /** Null where the visit does not stand in the name. */
  readonly visit: string | null;
}

/**
 * The first sample name that was read, with its subject and visit as the readings of the sheet have them. The pattern itself is not tried
 * here: one that is slow would hold up the window. Null where no shown name belongs to a shown reading.
 */
export function sampleExample(sheet: SheetReview, mapping: SheetMapping): SampleExample | null {
  const column = mapping.columns.find(({ role }) => role === 'sample')?.column;
  const names = sheet.columns.find((one) => one.column === column)?.samples ?? [];
  for (const name of names) {
    const reading = sheet.firstReadings.find(({ subject }) => holds(name, subject));
    if (reading === undefined) continue;
    const fitting = sheet.firstReadings.find(
      ({ subject, visitText }) => subject === reading.subject && holds(name, visitText),
    );
    return { name, subject: reading.subject, visit: fitting?.visitText ?? null };
  }
  return null;
}

/** True if a part stands in a name by itself, not as a piece of a longer word or number. */
function holds(name: string, part: string): boolean {
  if (part === '') return false;
  for (let at = name.indexOf(part); at >= 0; at = name.indexOf(part, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(`${name[at - 1] ?? ''}${name[at + part.length] ?? ''}`)) return true;
  }
  return false;
}

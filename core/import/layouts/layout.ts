import type { ColumnProfile } from '../column-profile.ts';
import type { IdentifiedColumns } from '../identify-columns.ts';
import type { ColumnMapping, ColumnRole, ImportChoices, Layout } from '../mapping.ts';
import type { AnalyteNames } from '../names/analyte-names.ts';
import type { Explanation } from '../review.ts';
import type { SheetWords } from '../sheet-words.ts';
import type { StudyContext } from '../study-context.ts';
import type { Table } from '../table.ts';

/** What a layout's matcher may look at. */
export interface LayoutQuestion {
  readonly table: Table;
  readonly context: StudyContext;
  readonly choices: ImportChoices;
  readonly analytes: AnalyteNames;
  /** What the sheet's name and the titles above the table say of every value. */
  readonly said: SheetWords;
}

/** A table understood as a layout: each column with its role, why, and how sure from 0 to 1. */
export interface LayoutMatch {
  readonly layout: Layout;
  readonly confidence: number;
  readonly why: readonly Explanation[];
  readonly columns: readonly ColumnMapping[];
  /** True where the analyte of the columns is the one that the sheet's name or a title says. */
  readonly analyteIsSaid?: boolean;
}

/** Null where the table is not of this layout at all. */
export type LayoutMatcher = (question: LayoutQuestion) => LayoutMatch | null;

/** How sure a layout is at most whose subjects a person must point at. */
export const unsure = 0.5;

/** Why a column is the subject's; of one that is only likely to be, that a person must say so. */
export function whySubject(subject: ColumnProfile | null, likely: ColumnProfile | null): Explanation {
  if (subject !== null) return { code: 'import.why-subject', values: { header: subject.header } };
  return { code: 'import.why-subject-likely', values: { header: likely?.header ?? '' } };
}

/** Why a column is a condition of the samples, and why one that is named as an arm is none. */
export function whyConditions({
  conditions,
  notArm,
}: Pick<IdentifiedColumns, 'conditions' | 'notArm'>): readonly Explanation[] {
  const why = conditions
    .filter((profile) => profile !== notArm)
    .map(({ header }): Explanation => ({ code: 'import.why-condition', values: { header } }));
  if (notArm !== null) why.push({ code: 'import.why-not-arm', values: { header: notArm.header } });
  return why;
}

type Details = Partial<Omit<ColumnMapping, 'column' | 'header' | 'role'>>;

/** A column with its role and nothing else said. */
export function mapColumn(profile: ColumnProfile, role: ColumnRole, details: Details = {}): ColumnMapping {
  return {
    column: profile.column,
    header: profile.header,
    role,
    analyte: null,
    population: null,
    metric: null,
    unit: null,
    percent: null,
    visit: null,
    subject: null,
    arm: null,
    anonymous: null,
    of: null,
    ...details,
  };
}

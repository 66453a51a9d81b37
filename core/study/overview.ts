import type { FollowUp } from './follow-up.ts';
import type { FreezeRecord } from './freeze.ts';
import type { Protocol } from './protocol.ts';
import type { Qualifier, Series } from './series.ts';
import type { SubjectEvent } from './subject-event.ts';

/** A series of the study with how much stands in it: what the analyte picker lists, analytes in protocol order. */
export interface SeriesEntry extends Series {
  readonly readings: number;
  readonly subjects: number;
}

export interface SubjectEntry {
  readonly subject: string;
  readonly arm: string;
  readonly covariates: Readonly<Record<string, string>>;
  readonly readings: number;
}

/** One import as the study remembers it, newest first in lists. */
export interface ImportRecord {
  readonly importId: number;
  readonly file: string;
  readonly sha256: string;
  readonly importedAt: string;
  readonly by: string;
  readonly readings: number;
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly warnings: number;
  /** Subjects that its file names, and the events and follow-ups that it holds. */
  readonly subjects: number;
  readonly events: number;
  /** When it was taken back, null while it stands. */
  readonly undoneAt: string | null;
}

/** What taking an import back did to its readings (reversed, kept because something later edited it) and to its events. */
export interface UndoResult {
  readonly importId: number;
  readonly removed: number;
  readonly restored: number;
  readonly kept: number;
  /** Events and follow-ups that no longer stand, and that nothing earlier stands in for. */
  readonly events: number;
}

/** What became of one reading when its import was taken back; `standing` is what counts now, null for nothing. */
export interface UndoneReading {
  readonly outcome: 'removed' | 'restored' | 'kept' | 'could-not';
  readonly subject: string;
  readonly week: number;
  readonly analyte: string;
  readonly population: string | null;
  readonly cell: string;
  readonly text: string;
  readonly standing: string | null;
}

/** The outcomes of taking an import back: how many readings of each, and the first of them. */
export type UndoneList = Readonly<
  Record<
    'removed' | 'restored' | 'kept' | 'couldNot',
    { readonly count: number; readonly first: readonly UndoneReading[] }
  >
>;

/** A study at a glance: the status bar, the pickers and the first screen after opening. */
export interface StudyOverview {
  readonly name: string;
  /** The file's name, without its folder; null for a study in memory. */
  readonly file: string | null;
  readonly readOnly: boolean;
  readonly protocol: Protocol;
  readonly series: readonly SeriesEntry[];
  readonly counts: { readonly subjects: number; readonly readings: number; readonly imports: number };
  readonly lastImport: ImportRecord | null;
  /** Changes with every change of a reading: what figures cite. */
  readonly fingerprint: string;
  /** True while the arms are hidden: `protocol.arms` and all else then name them A, B, C, in an order drawn once. */
  readonly blinded: boolean;
  /** The freeze that is looked at, null for the data as they are now. */
  readonly frozen: FreezeRecord | null;
  /** The names of the freezes, the newest first. */
  readonly freezes: readonly string[];
  /** False where comparisons and figures cannot be kept: the file may not be changed. On a freeze they can. */
  readonly keeps: boolean;
}

/** Where a value stands: enough to open the file and put a finger on the cell. */
export interface ValueSource {
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  readonly importId: number;
  readonly importedAt: string;
}

export interface HistoryEntry {
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly from: number | null;
  readonly to: number | null;
  /** The signs of the two where they are beyond a limit. */
  readonly fromQualifier: Qualifier | null;
  readonly toQualifier: Qualifier | null;
  readonly reason: string | null;
}

/** What a person did to a value: why, and what it was before. An excluded value counts nowhere. */
export interface HandChange {
  readonly kind: 'corrected' | 'excluded';
  readonly from: number;
  readonly fromQualifier: Qualifier | null;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
}

/** A value, its source and all that happened to it. */
export interface Trace {
  readonly readingId: number;
  readonly subject: string;
  readonly week: number;
  readonly analyte: string;
  readonly population: string | null;
  readonly metric: string | null;
  readonly value: number | null;
  readonly qualifier: string | null;
  readonly unit: string | null;
  readonly source: ValueSource;
  /** The last that a person did to it and has not taken back; null for a value as its file gives it. */
  readonly byHand: HandChange | null;
  readonly history: readonly HistoryEntry[];
}

/** One subject in one series, each value with its source. */
export interface SubjectDetail {
  readonly subject: string;
  readonly arm: string;
  readonly covariates: Readonly<Record<string, string>>;
  readonly series: Series;
  readonly values: readonly Trace[];
}

/** What happened to the subjects besides what was measured: how each follow-up ended, and their events. */
export interface StudyCourse {
  readonly followUps: readonly FollowUp[];
  readonly events: readonly SubjectEvent[];
}

/** One subject whole: every series that it has values in, excluded ones too, each value with its source; what happened to it. */
export interface SubjectRecord {
  readonly subject: string;
  readonly arm: string;
  readonly covariates: Readonly<Record<string, string>>;
  readonly followUp: FollowUp | null;
  readonly events: readonly SubjectEvent[];
  readonly series: readonly { readonly series: Series; readonly values: readonly Trace[] }[];
}

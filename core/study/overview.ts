import type { Protocol } from './protocol.ts';
import type { Series } from './series.ts';

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
  readonly reason: string | null;
}

/** A value, its source and all that happened to it. */
export interface Trace {
  readonly subject: string;
  readonly week: number;
  readonly analyte: string;
  readonly population: string | null;
  readonly metric: string | null;
  readonly value: number | null;
  readonly qualifier: string | null;
  readonly unit: string | null;
  readonly source: ValueSource;
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

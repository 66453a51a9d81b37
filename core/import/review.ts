import type { VisitQuestion } from '../study/visit-text.ts';
import type { PhraseValues } from '../words/phrase.ts';
import type { PhraseKey } from '../words/say.ts';
import type { Container } from '../workbook/workbook.ts';
import type { CellCorrection } from './cell-correction.ts';
import type { Settled } from './differences.ts';
import type { ImportChoices, Layout, SheetMapping } from './mapping.ts';
import type { Problem } from './problem.ts';

/** A sentence of the importer's own: why it took something for what it took it. */
export interface Explanation {
  readonly code: PhraseKey;
  readonly values: PhraseValues;
}

/** A reading beside its cell, for a person to check that it was understood. */
export interface ReadingPreview {
  readonly cell: string;
  readonly text: string;
  readonly subject: string;
  readonly arm: string | null;
  readonly week: number;
  readonly visitText: string;
  readonly analyte: string;
  readonly population: string | null;
  readonly metric: string | null;
  readonly unit: string | null;
  readonly value: number;
  readonly qualifier: string | null;
}

export interface ColumnReview {
  readonly column: number;
  readonly letters: string;
  readonly header: string;
  /** The first few shown texts under the header. */
  readonly samples: readonly string[];
}

export interface SheetReview {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: readonly ColumnReview[];
  readonly layout: Layout;
  readonly why: readonly Explanation[];
  /** 0 to 1; below 0.8 a person should look. */
  readonly confidence: number;
  readonly readings: number;
  /** Events and follow-ups. */
  readonly events: number;
  readonly subjects: number;
  readonly firstReadings: readonly ReadingPreview[];
}

export interface FileReview {
  readonly fileId: string;
  readonly file: string;
  readonly sha256: string;
  readonly container: Container;
  /** The import that brought this very file into the study, null if none did. */
  readonly alreadyImported: { readonly importId: number; readonly importedAt: string } | null;
  readonly sheets: readonly SheetReview[];
  /** What each sheet was understood by; edit it and ask for another review. */
  readonly mapping: readonly SheetMapping[];
  /** What a person corrected in it; edit it and ask for another review. */
  readonly corrections: readonly CellCorrection[];
}

/** A name found in the files, and the study's name for it; null where the study has none. */
export interface FoundName {
  readonly text: string;
  readonly name: string | null;
  readonly count: number;
}

/** A word that was read as a rank on its analyte's scale; `analyte` as the file spells it. */
export interface FoundWord {
  readonly analyte: string;
  readonly text: string;
  readonly rank: number;
  readonly count: number;
}

/** A visit found in the files. One text may stand here several times, once for each arm with a schedule of its own. */
export interface FoundVisit {
  readonly text: string;
  readonly week: number | null;
  readonly planned: boolean;
  readonly count: number;
  /** Why it has no week; `left-out` where a person said so, `other-arm` where other arms have a week for it. */
  readonly question: VisitQuestion | 'left-out' | 'other-arm' | null;
  /** The arm that the week, or the question, holds for; null for all. */
  readonly arm: string | null;
  /** Of a text without a week: the arms whose subjects it was met with, by name. */
  readonly arms: readonly string[];
}

/**
 * How the files differ from what the study holds. `conflicting` counts those of `changed` that another file says, `gone` what the study has
 * from earlier versions of these files and they no longer have.
 */
export interface Difference {
  readonly added: number;
  readonly unchanged: number;
  readonly changed: number;
  readonly conflicting: number;
  readonly gone: number;
  readonly newSubjects: number;
  /** The same of events and follow-ups. */
  readonly events: { readonly added: number; readonly unchanged: number; readonly changed: number };
}

/** Everything a person sees before anything is written. */
export interface ImportReview {
  readonly session: string;
  readonly files: readonly FileReview[];
  /** The answers in force; edit them and ask for another review. */
  readonly choices: ImportChoices;
  readonly arms: readonly FoundName[];
  readonly visits: readonly FoundVisit[];
  readonly analytes: readonly FoundName[];
  readonly words: readonly FoundWord[];
  /** The sample names that were read, each once, up to a thousand: for a person to try another way of reading them. */
  readonly sampleNames: readonly string[];
  readonly problems: readonly Problem[];
  /** True when more problems were found than are listed. */
  readonly problemsCut: boolean;
  readonly counts: {
    readonly readings: number;
    readonly events: number;
    readonly subjects: number;
    readonly errors: number;
    readonly warnings: number;
  };
  readonly difference: Difference;
  /** A person's word on single values that differ from the study's; edit it and ask for another review. */
  readonly settled: Settled;
  /** False while an error is unanswered. */
  readonly canCommit: boolean;
}

export interface ImportedSheet {
  readonly sheet: string;
  readonly layout: Layout;
  readonly readings: number;
  readonly subjects: number;
  readonly events: number;
  readonly problems: readonly Problem[];
}

export interface ImportedFile {
  readonly file: string;
  readonly sha256: string;
  readonly alreadyImported: boolean;
  readonly importId: number | null;
  readonly sheets: readonly ImportedSheet[];
}

/** What an import did, said after it happened. */
export interface ImportResult {
  readonly files: readonly ImportedFile[];
  readonly added: {
    readonly arms: readonly string[];
    readonly visits: readonly number[];
    readonly analytes: readonly string[];
  };
  readonly totals: {
    readonly readings: number;
    readonly added: number;
    readonly unchanged: number;
    readonly replaced: number;
    readonly conflicts: number;
    readonly subjects: number;
    readonly events: number;
    readonly errors: number;
    readonly warnings: number;
  };
}

import type { Analyte } from '../../study/protocol.ts';
import type { Layout } from '../mapping.ts';
import type { Problem } from '../problem.ts';
import type { Reading, RosterEntry } from '../reading.ts';
import type { FoundName, FoundVisit, FoundWord } from '../review.ts';
import type { SheetAccount } from './accounting.ts';
import type { CellLedger } from './cell-ledger.ts';
import type { EventFound, FollowUpFound } from './found-outcomes.ts';
import type { ProblemCells } from './problem-list.ts';

export interface InterpretedSheet {
  readonly sheet: string;
  readonly layout: Layout;
  readonly readings: number;
  /** Events and follow-ups. */
  readonly events: number;
  readonly subjects: number;
  /** What became of every cell. */
  readonly ledger: CellLedger;
  readonly account: SheetAccount;
}

export interface InterpretedFile {
  readonly file: string;
  readonly sheets: readonly InterpretedSheet[];
  readonly readings: readonly Reading[];
  readonly events: readonly EventFound[];
  readonly followUps: readonly FollowUpFound[];
  /** One entry a subject, with what this file says of it. */
  readonly roster: readonly RosterEntry[];
}

/** What an import would add to the study, in the study's own names. */
export interface Additions {
  readonly arms: readonly string[];
  readonly visits: readonly { readonly week: number; readonly label: string }[];
  readonly analytes: readonly Pick<Analyte, 'name' | 'kind' | 'unit'>[];
  readonly subjects: readonly string[];
}

/** A subject of these files with its arm, null where nothing says it (which is an error among the problems). */
export interface FoundSubject {
  readonly subject: string;
  readonly arm: string | null;
  readonly covariates: Readonly<Record<string, string>>;
}

/** Everything that the files of one import say, before it is compared with what the study holds. */
export interface Interpretation {
  readonly files: readonly InterpretedFile[];
  readonly arms: readonly FoundName[];
  readonly visits: readonly FoundVisit[];
  readonly analytes: readonly FoundName[];
  readonly words: readonly FoundWord[];
  readonly subjects: readonly FoundSubject[];
  readonly additions: Additions;
  /** Errors first. */
  readonly problems: readonly Problem[];
  /** The cells of each problem, in the same order. */
  readonly problemCells: readonly ProblemCells[];
}

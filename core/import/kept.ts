import type { ImportRecord } from '../study/overview.ts';
import type { Mapping, SheetMapping } from './mapping.ts';
import type { Problem } from './problem.ts';

/** A sheet whose cells were kept with its import. */
export interface KeptSheet {
  readonly sheet: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly mapping: SheetMapping;
}

/** A cell that a person corrected before the import (`corrected` is null for one that they left out), and why. */
export interface ImportCorrection {
  readonly sheet: string;
  readonly cell: string;
  readonly original: string;
  readonly corrected: string | null;
  readonly reason: string;
}

/** What an import brought beside values. `owner` is a synonym's analyte and a mapping's name, '' for the others. */
export interface ImportAddition {
  readonly kind: 'arm' | 'visit' | 'analyte' | 'synonym' | 'subject' | 'mapping';
  readonly name: string;
  readonly owner: string;
  /** What taking the import back did to it, null while the import stands. */
  readonly outcome: 'reversed' | 'kept' | 'could-not' | null;
}

/** All that the study remembers of one import. */
export interface ImportDetail {
  readonly record: ImportRecord;
  readonly sheets: readonly KeptSheet[];
  readonly problems: readonly Problem[];
  /** True when more problems were found than were kept. */
  readonly problemsCut: boolean;
  readonly corrections: readonly ImportCorrection[];
  readonly mapping: Mapping | null;
  readonly additions: readonly ImportAddition[];
}

/** A mapping that the study remembers for the next file of its shape. */
export interface RememberedMapping {
  readonly fingerprint: string;
  readonly name: string;
  readonly usedAt: string;
  readonly mapping: Mapping;
}

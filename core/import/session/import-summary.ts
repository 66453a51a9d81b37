import type { Additions } from '../interpret/interpretation.ts';
import type { FileReview, ImportReview } from '../review.ts';

/** One file of an import as the importer alone sees it: whether the study holds it already is the study's to say. */
export type FileSummary = Omit<FileReview, 'alreadyImported'>;

/** A review without what only the study can say, and with what the import would add to the study's plan. */
export interface ImportSummary extends Omit<ImportReview, 'session' | 'files' | 'difference' | 'settled'> {
  readonly files: readonly FileSummary[];
  readonly additions: Additions;
}

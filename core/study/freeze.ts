/** A named state of a study's data: who kept it, when, what stood in it, and the fingerprint that figures cite. */
export interface FreezeRecord {
  readonly name: string;
  readonly at: string;
  readonly by: string;
  readonly fingerprint: string;
  readonly subjects: number;
  readonly readings: number;
  /** Events and follow-ups. */
  readonly events: number;
}

/** A value that is not what it was at a freeze. The cell is that of the value as it is now, or, where it is gone, as it was. */
export interface FreezeChange {
  readonly kind: 'added' | 'changed' | 'gone';
  readonly subject: string;
  readonly week: number;
  readonly analyte: string;
  readonly population: string | null;
  readonly metric: string | null;
  readonly unit: string | null;
  /** The texts that the files show; null where there is no such value. */
  readonly from: string | null;
  readonly to: string | null;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** All that changed since a freeze. `values` holds the first of them where there are very many; the counts are of all. */
export interface FreezeChanges {
  readonly freeze: FreezeRecord;
  readonly counts: { readonly added: number; readonly changed: number; readonly gone: number };
  readonly values: readonly FreezeChange[];
  /** Rows that are not what they were: arms of subjects, covariates, events, follow-ups. */
  readonly others: {
    readonly arms: number;
    readonly covariates: number;
    readonly events: number;
    readonly followUps: number;
  };
}

import type { PhraseKey } from '../words/say.ts';
import type { SubjectEligibility } from './check-eligibility.ts';
import type { Criterion } from './verdict.ts';

/** A criterion as it is shown. */
export type ShownCriterion = Pick<Criterion<never>, 'id' | 'kind'> & { readonly about: PhraseKey };

/** The criteria of a study and how every subject stands against each. */
export interface EligibilityTable {
  readonly criteria: readonly ShownCriterion[];
  readonly subjects: readonly SubjectEligibility[];
}

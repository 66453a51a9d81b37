import type { Settled } from '../import/differences.ts';
import type { ConflictRule } from '../import/mapping.ts';
import type { Difference } from '../import/review.ts';
import { subjectStands } from './arms-in-use.ts';
import { forgetStaged, lookUpNames, setAgainstStudy, withStaging } from './attached-staging.ts';
import { type Conflict, readingConflicts } from './conflict.ts';
import { countConflicting, countGone } from './list-differences.ts';
import { findGone, forgetGone } from './predecessors.ts';
import { firstRow, numberFrom } from './rows.ts';
import { settleDifferences } from './settle-differences.ts';
import { factConflicts } from './staged-facts.ts';
import type { StudyFile } from './study-file.ts';
import { planOutcomes } from './take-outcomes.ts';

/** How staged files differ from the study. `conflictCount` counts all of them, `conflicts` lists the first. */
export interface StagedComparison {
  readonly difference: Difference;
  readonly conflicts: readonly Conflict[];
  readonly conflictCount: number;
  /** How many of the conflicts are still a question under the rule and the person's word on single values. */
  readonly open: number;
}

interface Counts {
  readonly added: number;
  readonly unchanged: number;
  readonly changed: number;
}

interface Comparing {
  readonly limit?: number;
  readonly onConflict?: ConflictRule;
  readonly settled?: Settled;
}

/**
 * What committing a staging file would do: readings that are new, the same, different; subjects that are new; and what the study and the files
 * say differently, each with both cells. Changes nothing. Throws `store.staging-unsound`.
 */
export function compareStaged(study: StudyFile, stagingPath: string, comparing: Comparing = {}): StagedComparison {
  const { limit = 500, onConflict = 'stop', settled = {} } = comparing;
  const { database } = study;
  return withStaging(study, stagingPath, () => {
    try {
      lookUpNames(database);
      setAgainstStudy(database);
      const counts = firstRow<Counts>(
        database,
        `SELECT count(*) FILTER (WHERE held IS NULL) AS added, count(*) FILTER (WHERE same = 1) AS unchanged,
          count(*) FILTER (WHERE same = 0) AS changed FROM temp.found`,
      ) ?? { added: 0, unchanged: 0, changed: 0 };
      const newSubjects = numberFrom(
        database,
        `SELECT count(*) FROM temp.known_subject k WHERE k.known IS NULL OR NOT ${subjectStands('k.known')}`,
      );
      const ofSubjects = factConflicts(database);
      const outcomes = planOutcomes(database, 'stop');
      const others = [...ofSubjects, ...outcomes.conflicts];
      const conflicts = [...others.slice(0, limit), ...readingConflicts(database, limit)].slice(0, limit);
      findGone(database);
      const conflicting = countConflicting(database);
      const gone = countGone(database);
      const open = settleDifferences(database, onConflict, settled).open;
      return {
        difference: { ...counts, conflicting, gone, newSubjects, events: outcomes.counts },
        open: open + (onConflict === 'stop' ? others.length : 0),
        conflicts,
        conflictCount: others.length + counts.changed,
      };
    } finally {
      forgetStaged(database);
      forgetGone(database);
    }
  });
}

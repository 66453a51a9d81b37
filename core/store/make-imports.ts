import type { Database } from 'better-sqlite3';
import type { GoneRule, Settled } from '../import/differences.ts';
import type { ConflictRule, ImportChoices, Mapping } from '../import/mapping.ts';
import { nextEntry } from './audit.ts';
import { insert, rows, run } from './rows.ts';
import type { WritableStudy } from './study-file.ts';
import type { FileCounts } from './take-readings.ts';

/** What a person chose for an import, and who they are. */
export interface CommitChoices {
  readonly onConflict: ConflictRule;
  readonly by: string;
  readonly add: ImportChoices['add'];
  /** How the files were understood, kept with the import; null if nobody needs to know. */
  readonly mapping: Mapping | null;
  /** The same of each file by itself, in their order; goes before `mapping`. */
  readonly mappings?: readonly Mapping[];
  /** A person's word on single values that differ; the others follow `onConflict`. */
  readonly settled?: Settled;
  /** What is done with values that the files no longer have; kept where it is not said. */
  readonly onGone?: GoneRule;
}

/** How a staged file was understood, null if nobody needs to know; files are numbered from 1. */
export function mappingOf({ mapping, mappings }: CommitChoices, file: number): Mapping | null {
  return mappings?.[file - 1] ?? mapping;
}

/** What became of one staged file. `importId` is that of the import it made, or of the earlier one if it added nothing; null if it held nothing. */
export interface CommittedFile {
  readonly file: string;
  readonly sha256: string;
  readonly alreadyImported: boolean;
  readonly importId: number | null;
  readonly readings: number;
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  /** Events and follow-ups that the file holds. */
  readonly events: number;
}

interface StagedFileRow {
  readonly id: number;
  readonly name: string;
  readonly sha256: string;
  readonly warnings: number;
  /** The standing import of this very file, null for none. */
  readonly earlier: number | null;
  readonly subjects: number;
  readonly events: number;
}

function stagedFiles(database: Database): StagedFileRow[] {
  return rows<StagedFileRow>(
    database,
    `SELECT f.id, f.name, f.sha256, f.warnings,
      (SELECT max(i.id) FROM main.import i WHERE i.sha256 = f.sha256 AND i.undone_at IS NULL) AS earlier,
      (SELECT count(*) FROM staging.named n WHERE n.file = f.id) AS subjects,
      (SELECT count(*) FROM staging.event e WHERE e.file = f.id)
        + (SELECT count(*) FROM staging.follow_up u WHERE u.file = f.id) AS events
    FROM staging.file f ORDER BY f.id`,
  );
}

/** Whether what still differs, once the person's words on single values are applied, takes the place of what the study holds. */
export function replaces({ onConflict, settled }: CommitChoices): boolean {
  return onConflict === 'replace' || (settled !== undefined && Object.keys(settled).length > 0);
}

type Counted = Pick<CommittedFile, 'readings' | 'added' | 'replaced' | 'unchanged'>;

const nothing = { readings: 0, added: 0, unchanged: 0, changed: 0 };

/** Makes the import of one file, at the time that all files of a commit have; gives its id. */
function makeImport(
  { database }: WritableStudy,
  at: string,
  file: StagedFileRow,
  said: Counted,
  choices: CommitChoices,
): number {
  const mapping = mappingOf(choices, file.id);
  const importId = insert(
    database,
    `INSERT INTO main.import
      (file, sha256, mapping, at, by, readings, added, replaced, unchanged, warnings, entry, first_reading, last_reading)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)`,
    file.name,
    file.sha256,
    mapping === null ? null : JSON.stringify(mapping),
    at,
    choices.by,
    said.readings,
    said.added,
    said.replaced,
    said.unchanged,
    file.warnings,
    nextEntry(database),
  );
  run(
    database,
    'INSERT INTO main.import_sheet SELECT ?, sheet, name, layout FROM staging.sheet WHERE file = ?',
    importId,
    file.id,
  );
  run(
    database,
    `INSERT INTO main.subject_import SELECT k.known, ? FROM staging.named n
      JOIN temp.known_subject k ON k.staged = n.subject WHERE n.file = ?`,
    importId,
    file.id,
  );
  run(database, 'INSERT INTO temp.taken_file VALUES (?, ?)', file.id, importId);
  return importId;
}

/** Makes an import of every staged file that brings something, or that the study has not seen; gives what became of each, in the files' order. */
export function makeImports(
  study: WritableStudy,
  choices: CommitChoices,
  counts: readonly FileCounts[],
  changes: readonly ReadonlySet<number>[],
): { files: CommittedFile[]; imports: Map<number, number> } {
  const imports = new Map<number, number>();
  // Files that came together have one time: that tells them from those of another day.
  const at = study.now().toISOString();
  const files = stagedFiles(study.database).map((file): CommittedFile => {
    const { readings, added, unchanged, changed } = counts.find((count) => count.file === file.id) ?? nothing;
    const replaced = replaces(choices) ? changed : 0;
    const said = { file: file.name, sha256: file.sha256, readings, added, replaced, unchanged, events: file.events };
    const brings = added + replaced > 0 || changes.some((changed) => changed.has(file.id));
    if (!brings && (file.earlier !== null || file.subjects === 0)) {
      return { ...said, alreadyImported: file.earlier !== null, importId: file.earlier };
    }
    const importId = makeImport(study, at, file, said, choices);
    imports.set(file.id, importId);
    return { ...said, alreadyImported: false, importId };
  });
  return { files, imports };
}

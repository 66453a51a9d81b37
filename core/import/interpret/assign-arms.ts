import type { ImportChoices } from '../mapping.ts';
import { ArmNames, onlyArm } from '../names/arm-names.ts';
import type { RosterEntry } from '../reading.ts';
import type { FoundName } from '../review.ts';
import type { StudyContext } from '../study-context.ts';
import type { FoundSubject } from './interpretation.ts';
import type { ProblemList } from './problem-list.ts';

const subjectsNamed = 5;

export interface SubjectsOfFile {
  readonly file: string;
  readonly sheetNames: readonly string[];
  /** In the file's own words. */
  readonly roster: readonly RosterEntry[];
  /** The subjects that have values in this file. */
  readonly measured: ReadonlySet<string>;
}

export interface AssignedArms {
  readonly subjects: readonly FoundSubject[];
  readonly arms: readonly FoundName[];
  /** Each file's roster, arms in the study's names. */
  readonly rosters: readonly (readonly RosterEntry[])[];
  /** Arms that the study has not and that may be added. */
  readonly added: readonly string[];
}

/**
 * Puts every subject of an import in its arm: what a file says, else what the study knows. A study without arms whose files name none
 * has the one arm `All`. Contradictions, unknown arms and subjects without an arm are errors among the problems.
 */
export function assignArms(
  files: readonly SubjectsOfFile[],
  context: StudyContext,
  choices: ImportChoices,
  problems: ProblemList,
): AssignedArms {
  const names = new ArmNames(context, choices);
  const known = new Map(context.subjects.map(({ subject, arm }) => [subject, arm]));
  const spelled = new Map<string, number>();
  const arms = new Map<string, string | null>();
  const covariates = new Map<string, Record<string, string>>();
  const rosters = files.map(({ file, sheetNames, roster }) =>
    roster.map((entry) => {
      const { subject, source } = entry;
      covariates.set(subject, { ...covariates.get(subject), ...entry.covariates });
      if (entry.arm === null) return entry;
      spelled.set(entry.arm, (spelled.get(entry.arm) ?? 0) + 1);
      const place = { file, sheet: sheetNames[source.sheet] ?? null, row: source.row, column: source.column };
      if (!names.takes(entry.arm)) problems.add('error', 'import.unknown-arm', place, { arm: entry.arm });
      const arm = names.nameOf(entry.arm);
      const before = arms.get(subject) ?? null;
      if (before !== null && before !== arm) {
        problems.add('error', 'import.subject-in-two-arms', place, { subject, first: before, second: arm });
      }
      const held = known.get(subject);
      if (held !== undefined && held !== arm && held !== onlyArm) {
        problems.add('warning', 'import.subject-changed-arm', place, { subject, held, arm });
      }
      arms.set(subject, before ?? arm);
      return { ...entry, arm };
    }),
  );
  const armless = spelled.size === 0 && context.protocol.arms.every((arm) => arm.name === onlyArm);
  const subjects: FoundSubject[] = [];
  const seen = new Set<string>();
  for (const { file, roster, measured } of files) {
    const without: string[] = [];
    for (const subject of [...roster.map((entry) => entry.subject), ...measured]) {
      if (seen.has(subject)) continue;
      seen.add(subject);
      const arm = arms.get(subject) ?? known.get(subject) ?? (armless ? onlyArm : null);
      if (arm === null) without.push(subject);
      subjects.push({ subject, arm, covariates: covariates.get(subject) ?? {} });
    }
    if (without.length > 0) {
      const values = { subjects: without.slice(0, subjectsNamed).join(', ') };
      problems.add('error', 'import.subject-without-arm', { file, sheet: null }, values, without.length);
    }
  }
  const inProtocol = new Set(context.protocol.arms.map((arm) => arm.name));
  const allowed = new Set([...spelled.keys()].flatMap((text) => (names.takes(text) ? names.nameOf(text) : [])));
  const used = new Set(subjects.flatMap(({ arm }) => arm ?? []));
  return {
    subjects,
    arms: [...spelled].map(([text, count]) => ({ text, name: names.find(text), count })),
    rosters,
    added: [...used].filter((arm) => !inProtocol.has(arm) && (allowed.has(arm) || arm === onlyArm)),
  };
}

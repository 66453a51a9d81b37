import type { Problem } from '../core/import/problem.ts';

/** The start of a mapping that answers what is open: every `null` is to be replaced, as `docs/mapping.md` says. */
export interface OpenAnswers {
  readonly mapping: Readonly<Record<string, unknown>>;
  /** False where options of the command answer all of it. */
  readonly needsFile: boolean;
}

/** The answers that hold for the whole import. */
const single = new Map([
  ['import.no-visit', 'fixedWeek'],
  ['import.percent-scale-unknown', 'percent'],
  ['import.ambiguous-mark', 'ambiguousMark'],
  ['import.duplicate-stop', 'duplicates'],
]);

/** The answers to a text of the file: the mapping's entry, and the value of the problem that is the text. */
const perText = new Map([
  ...['ordinal', 'unscheduled', 'end', 'months', 'before-baseline', 'date', 'several', 'minus', 'unknown'].map(
    (kind) => [`import.visit-${kind}`, { entry: 'visits', value: 'visit' }] as const,
  ),
  ['import.unplanned-visit', { entry: 'visits', value: 'visit' }],
  ['import.unknown-arm', { entry: 'arms', value: 'arm' }],
  ['import.unknown-analyte', { entry: 'analytes', value: 'analyte' }],
  ['import.state-unknown', { entry: 'states', value: 'text' }],
]);

const byOption = new Set(['percent', 'duplicates', 'arms', 'analytes']);

/** What is open of an import as the start of a mapping, null where no mapping is its answer. Without prototypes: the texts are other people's. */
export function openAnswers(problems: readonly Problem[]): OpenAnswers | null {
  const entries = new Map<string, Map<string, unknown> | null>();
  const within = (entry: string) => {
    const found = entries.get(entry) ?? new Map<string, unknown>();
    entries.set(entry, found);
    return found;
  };
  for (const { severity, code, values } of problems) {
    if (severity !== 'error') continue;
    const alone = single.get(code);
    if (alone !== undefined) entries.set(alone, null);
    const text = perText.get(code);
    if (text !== undefined) within(text.entry).set(String(values[text.value]), null);
    if (code === 'import.visit-other-arm') {
      const arm = String(values.arm);
      const visits = within('visitsByArm').get(arm);
      const known = visits instanceof Map ? visits : new Map<string, null>();
      within('visitsByArm').set(arm, known.set(String(values.visit), null));
    }
  }
  if (entries.size === 0) return null;
  return {
    mapping: { format: 'armtrace-mapping', version: 1, ...plain(entries), sheets: [] },
    needsFile: [...entries.keys()].some((entry) => !byOption.has(entry)),
  };
}

function plain(entries: ReadonlyMap<unknown, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    [...entries].map(([name, value]) => [String(name), value instanceof Map ? plain(value) : value]),
  );
}

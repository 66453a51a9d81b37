import type { Incidence } from '../core/statistics/incidence/count-incidence.ts';
import type { EventKind } from '../core/study/subject-event.ts';
import { type Language, say } from '../core/words/say.ts';
import { shownInterval, shownP } from './shown-p.ts';
import { table } from './table.ts';

/** What `armtrace incidence --json` prints; the rows of all terms together have the term `any`. */
export function incidenceDocument(found: readonly Incidence[]): object {
  return {
    rows: found.flatMap(({ rows }) => rows.map((row) => ({ ...row, term: row.term ?? 'any' }))),
    tests: found.flatMap(({ tests }) =>
      tests.map(({ kind, term, fisherP }) => ({ kind, term: term ?? 'any', fisherP })),
    ),
  };
}

/** The incidence of one kind of event for a person. */
export function incidenceText(kind: EventKind, { rows, tests, withoutArm }: Incidence, language: Language): string {
  const named = say(language, `statistics.kind-${kind}`);
  const left = withoutArm > 0 ? [say(language, 'command.said-events-without-arm', { count: withoutArm })] : [];
  if (rows.length === 0) return [say(language, 'command.said-none-of-kind', { kind: named }), ...left].join('\n');
  const headings = (
    ['term', 'arm', 'subjects', 'percent', 'clopper-pearson', 'wilson', 'events', 'fisher'] as const
  ).map((name) => say(language, `command.column-${name}`));
  const percent = (part: number) => 100 * part;
  const cells = rows.map((row, i) => {
    const first = rows[i - 1]?.term !== row.term;
    const test = first ? tests.find(({ term }) => term === row.term) : undefined;
    return [
      first ? (row.term ?? say(language, 'command.said-any-term')) : '',
      row.arm,
      `${row.subjectsWithEvent}/${row.n}`,
      row.proportion === null ? null : percent(row.proportion),
      shownInterval(
        row.clopperPearson === null ? null : [percent(row.clopperPearson[0]), percent(row.clopperPearson[1])],
      ),
      shownInterval(row.wilson === null ? null : [percent(row.wilson[0]), percent(row.wilson[1])]),
      row.events,
      shownP(test?.fisherP ?? null),
    ];
  });
  return [say(language, 'command.said-incidence', { kind: named }), table(headings, cells), ...left].join('\n');
}

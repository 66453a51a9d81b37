import type { AskedQuery } from '../core/completeness/matrix.ts';
import { type Query, queryKinds } from '../core/completeness/query.ts';
import type { StudyCompleteness } from '../core/service/completeness-of-study.ts';
import { type Language, say } from '../core/words/say.ts';
import { shownNumber, table } from './table.ts';

/** A question in words. */
function queryWords(language: Language, { code, values }: Query): string {
  return say(language, code, values);
}

/** The document of `armtrace completeness --json`. */
export function completenessDocument(
  found: StudyCompleteness,
  queries: readonly AskedQuery[],
  asOf: string,
  language: Language,
): object {
  return {
    asOf,
    rows: found.rows,
    uncounted: found.uncounted.map(({ name }) => name),
    queries: queries.map((query) => ({
      key: query.key,
      kind: query.kind,
      subject: query.subject,
      arm: query.arm,
      week: query.week,
      analytes: query.analytes,
      text: query.text,
      unit: query.unit,
      code: query.code,
      message: queryWords(language, query),
      source: query.source,
      status: query.state,
      sent: query.sent,
      answer: query.answer,
    })),
  };
}

/** The same for a person: per outcome a line for each arm, received of expected at each week; then the questions, the first of each kind. */
export function completenessText(found: StudyCompleteness, queries: readonly AskedQuery[], language: Language): string {
  const { rows, uncounted } = found;
  if (rows.length === 0 && uncounted.length === 0) {
    return [say(language, 'completeness.no-outcomes'), '', queriesText(queries, language)].join('\n');
  }
  const tables = [...Map.groupBy(rows, ({ outcome, analyte }) => JSON.stringify([outcome, analyte])).values()].map(
    (ours) => outcomeText(ours, language),
  );
  const others = uncounted.map(({ name }) => say(language, 'completeness.uncounted', { outcome: name }));
  const parts = [say(language, 'completeness.legend'), ...tables, ...others, queriesText(queries, language)];
  return parts.join('\n\n');
}

function outcomeText(rows: StudyCompleteness['rows'], language: Language): string {
  const [first] = rows;
  const title = first?.analyte ?? first?.outcome ?? '';
  const weeks = [...new Set(rows.map(({ week }) => week))].sort((a, b) => a - b);
  const arms = [...new Set(rows.map(({ arm }) => arm))];
  const week = (number: number) =>
    first?.analyte === null
      ? say(language, 'completeness.column-follow-up', { week: number })
      : `${say(language, 'command.column-week')} ${shownNumber(number)}`;
  const cells = arms.map((arm) => [
    arm,
    ...weeks.map((number) => {
      const row = rows.find((one) => one.arm === arm && one.week === number);
      if (row === undefined || !row.scheduled) return '–';
      return `${row.received}/${row.expected}`;
    }),
  ]);
  return `${title}\n${table([say(language, 'command.column-arm'), ...weeks.map(week)], cells)}`;
}

const shownOfAKind = 10;

function queriesText(queries: readonly AskedQuery[], language: Language): string {
  if (queries.length === 0) return say(language, 'completeness.no-queries');
  const lines = queryKinds.flatMap((kind) => {
    const ofKind = queries.filter((query) => query.kind === kind);
    if (ofKind.length === 0) return [];
    const shown = ofKind.slice(0, shownOfAKind).map((query) => `    ${queryLine(query, language)}`);
    const rest = ofKind.length - shown.length;
    const more = rest === 0 ? [] : [`    ${say(language, 'completeness.and-more', { count: rest })}`];
    return [`  ${say(language, `completeness.kind-${kind}`)} (${ofKind.length})`, ...shown, ...more];
  });
  return [`${say(language, 'completeness.queries', { count: queries.length })}`, ...lines].join('\n');
}

function queryLine(query: AskedQuery, language: Language): string {
  const { subject, week, text, unit, source, analytes } = query;
  const when = week === null ? [] : [`${say(language, 'command.column-week')} ${shownNumber(week)}`];
  const value = text === null ? [] : [`${analytes.join(', ')} ${text} ${unit ?? ''}`.trim()];
  const note = query.answer === null ? [] : [query.answer.note];
  const place = source === null ? '' : ` [${source.file}, ${source.sheet}!${source.cell}]`;
  const state =
    query.state === 'open' ? '' : ` (${[say(language, `queries.state-${query.state}`), ...note].join(': ')})`;
  return `${[subject, ...when, ...value].join(', ')}: ${queryWords(language, query)}${place}${state}`;
}

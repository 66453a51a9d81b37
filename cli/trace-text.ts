import type { Trace } from '../core/study/overview.ts';
import { type Language, say } from '../core/words/say.ts';
import { shownNumber, table } from './table.ts';

/**
 * What other programs may rely on, and no more: how the study numbers its readings is its own affair. A value that a person excluded is null; the
 * history says so.
 */
export function traceDocument(trace: Trace): object {
  const { subject, week, analyte, population, metric, qualifier, unit, source, history } = trace;
  const value = trace.byHand?.kind === 'excluded' ? null : trace.value;
  return { subject, week, analyte, population, metric, value, qualifier, unit, source, history };
}

/** A value for a person: what it is, the cell it came from, what was done to it by hand, and all that happened to it. */
export function traceText(trace: Trace, language: Language): string {
  const { source, history, byHand } = trace;
  const value = `${trace.qualifier ?? ''}${trace.value === null ? '' : String(trace.value)} ${trace.unit ?? ''}`.trim();
  const headings = (['when', 'by', 'action', 'from', 'to', 'reason'] as const).map((name) =>
    say(language, `command.column-${name}`),
  );
  const rows = history.map((entry) => [
    entry.at,
    entry.by,
    entry.action,
    signed(entry.from, entry.fromQualifier),
    signed(entry.to, entry.toQualifier),
    entry.reason,
  ]);
  const from = byHand === null ? '' : `${byHand.fromQualifier ?? ''}${byHand.from}`;
  const changed =
    byHand === null
      ? []
      : [say(language, `command.said-${byHand.kind}`, { from, reason: byHand.reason, by: byHand.by })];
  return [
    `${trace.subject}, ${say(language, 'command.column-week')} ${shownNumber(trace.week)}, ${trace.analyte}: ${value}`,
    ...changed,
    say(language, 'command.said-source', { ...source }),
    say(language, 'command.said-imported', { importId: source.importId, at: source.importedAt }),
    '',
    table(headings, rows),
  ].join('\n');
}

/** A value as it was recorded, to the last digit, with its sign where it has one. */
function signed(value: number | null, qualifier: string | null): string | null {
  return value === null ? null : `${qualifier ?? ''}${value}`;
}

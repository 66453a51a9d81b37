import { heldWords, inputWords, warningWords } from '../core/scores/input-words.ts';
import { scoreKinds } from '../core/scores/kinds.ts';
import type { ScoreRow } from '../core/scores/score-study.ts';
import { type Language, say } from '../core/words/say.ts';
import { shownNumber, table } from './table.ts';

/** The rows of `armtrace scores --json`. */
export function scoreRows(rows: readonly ScoreRow[]): object[] {
  return rows.map(({ score, version, subject, arm, week, value, inputs, missing }) => {
    return { score, version, subject, arm, week, value, inputs, missing };
  });
}

/** What else is known of each of those rows, in their order: how it was computed, every doubt, and the score that the file gives. */
export function scoreDetails(rows: readonly ScoreRow[], language: Language): object[] {
  return rows.map((row) => ({
    score: row.score,
    subject: row.subject,
    week: row.week,
    raw: row.raw,
    class: row.category,
    unitPath: row.path,
    byOtherPath: row.byOtherPath,
    bounds: row.held,
    notRecorded: row.notRecorded,
    warnings: scoreWarnings(row, language),
    imported: row.imported.map(({ value, difference, mismatch, reading }) => {
      return { value, difference, mismatch, text: reading.text, readingId: reading.readingId, source: reading.source };
    }),
  }));
}

/** Every doubt about a score: about its inputs, about the path of its units, about what the file says it is. */
function scoreWarnings(row: ScoreRow, language: Language): { code: string; message: string }[] {
  const { value, byOtherPath, path, imported } = row;
  const warnings = row.warnings.map((one) => ({ code: String(one.code), message: warningWords(language, one) }));
  if (byOtherPath !== null && byOtherPath !== value) {
    const units = path === 'SI' ? 'mg/dL' : path === 'mg/dL' ? 'umol/L' : 'umol/L ↔ mg/dL';
    const message = say(language, 'scores.other-path', { units, other: byOtherPath });
    warnings.push({ code: 'scores.other-path', message });
  }
  for (const { mismatch, value: given, reading } of imported) {
    if (!mismatch || value === null) continue;
    const cell = `${reading.source.file}, ${reading.source.sheet}!${reading.source.cell}`;
    warnings.push({
      code: 'scores.differs',
      message: say(language, 'scores.differs', { imported: given, cell, value: Number(shownNumber(value)) }),
    });
  }
  return warnings;
}

/** The scores for a person: a table per score, then what should be known of its rows. */
export function scoresText(rows: readonly ScoreRow[], language: Language): string {
  if (rows.length === 0) return say(language, 'scores.none');
  const parts = scoreKinds.flatMap((kind) => {
    const ofKind = rows.filter(({ score }) => score === kind.id);
    return ofKind.length === 0 ? [] : [scoreText(`${kind.name} · ${kind.version}`, kind.name, ofKind, language)];
  });
  return parts.join('\n\n');
}

function scoreText(title: string, name: string, rows: readonly ScoreRow[], language: Language): string {
  const headings = [
    say(language, 'scores.column-subject'),
    say(language, 'command.column-arm'),
    say(language, 'command.column-week'),
    say(language, 'scores.column-value'),
    say(language, 'scores.column-class'),
    say(language, 'scores.column-missing'),
    say(language, 'scores.column-imported'),
    say(language, 'scores.column-bounds'),
  ];
  const cells = rows.map((row) => [
    row.subject,
    row.arm,
    row.week,
    row.value,
    row.category,
    inputWords(language, row.missing),
    row.imported.length === 0 ? null : row.imported.map(({ value }) => shownNumber(value)).join(', '),
    row.held.map((held) => heldWords(language, held)).join('; '),
  ]);
  const notRecorded = [...new Set(rows.flatMap((row) => row.notRecorded))];
  const notes = rows.flatMap((row) =>
    scoreWarnings(row, language).map(
      ({ message }) => `  ${row.subject}, ${say(language, 'command.column-week')} ${shownNumber(row.week)}: ${message}`,
    ),
  );
  if (notRecorded.length > 0) {
    const inputs = inputWords(language, notRecorded);
    notes.unshift(`  ${say(language, 'scores.not-recorded', { name, inputs })}`);
  }
  const heading = notes.length === 0 ? [] : [`${say(language, 'scores.notes')}:`];
  return [title, table(headings, cells), ...heading, ...notes].join('\n');
}

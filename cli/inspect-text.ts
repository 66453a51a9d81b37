import type { ColumnMapping } from '../core/import/mapping.ts';
import { templateReader } from '../core/import/sample-template.ts';
import type { FileSummary, ImportSummary } from '../core/import/session/import-summary.ts';
import { type Language, say } from '../core/words/say.ts';
import { problemLines } from './problem-lines.ts';
import { table } from './table.ts';

type Sheets = FileSummary['sheets'];

/** What the importer sees in a file, for a person: each sheet with its reasons and columns, names as they are understood, problems. */
export function inspectionText(file: FileSummary, sheets: Sheets, summary: ImportSummary, language: Language): string {
  const headings = (['column', 'header', 'role', 'what', 'samples'] as const).map((name) =>
    say(language, `command.column-${name}`),
  );
  const parts = sheets.map((sheet) => {
    const mapped = file.mapping.find((one) => one.sheet === sheet.sheet)?.columns ?? [];
    const rows = sheet.columns.map(({ column, letters, header, samples }) => {
      const taken = mapped.find((one) => one.column === column);
      const what = [taken?.analyte, taken?.population, taken?.metric, taken?.unit, ...ownWords(taken)].filter(
        (word) => word != null,
      );
      const role = say(language, `wizard.role-${taken?.role ?? 'ignored'}`);
      return [letters, header, role, what.join(' | '), samples.slice(0, 3).join(', ')];
    });
    return [
      sheetLine(sheet, language),
      ...sheet.why.map(({ code, values }) => `  ${say(language, code, values)}`),
      table(headings, rows),
    ].join('\n');
  });
  return [
    `${file.file} (${file.container})`,
    ...parts,
    ...samplesText(summary, language),
    ...namesText(summary, language),
    problemLines(summary.problems, language).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** How sample names are read, by the first few of them; what does not fit is among the problems. */
function samplesText({ choices, sampleNames }: ImportSummary, language: Language): readonly string[] {
  const { sampleTemplate } = choices;
  if (sampleTemplate === null || sampleNames.length === 0) return [];
  const read = templateReader(sampleTemplate);
  const lines = sampleNames.slice(0, 3).map((name) => {
    const parts = Object.entries(read(name) ?? {}).flatMap(([role, part]) => (part === null ? [] : `${role} ${part}`));
    return `  ${name}: ${parts.length === 0 ? '-' : parts.join(', ')}`;
  });
  return [[say(language, 'command.said-samples', { count: sampleNames.length }), ...lines].join('\n')];
}

/** The arms, visits and analytes of the file, each with what the study calls it; those that it does not know are among the problems. */
function namesText({ arms, visits, analytes }: ImportSummary, language: Language): readonly string[] {
  const named = (found: ImportSummary['arms']) =>
    found.flatMap(({ text, name }) => (name === null ? [] : name === text ? [text] : [`“${text}” = ${name}`]));
  const weeks = visits.flatMap(({ text, week }) =>
    week === null || text === '' ? [] : [say(language, 'command.said-visit-week', { visit: text, week })],
  );
  const lines = (
    [
      ['command.said-arms', named(arms)],
      ['command.said-visits', [...new Set(weeks)]],
      ['command.said-analytes', named(analytes)],
    ] as const
  ).flatMap(([key, names]) => (names.length === 0 ? [] : [`  ${say(language, key, { names: cut(names) })}`]));
  return lines.length === 0 ? [] : [lines.join('\n')];
}

const namesShown = 12;

function cut(names: readonly string[]): string {
  const shown = names.slice(0, namesShown).join(', ');
  return names.length > namesShown ? `${shown}, … (${names.length})` : shown;
}

/** What a column's header says of every value under it: a visit, an arm, a subject or its number in the arm. */
function ownWords(taken: ColumnMapping | undefined): readonly (string | null)[] {
  if (taken === undefined || taken.role !== 'measurement') return [];
  const { visit, arm, subject, anonymous } = taken;
  return [visit, arm, subject, anonymous === null ? null : `#${anonymous}`];
}

function sheetLine(
  { sheet, layout, confidence, readings, subjects, hidden }: Sheets[number],
  language: Language,
): string {
  const line =
    layout === 'none'
      ? say(language, 'command.said-no-layout', { sheet })
      : say(language, 'command.said-sheet', {
          sheet,
          layout: say(language, `wizard.layout-${layout}`),
          code: layout,
          readings,
          subjects,
          confidence: Math.round(confidence * 100),
        });
  return hidden ? `${line} (${say(language, 'command.said-hidden')})` : line;
}

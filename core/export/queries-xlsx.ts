import type { AskedQuery } from '../completeness/matrix.ts';
import { type Language, say } from '../words/say.ts';
import { freezeHeader } from './freeze-header.ts';

const widths = [28, 12, 12, 8, 24, 12, 10, 48, 28, 18, 8, 10, 20, 16, 40] as const;

/**
 * The questions to the laboratory as an Excel workbook, one a row: kind, subject, arm, week, analyte, the value as its file shows it, the question,
 * the file, sheet and cell to look at, and how it stands since when and by whom; the last column is for the answer. Texts never become formulas.
 */
export async function queriesXlsx(queries: readonly AskedQuery[], language: Language): Promise<Uint8Array> {
  const { utils, write } = await import('xlsx');
  const names = [
    'kind',
    'subject',
    'arm',
    'week',
    'analyte',
    'value',
    'unit',
    'question',
    'file',
    'sheet',
    'cell',
    'state',
    'since',
    'by',
    'answer',
  ] as const;
  const heads = names.map((name) => say(language, `queries.column-${name}`));
  const rows = queries.map((query) => [
    say(language, `completeness.kind-${query.kind}`),
    query.subject,
    query.arm,
    query.week,
    query.analytes.join(', '),
    query.text,
    query.unit,
    say(language, query.code, query.values),
    query.source?.file ?? null,
    query.source?.sheet ?? null,
    query.source?.cell ?? null,
    say(language, `queries.state-${query.state}`),
    (query.answer ?? query.sent)?.at ?? null,
    (query.answer ?? query.sent)?.by ?? null,
    query.answer?.note ?? null,
  ]);
  const sheet = {
    ...utils.aoa_to_sheet([heads, ...rows]),
    '!autofilter': { ref: utils.encode_range({ r: 0, c: 0 }, { r: rows.length, c: heads.length - 1 }) },
    '!cols': widths.map((wch) => ({ wch })),
  };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, say(language, 'queries.sheet'));
  const written: unknown = write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
  if (!(written instanceof Uint8Array)) throw new TypeError('The spreadsheet library gave no bytes');
  return freezeHeader(written);
}

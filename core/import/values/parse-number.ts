/** Which character a column of texts writes its decimals with; `unknown` where both readings are possible. */
export type DecimalMark = '.' | ',' | 'unknown';

const blanks = /[\s\u00a0\u2007\u2009\u202f\u3000'’]/g;
const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const grouped = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/;
const groupedByPoint = /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d*)?$/;

/** The same text in ordinary digits and signs: full-width forms, minus signs and blanks between digits made plain. */
function plainForm(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[−–﹣]/g, '-')
    .replace(blanks, '');
}

/**
 * What one text says about its column's decimal mark: the mark if the text can be read only one way, with `couldGroup`
 * where it may as well separate thousands (`1,234`), null if it has no mark at all.
 */
function markOf(text: string): { readonly mark: '.' | ','; readonly couldGroup: boolean } | null {
  const number = plainForm(text).replace(/%$/, '');
  const point = number.lastIndexOf('.');
  const comma = number.lastIndexOf(',');
  if (point < 0 && comma < 0) return null;
  if (point >= 0 && comma >= 0) return { mark: point > comma ? '.' : ',', couldGroup: false };
  const mark = point >= 0 ? '.' : ',';
  if (number.split(mark).length > 2) return { mark: mark === '.' ? ',' : '.', couldGroup: false };
  return { mark, couldGroup: /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(number) };
}

/**
 * Decides a column's decimal mark from its texts. One text that can be read only one way decides; texts that contradict each other give
 * `unknown`. Where every text could also separate thousands, a comma stays `unknown` and a point is taken for the mark.
 */
export function decideDecimalMark(texts: Iterable<string>): DecimalMark {
  let decided: '.' | ',' | null = null;
  let doubtfulComma = false;
  for (const text of texts) {
    const said = markOf(text);
    if (said === null) continue;
    if (said.couldGroup) doubtfulComma ||= said.mark === ',';
    else {
      if (decided !== null && decided !== said.mark) return 'unknown';
      decided = said.mark;
    }
  }
  return decided ?? (doubtfulComma ? 'unknown' : '.');
}

/**
 * The number that a text stands for, or null if it is none, or could be two. Full-width digits, blanks between digits and
 * thousands separators are understood; `mark` is the column's decimal mark.
 */
export function parseNumber(text: string, mark: DecimalMark = '.'): number | null {
  const number = plainForm(text);
  if (mark === '.') {
    if (plain.test(number)) return finite(Number(number));
    return grouped.test(number) ? finite(Number(number.replaceAll(',', ''))) : null;
  }
  if (mark === ',') {
    const pointed = groupedByPoint.test(number)
      ? number.replaceAll('.', '').replace(',', '.')
      : number.replace(',', '.');
    return plain.test(pointed) ? finite(Number(pointed)) : null;
  }
  const asPoint = parseNumber(text, '.');
  const asComma = parseNumber(text, ',');
  if (asPoint === null || asComma === null) return asPoint ?? asComma;
  return asPoint === asComma ? asPoint : null;
}

function finite(number: number): number | null {
  if (!Number.isFinite(number)) return null;
  return number === 0 ? 0 : number;
}

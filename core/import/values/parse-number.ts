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
 * What one text says about its column's decimal mark: the mark if the text can be read only one way,
 * `unknown` if it could be read either way (`1,234`), null if it has no mark at all.
 */
function markOf(text: string): DecimalMark | null {
  const number = plainForm(text).replace(/%$/, '');
  const point = number.lastIndexOf('.');
  const comma = number.lastIndexOf(',');
  if (point < 0 && comma < 0) return null;
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  const mark = point >= 0 ? '.' : ',';
  const parts = number.split(mark);
  if (parts.length > 2) return mark === '.' ? ',' : '.';
  const [whole = '', decimals = ''] = parts;
  const couldGroup = decimals.length === 3 && /^[+-]?[1-9]\d{0,2}$/.test(whole);
  return couldGroup && mark === ',' ? 'unknown' : mark;
}

/**
 * Decides a column's decimal mark from its texts: one text that can be read only one way decides; if none does, a comma that could
 * group thousands stays `unknown`. A column without any mark reads with the point. Texts that contradict each other give `unknown`.
 */
export function decideDecimalMark(texts: Iterable<string>): DecimalMark {
  let decided: '.' | ',' | null = null;
  let doubt = false;
  for (const text of texts) {
    const mark = markOf(text);
    if (mark === 'unknown') doubt = true;
    else if (mark !== null) {
      if (decided !== null && decided !== mark) return 'unknown';
      decided = mark;
    }
  }
  return decided ?? (doubt ? 'unknown' : '.');
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
  return Number.isFinite(number) ? number : null;
}

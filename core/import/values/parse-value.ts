import type { Qualifier } from '../../study/series.ts';
import { listed } from '../listed.ts';
import { type DecimalMark, parseNumber } from './parse-number.ts';

/**
 * What the text of a cell says. A number may be beyond a limit (`qualifier`), a percentage (`percent`) or flagged as abnormal (`flag`).
 * `limit-unknown` is a value below or above a limit that the cell does not name; `ambiguous` may mean either not done or not detected.
 */
export type ParsedValue =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly percent: boolean;
      readonly qualifier: Qualifier | null;
      readonly flag: string | null;
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'limit-unknown' }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'unreadable' };

const missing = tokens(
  'na | n/a | n.a. | #n/a | none | nan | null | . | - | -- | — | – | / | \\ | * | ? | not done | missing | not available',
  'not applicable | not reported | nr | inf | -inf | 未做 | 未检 | 未测 | 缺失 | 无 | 未查',
  '#div/0! | #value! | #ref! | #name? | #num! | #null!',
);
const ambiguous = tokens('nd | n.d. | n.d | n/d');
const limitUnknown = tokens(
  'und | undetectable | undetected | not detected | not detectable | below detection | below lod | below loq | lod | <lod',
  '< lod | <loq | < loq | <lloq | < lloq | lloq | blq | bql | bloq | bdl | <llod | >uloq | > uloq | uloq',
  'tnd | target not detected | negative (<lod) | below limit | below limit of detection | below limit of quantification | 低于检测限 | 低于检测下限 | 低于检出限 | 低于下限 | 未检出 | 未检测到 | 高于检测上限',
);

const longestValue = 200;
const simple = /^\d{1,15}(?:\.\d{1,20})?$/;

const signs: ReadonlyMap<string, Qualifier> = new Map<string, Qualifier>(
  Object.entries({
    '<': '<',
    '>': '>',
    '<=': '<=',
    '>=': '>=',
    '=<': '<=',
    '=>': '>=',
    '≤': '<=',
    '≥': '>=',
    '≦': '<=',
    '≧': '>=',
    '⩽': '<=',
    '⩾': '>=',
  } as const),
);
const signed = /^(<=|>=|=<|=>|[<>≤≥≦≧⩽⩾])\s*(.*)$/su;
const flagged = /^(.*?\d[%\s]*)(?:\s*(↑+|↓+|\*+)|(?<=[\d%\s])\s*([HL]{1,2}))$/su;

function tokens(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap(listed).map(tokenForm));
}

function tokenForm(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** A sign on its own (`<`, `≥`), as a split-off qualifier column holds it; null for anything else. */
export function parseQualifier(text: string): Qualifier | null {
  return signs.get(text.trim()) ?? signs.get(text.normalize('NFKC').trim()) ?? null;
}

/**
 * Reads the text of a value cell: limits (`<20`, `≤ 5`, `<LOD`), missing marks (`n/a`, `未做`), percent text (`17.9 %`),
 * abnormal flags (`0.80↓`, `12 H`), and numbers as `parseNumber` understands them with the column's decimal mark.
 */
export function parseValue(text: string, mark: DecimalMark = '.'): ParsedValue {
  if (mark === '.' && simple.test(text)) {
    return { kind: 'number', value: Number(text), percent: false, qualifier: null, flag: null };
  }
  if (text.length > longestValue) return { kind: 'unreadable' };
  const token = tokenForm(text);
  if (token === '' || missing.has(token) || /^#+$/.test(token)) return { kind: 'missing' };
  if (ambiguous.has(token)) return { kind: 'ambiguous' };
  if (limitUnknown.has(token)) return { kind: 'limit-unknown' };
  let rest = text.normalize('NFKC').trim();
  let qualifier: Qualifier | null = null;
  const limit = signed.exec(rest) ?? signed.exec(text.trim());
  if (limit !== null) {
    qualifier = signs.get(limit[1] ?? '') ?? null;
    rest = (limit[2] ?? '').normalize('NFKC').trim();
  }
  let flag: string | null = null;
  const abnormal = flagged.exec(rest);
  if (abnormal !== null) {
    flag = abnormal[2] ?? abnormal[3] ?? null;
    rest = (abnormal[1] ?? '').trim();
  }
  const percent = rest.endsWith('%');
  if (percent) rest = rest.slice(0, -1).trim();
  const value = parseNumber(rest, mark);
  return value === null ? { kind: 'unreadable' } : { kind: 'number', value, percent, qualifier, flag };
}

/** What kind of value a text is, whichever decimal mark its column uses. */
export function kindOfValue(text: string): ParsedValue['kind'] {
  const { kind } = parseValue(text, '.');
  return kind === 'unreadable' ? parseValue(text, ',').kind : kind;
}

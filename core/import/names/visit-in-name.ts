import type { Protocol } from '../../study/protocol.ts';
import { type VisitQuestion, weekOfVisit } from '../../study/visit-text.ts';

/** A name that carries a visit at its start or its end (`NKG2A_W4`, `4周 NKG2A`): the visit's own text, and what else it says. */
export interface VisitInName {
  readonly visit: string;
  /** Empty where the name is the visit. */
  readonly rest: string;
}

const separators = /[\s_\-./|,，、:：]+/u;
const bracketed = /^(.+?)\s*[([（【]([^()[\]（）【】]+)[)\]）】]$/u;
const chineseVisit =
  '(?:第[零一二两三四五六七八九十\\d]+[周天]|[零一二两三四五六七八九十\\d]+周|基线期?|入组时?|治疗前|筛选期?)';
const chineseFirst = new RegExp(`^(${chineseVisit})(?![\\p{Script=Han}])(.+)$`, 'u');
const chineseLast = /^(.+?)(第[零一二两三四五六七八九十\d]+[周天]|基线期?|入组时?|治疗前|筛选期?)$/u;
const mostTokens = 3;

/** Questions about which a person can say the week; a number alone may be anything and is no visit here. */
const dated: ReadonlySet<VisitQuestion> = new Set(['months', 'before-baseline', 'minus']);

/** True for a text that names a time: a week, a day, baseline, months, or a numbered visit with a letter (`V3`). */
export function namesVisit(text: string, protocol: Protocol): boolean {
  const understood = weekOfVisit(text, protocol);
  if ('week' in understood) return true;
  if (dated.has(understood.ask)) return true;
  return understood.ask === 'ordinal' && /^(?:v|visit|tp|timepoint|cycle|访视|第)/i.test(text.trim());
}

/** Finds the visit that a name carries; null if it carries none. */
export function visitInName(name: string, protocol: Protocol): VisitInName | null {
  const text = name.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (text === '') return null;
  if (namesVisit(text, protocol)) return { visit: text, rest: '' };
  const inside = bracketed.exec(text);
  if (inside !== null && namesVisit(inside[2] ?? '', protocol))
    return { visit: inside[2]?.trim() ?? '', rest: inside[1]?.trim() ?? '' };
  return atEdge(text, protocol) ?? inChinese(text);
}

/** The longest run of words at the end, else at the start, that is a visit. */
function atEdge(text: string, protocol: Protocol): VisitInName | null {
  const gaps = [...text.matchAll(new RegExp(separators, 'gu'))];
  const last = gaps.slice(-mostTokens);
  for (const gap of last) {
    const visit = text.slice(gap.index + gap[0].length);
    const rest = text.slice(0, gap.index);
    if (rest !== '' && namesVisit(visit, protocol)) return { visit, rest: withoutEdges(rest) };
  }
  for (const gap of gaps.slice(0, mostTokens).toReversed()) {
    const visit = text.slice(0, gap.index);
    const rest = text.slice(gap.index + gap[0].length);
    if (rest !== '' && namesVisit(visit, protocol)) return { visit, rest: withoutEdges(rest) };
  }
  return null;
}

/** Chinese writes the visit against the name, without a blank: `第4周NKG2A`, `NKG2A基线`. */
function inChinese(text: string): VisitInName | null {
  const first = chineseFirst.exec(text);
  if (first !== null) return { visit: first[1] ?? '', rest: withoutEdges(first[2] ?? '') };
  const last = chineseLast.exec(text);
  return last === null ? null : { visit: last[2] ?? '', rest: withoutEdges(last[1] ?? '') };
}

function withoutEdges(text: string): string {
  return text.replace(/^[\s_\-./|,，、:：]+|[\s_./|,，、:：]+$/gu, '');
}

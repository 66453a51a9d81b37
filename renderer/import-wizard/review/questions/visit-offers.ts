import type { FoundVisit } from '../../../../core/import/review.ts';
import type { Visit } from '../../../../core/study/protocol.ts';

/** A week for each of several visits, by their texts: offered as one answer. */
export interface VisitOffer {
  readonly kind: 'weeks' | 'in-order';
  readonly weeks: Readonly<Record<string, number>>;
}

/** The visits that wait for a week, each text once. */
export function openVisits(visits: readonly FoundVisit[]): readonly FoundVisit[] {
  const open = visits.filter(({ week, question }) => week === null && question !== 'left-out');
  return [...Map.groupBy(open, ({ text }) => text).values()].flatMap((found) => {
    const [first] = found;
    return first === undefined ? [] : [{ ...first, count: found.reduce((sum, { count }) => sum + count, 0) }];
  });
}

/** The only number in a visit's text, null where there is none or another. */
function numberIn(text: string): number | null {
  const numbers = text.normalize('NFKC').match(/\d+(?:\.\d+)?/g) ?? [];
  return numbers.length === 1 ? Number(numbers[0]) : null;
}

/**
 * What visits that count something (`V01`, `VISIT 4`, `3`) may stand for, all at once: the protocol's visits in their order, or, where they are
 * bare numbers, weeks. Offered to a person, never taken.
 */
export function visitOffers(open: readonly FoundVisit[], planned: readonly Visit[]): readonly VisitOffer[] {
  const counted = open.flatMap(({ text, question }) => {
    const number = question === 'ordinal' ? numberIn(text) : null;
    return number === null ? [] : [{ text, number }];
  });
  const distinct = new Set(counted.map(({ number }) => number)).size === counted.length;
  if (counted.length < 2 || !distinct) return [];
  const sorted = [...counted].sort((a, b) => a.number - b.number);
  const weeks = [...planned.map(({ week }) => week)].sort((a, b) => a - b);
  const inOrder = Object.fromEntries(sorted.map(({ text }, at) => [text, weeks[at] ?? 0]));
  const asWeeks = Object.fromEntries(sorted.map(({ text, number }) => [text, number]));
  const bare = counted.every(({ text }) => /^\s*\d+(?:\.\d+)?\.?\s*$/.test(text));
  return [
    ...(bare ? [{ kind: 'weeks', weeks: asWeeks } as const] : []),
    ...(sorted.length <= weeks.length ? [{ kind: 'in-order', weeks: inOrder } as const] : []),
  ];
}

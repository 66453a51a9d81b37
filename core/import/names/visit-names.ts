import { type BareNumber, type VisitQuestion, weekOfVisit } from '../../study/visit-text.ts';
import { headerKey } from '../header-key.ts';
import type { ImportChoices } from '../mapping.ts';
import type { FoundVisit } from '../review.ts';
import type { StudyContext } from '../study-context.ts';

/** A visit text with the week it was taken for, or why it was not. */
export interface VisitName {
  readonly text: string;
  readonly week: number | null;
  readonly question: VisitQuestion | null;
  /** True if the protocol has a visit in that week. */
  readonly planned: boolean;
  /** The visit whose window took the day in, null if the text names the week itself. */
  readonly window: string | null;
  count: number;
}

const weekHeaders = new Set([
  'week',
  'weeks',
  'wk',
  'wks',
  'studyweek',
  'visitweek',
  'weekno',
  '周',
  '周次',
  '访视周',
  '随访周',
]);
const dayHeaders = new Set(['day', 'days', 'studyday', '天', '天数', '研究日']);

/** What a bare number means under a header. */
export function bareNumberUnder(header: string): BareNumber {
  const key = headerKey(header);
  if (weekHeaders.has(key)) return 'week';
  return dayHeaders.has(key) ? 'day' : 'ask';
}

/** The visits of an import: an answer given for it first, then what the text says, then a protocol visit's window of days. */
export class VisitNames {
  readonly #context: StudyContext;
  readonly #choices: ImportChoices;
  readonly #known = new Map<string, VisitName>();

  constructor(context: StudyContext, choices: ImportChoices) {
    this.#context = context;
    this.#choices = choices;
  }

  /** What a visit text stands for; count it with `count` for every value that it dates. */
  of(text: string, bareNumber: BareNumber): VisitName {
    const key = bareNumber === 'ask' ? text : `${bareNumber}\u0000${text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = this.#understand(text, bareNumber);
    this.#known.set(key, found);
    return found;
  }

  /** The visit of a day counted from a subject's own baseline: an answer for that day (`D15`), else the visit whose window takes it in. */
  onDay(day: number): VisitName {
    const key = `from baseline\u0000${day}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const text = `D${day}`;
    const answer = Object.hasOwn(this.#choices.visits, text) ? this.#choices.visits[text] : undefined;
    const found = this.#found(text, answer ?? day / 7);
    this.#known.set(key, found);
    return found;
  }

  /** The visit of every value in files that name none. */
  fixed(week: number): VisitName {
    const known = this.#known.get('');
    if (known !== undefined) return known;
    const found = this.#found('', week);
    this.#known.set('', found);
    return found;
  }

  /** Every visit text that was met, by week, those without one last. */
  all(): readonly FoundVisit[] {
    return [...this.#known.values()]
      .filter((visit) => visit.count > 0 || visit.week === null)
      .map(({ text, week, planned, count }) => ({ text, week, planned, count }))
      .sort((a, b) => (a.week ?? Number.POSITIVE_INFINITY) - (b.week ?? Number.POSITIVE_INFINITY) || b.count - a.count);
  }

  #understand(text: string, bareNumber: BareNumber): VisitName {
    const answer = Object.hasOwn(this.#choices.visits, text) ? this.#choices.visits[text] : undefined;
    if (answer !== undefined) return this.#found(text, answer);
    const understood = weekOfVisit(text, this.#context.protocol, bareNumber);
    if ('ask' in understood)
      return { text, week: null, question: understood.ask, planned: false, window: null, count: 0 };
    return this.#found(text, understood.week);
  }

  #found(text: string, week: number): VisitName {
    const { visits } = this.#context.protocol;
    const planned = visits.some((visit) => visit.week === week);
    const day = week * 7;
    const around = planned
      ? []
      : visits.filter((visit) => day >= visit.week * 7 - visit.daysBefore && day <= visit.week * 7 + visit.daysAfter);
    const [only] = around;
    if (only !== undefined && around.length === 1) {
      return { text, week: only.week, question: null, planned: true, window: only.label, count: 0 };
    }
    return { text, week, question: null, planned, window: null, count: 0 };
  }
}

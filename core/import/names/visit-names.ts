import { weekOfMonths } from '../../study/months.ts';
import { type BareNumber, monthsOfVisit, type VisitQuestion, weekOfVisit } from '../../study/visit-text.ts';
import { headerKey } from '../header-key.ts';
import type { ImportChoices } from '../mapping.ts';
import type { FoundVisit } from '../review.ts';
import type { StudyContext } from '../study-context.ts';
import { ArmNames } from './arm-names.ts';
import { timeOnStudy } from './time-header.ts';

/** A visit text with the week it was taken for, or why it was not. */
export interface VisitName {
  readonly text: string;
  readonly week: number | null;
  readonly question: VisitQuestion | 'left-out' | 'other-arm' | null;
  /** True if the protocol has a visit in that week. */
  readonly planned: boolean;
  /** The visit whose window took the day in, null if the text names the week itself. */
  readonly window: string | null;
  /** The arm that this week holds for, null for all. */
  readonly arm: string | null;
  /** The day from baseline that the text itself names; null without a week. */
  readonly day: number | null;
  count: number;
  /** Of a text without a week: the arms whose subjects it was met with. */
  readonly arms: Set<string>;
}

const weekKeys = new Set(['studyweek', 'visitweek', 'weekno', 'weeknumber', '随访周']);
const dayKeys = new Set(['studyday', '研究日']);

/** What a bare number means under a header. */
export function bareNumberUnder(header: string): BareNumber {
  const key = headerKey(header);
  if (weekKeys.has(key)) return 'week';
  return dayKeys.has(key) ? 'day' : (timeOnStudy(header) ?? 'ask');
}

/** The visits of an import: an answer given for it first, then what the text says, then a protocol visit's window of days. */
export class VisitNames {
  readonly #context: StudyContext;
  readonly #choices: ImportChoices;
  readonly #known = new Map<string, VisitName>();
  /** By the arm's name in the study: its own weeks. */
  readonly #byArm: ReadonlyMap<string, Readonly<Record<string, number>>>;
  readonly #leftOut: ReadonlySet<string>;

  constructor(context: StudyContext, choices: ImportChoices) {
    this.#context = context;
    this.#choices = choices;
    const arms = new ArmNames(context, choices);
    this.#byArm = new Map(Object.entries(choices.visitsByArm).map(([arm, weeks]) => [arms.nameOf(arm), weeks]));
    this.#leftOut = new Set(choices.visitsLeftOut);
  }

  /** True for a text to which some arm gives a week of its own: whose it is must then be known. */
  variesByArm(text: string): boolean {
    return this.#byArm.size > 0 && [...this.#byArm.values()].some((weeks) => Object.hasOwn(weeks, text));
  }

  /** What a visit text stands for in an arm, where arms have schedules of their own; else as for all. */
  inArm(text: string, bareNumber: BareNumber, arm: string | null): VisitName {
    if (!this.variesByArm(text)) return this.of(text, bareNumber);
    const key = JSON.stringify([arm, bareNumber, text]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const weeks = arm === null ? undefined : this.#byArm.get(arm);
    const week = weeks !== undefined && Object.hasOwn(weeks, text) ? weeks[text] : undefined;
    const common = this.#understand(text, bareNumber);
    const found =
      week !== undefined
        ? { ...this.#found(text, week), arm }
        : common.week === null && common.question !== 'left-out'
          ? { ...unanswered(text, 'other-arm'), arm }
          : common;
    this.#known.set(key, found);
    return found;
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

  /**
   * The visit of a day counted from a subject's own baseline: an answer for that day (`D15`), else the visit whose window takes it in.
   *
   * @param said how the file calls the visit, where it says more than the day
   */
  onDay(day: number, said: string | null = null): VisitName {
    const key = `from baseline\u0000${day}\u0000${said ?? ''}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const text = said === null ? `D${day}` : `${said}, D${day}`;
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

  /** The day from baseline that a visit text named where it was taken for a week; null if it was never met so. */
  dayOf(text: string, week: number): number | null {
    const met = this.#known.values().find((visit) => visit.text === text && visit.week === week);
    return met?.day ?? null;
  }

  /** Every visit text that was met, by week, those without one last. */
  all(): readonly FoundVisit[] {
    return [...this.#known.values()]
      .filter((visit) => visit.count > 0 || visit.week === null)
      .map(({ text, week, planned, count, question, arm, arms }) => {
        return { text, week, planned, count, question, arm, arms: [...arms].sort() };
      })
      .sort((a, b) => (a.week ?? Number.POSITIVE_INFINITY) - (b.week ?? Number.POSITIVE_INFINITY) || b.count - a.count);
  }

  #understand(text: string, bareNumber: BareNumber): VisitName {
    if (this.#leftOut.has(text)) return unanswered(text, 'left-out');
    const answer = Object.hasOwn(this.#choices.visits, text) ? this.#choices.visits[text] : undefined;
    if (answer !== undefined) return this.#found(text, answer);
    const understood = weekOfVisit(text, this.#context.protocol, bareNumber);
    if ('ask' in understood) {
      if (this.#choices.unscheduled === 'leave-out' && namesNoWeek(understood.ask)) return unanswered(text, 'left-out');
      const months = understood.ask === 'months' ? monthsOfVisit(text) : null;
      const { months: rule } = this.#choices;
      if (months === null || rule === 'ask') return unanswered(text, understood.ask);
      return this.#found(text, weekOfMonths(months, rule));
    }
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
    const dated = { text, question: null, arm: null, day, count: 0 };
    if (only !== undefined && around.length === 1) {
      return { ...dated, week: only.week, planned: true, window: only.label, arms: new Set() };
    }
    return { ...dated, week, planned, window: null, arms: new Set() };
  }
}

/** True for the questions about a visit that a date can answer: unscheduled, before baseline, at an end. */
export function namesNoWeek(question: VisitName['question']): boolean {
  return question === 'unscheduled' || question === 'before-baseline' || question === 'end';
}

function unanswered(text: string, question: VisitName['question']): VisitName {
  return { text, week: null, question, planned: false, window: null, arm: null, day: null, count: 0, arms: new Set() };
}

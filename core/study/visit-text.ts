import { chineseNumber } from './chinese-number.ts';
import { monthsIn } from './months.ts';
import type { Protocol } from './protocol.ts';

/**
 * Why a person must say which week a visit text means: nothing there; a number or an ordinal that may count visits, cycles or weeks;
 * months or years; an unscheduled visit; an end of treatment or study; before baseline without a number; a minus that may be a hyphen; a calendar date; two weeks in one text; no time at all.
 */
export const visitQuestions = [
  'empty',
  'ordinal',
  'months',
  'unscheduled',
  'end',
  'before-baseline',
  'minus',
  'date',
  'several',
  'unknown',
] as const;
export type VisitQuestion = (typeof visitQuestions)[number];

export type VisitWeek = { readonly week: number } | { readonly ask: VisitQuestion };

/** What a bare number means in this column, where its header says so (`Weeks`, `Day`, `访视周`). */
export type BareNumber = 'week' | 'day' | 'ask';

const number = String.raw`-?\d+(?:\.\d+)?`;
const chinese = '[零一二两三四五六七八九十]+';
const weekFirst = new RegExp(
  `^(?:第|the)?(${number}|${chinese})(?:(?:st|nd|rd|th)?-?(?:w|wk|wks|week|weeks)|个?(?:周|星期))(?:末|时)?$`,
);
const weekLast = new RegExp(`^(?:w|wk|wks|week|weeks|week(?:no\\.?|number|#)|周)\\.?#?(${number})$`);
const dayFirst = new RegExp(`^第?(${number}|${chinese})(?:-?(?:d|day|days)|天|日)$`);
const dayLast = new RegExp(`^(?:d|day|days)\\.?(${number})$`);
const baseline = /^(?:bl|base|baseline|entry|0b|preop|pre|predose|pretreatment|基线|基线期|入组|入组时|治疗前)$/;
const beforeBaseline = /^(?:screening|screen|scr|screeningvisit|筛选|筛选期|筛查|筛查期)(?:visit|访视)?\d{0,2}$/;
const unscheduled = /^(?:unscheduled|unsch|unplanned|计划外|非计划)(?:visit|访视)?\.?\d*(?:\.\d+)?$/;
const end =
  /^(?:eot|eos|et|ew|endof(?:treatment|study)|earlytermination|earlywithdrawal|termination|withdrawal|restart|治疗结束|研究结束|试验结束|提前终止|提前退出)(?:visit|访视)?$/;
const ordinal = /^(?:(?:v|visit|tp|timepoint|time|t|c|cycle|访视|第)?-?\d+[a-z]?|第?\d+次(?:访视)?)$/;
const date =
  /^(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}-?[a-z]{3}-?\d{2,4})(?:t?\d{1,2}:.*)?$/;

/** Windows of days that a schedule writes beside a visit: `W8±3d`, `Week 12 (±7 days)`, `第4周（±3天）`. */
const window = /[,，;]?[([]?(?:±|\+\/-)\d+(?:d|day|days|天|日|w|wk|week|weeks|周)?[)\]]?$/;
/** The word visit beside a time says nothing more: `W4 visit`, `访视第4周`. */
const besideVisit =
  /^(?:visit|访视)(?=第?\d+(?:周|天|w|d)|week|wk|day|第)|(?<=\d|周|天|月|年|week|wk|day|month|months|year|baseline|bl|screening|基线)(?:visit|访视|随访)$/;

/** NFKC, one case, one minus, without spaces and underscores. Points and minus signs stay: `W-2` is not `W2`. */
function compact(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase()
    .replace(/[\s_\u200b\ufeff]+/g, '')
    .replace(/(?<=\d)\.$/, '');
}

function amount(text: string): number | null {
  return /\d/.test(text) ? Number(text) : chineseNumber(text);
}

/** A minus right after the word may be a hyphen (`Week-2`) or a sign (`W-2`, two weeks before baseline). */
function hasDoubtfulMinus(text: string): boolean {
  return /^\s*(?:w|wk|wks|weeks?|d|days?)\.?[-\u2010-\u2015\u2212]\d/i.test(text.normalize('NFKC'));
}

function measured(text: string, bareNumber: BareNumber): VisitWeek {
  if (text === '') return { ask: 'empty' };
  if (baseline.test(text)) return { week: 0 };
  const weeks = amount((weekFirst.exec(text) ?? weekLast.exec(text))?.[1] ?? '');
  if (weeks !== null) return { week: weeks };
  const days = amount((dayFirst.exec(text) ?? dayLast.exec(text))?.[1] ?? '');
  if (days !== null) return { week: days / 7 };
  if (bareNumber !== 'ask' && new RegExp(`^${number}$`).test(text)) {
    return { week: bareNumber === 'day' ? Number(text) / 7 : Number(text) };
  }
  if (beforeBaseline.test(text)) return { ask: 'before-baseline' };
  if (unscheduled.test(text)) return { ask: 'unscheduled' };
  if (end.test(text)) return { ask: 'end' };
  if (monthsIn(text) !== null) return { ask: 'months' };
  if (date.test(text)) return { ask: 'date' };
  if (ordinal.test(text) || new RegExp(`^${number}$`).test(text)) return { ask: 'ordinal' };
  return { ask: 'unknown' };
}

/**
 * The week that a visit text of a file means: a visit of the protocol by its label, else a spelling of weeks, days (divided by seven)
 * or baseline. Whatever can mean more than one thing is a question for a person, with its reason; nothing is guessed.
 * `Visit 5 (Week 8)` and `V5-W8` are week 8: an ordinal or an end beside a week says nothing against it, a second week does. A window (`±3d`) is set aside.
 */
export function weekOfVisit(text: string, protocol: Protocol, bareNumber: BareNumber = 'ask'): VisitWeek {
  const whole = compact(text);
  if (whole === '') return { ask: 'empty' };
  const wanted = whole.replace(window, '').replace(besideVisit, '') || whole;
  const labelled = protocol.visits.filter((visit) => compact(visit.label) === whole);
  if (labelled.length === 1 && labelled[0] !== undefined) return { week: labelled[0].week };
  const parts = /^(.+?)\((.+)\)$/.exec(wanted) ?? inTwo.exec(wanted);
  if (hasDoubtfulMinus(text)) return { ask: 'minus' };
  if (parts === null) return measured(wanted, bareNumber);
  const outer = measured(parts[1] ?? '', bareNumber);
  const inner = measured(parts[2] ?? '', bareNumber);
  if ('week' in outer && 'week' in inner) {
    if (outer.week === inner.week) return outer;
    // Some count the day of baseline as day 1: `Week 4 (Day 29)`.
    const counted = [outer, inner].find(({ week }) => Number.isInteger(week));
    const apart = Math.round(Math.abs(outer.week - inner.week) * 7);
    return counted !== undefined && apart === 1 ? counted : { ask: 'several' };
  }
  const [, first = '', second = ''] = parts;
  if ('week' in outer) return 'ask' in inner && saysNothingElse(second, inner.ask) ? outer : { ask: 'unknown' };
  if ('week' in inner) return saysNothingElse(first, outer.ask) ? inner : { ask: 'unknown' };
  return outer.ask === inner.ask || parts[0].endsWith(')') ? outer : { ask: 'unknown' };
}

/** The months that a visit's text names, its window and the word visit set aside; null where it names none. */
export function monthsOfVisit(text: string): number | null {
  const whole = compact(text);
  return monthsIn(whole.replace(window, '').replace(besideVisit, ''));
}

/** What may stand beside a week and say nothing against it: the visit's number, that it was the last, or that it was not planned; no phase that starts anew. */
function saysNothingElse(text: string, asks: VisitQuestion): boolean {
  return asks === 'ordinal' || asks === 'unscheduled' || (asks === 'end' && !/^(?:restart|et|ew)/.test(text));
}

/** A numbered visit or an end of treatment beside a time, parted by a sign: `V3-W4`, `Visit 2, Week 2`, `W52/EOS`. */
const inTwo =
  /^((?:v|visit|访视)\d+[a-z]?(?=[-,/;:|，、：])|[^,/;:|，、：-]+(?=-eo[ts]$|-et$)|[^,/;:|，、：-]*[^\d,/;:|，、：-][^,/;:|，、：-]*(?=[,/;:|，、：][^\d]))[-,/;:|，、：](.+)$/;

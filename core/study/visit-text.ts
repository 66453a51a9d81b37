import { chineseNumber } from './chinese-number.ts';
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
const weekFirst = new RegExp(`^第?(${number}|${chinese})(?:-?(?:w|wk|wks|week|weeks)|个?(?:周|星期))$`);
const weekLast = new RegExp(`^(?:w|wk|wks|week|weeks|周)\\.?(${number})$`);
const dayFirst = new RegExp(`^第?(${number}|${chinese})(?:-?(?:d|day|days)|天|日)$`);
const dayLast = new RegExp(`^(?:d|day|days)\\.?(${number})$`);
const monthOrYear = new RegExp(
  `^(?:第?(?:${number}|${chinese})(?:m|mo|mon|month|months|y|yr|yrs|year|years|个?月|年)|(?:m|month|y|year)${number})$`,
);
const baseline = /^(?:bl|base|baseline|entry|0b|preop|pre|predose|pretreatment|基线|基线期|入组|入组时|治疗前)$/;
const beforeBaseline = /^(?:screening|screen|scr|screeningvisit|筛选|筛选期|筛查|筛查期)$/;
const unscheduled = /^(?:unscheduled|unsch|unplanned|计划外|非计划)(?:visit|访视)?\.?\d*(?:\.\d+)?$/;
const end =
  /^(?:eot|eos|et|ew|endof(?:treatment|study)|earlytermination|earlywithdrawal|termination|withdrawal|restart|治疗结束|研究结束|试验结束|提前终止|提前退出)(?:visit|访视)?$/;
const ordinal = /^(?:(?:v|visit|tp|timepoint|time|t|c|cycle|访视|第)?-?\d+[a-z]?|第?\d+次(?:访视)?)$/;
const date =
  /^(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}-?[a-z]{3}-?\d{2,4})(?:t?\d{1,2}:.*)?$/;

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
  if (monthOrYear.test(text)) return { ask: 'months' };
  if (date.test(text)) return { ask: 'date' };
  if (ordinal.test(text) || new RegExp(`^${number}$`).test(text)) return { ask: 'ordinal' };
  return { ask: 'unknown' };
}

/**
 * The week that a visit text of a file means: a visit of the protocol by its label, else a spelling of weeks, days (divided by seven)
 * or baseline. Whatever can mean more than one thing is a question for a person, with its reason; nothing is guessed.
 * `Visit 5 (Week 8)` is week 8: an ordinal beside a week says nothing against it, a second week does.
 */
export function weekOfVisit(text: string, protocol: Protocol, bareNumber: BareNumber = 'ask'): VisitWeek {
  const wanted = compact(text);
  if (wanted === '') return { ask: 'empty' };
  const labelled = protocol.visits.filter((visit) => compact(visit.label) === wanted);
  if (labelled.length === 1 && labelled[0] !== undefined) return { week: labelled[0].week };
  const parts = /^(.+?)\((.+)\)$/.exec(wanted);
  if (hasDoubtfulMinus(text)) return { ask: 'minus' };
  if (parts === null) return measured(wanted, bareNumber);
  const outer = measured(parts[1] ?? '', bareNumber);
  const inner = measured(parts[2] ?? '', bareNumber);
  if ('week' in outer && 'week' in inner) return outer.week === inner.week ? outer : { ask: 'several' };
  if ('week' in outer) return 'ask' in inner && inner.ask === 'ordinal' ? outer : { ask: 'unknown' };
  if ('week' in inner) return outer.ask === 'ordinal' ? inner : { ask: 'unknown' };
  return outer;
}

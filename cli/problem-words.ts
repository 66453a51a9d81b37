import type { Problem } from '../core/import/problem.ts';
import { type Language, type PhraseKey, say } from '../core/words/say.ts';

/** How the command answers a problem: its option, and the entry of a mapping file where one is meant. The window has controls instead. */
export const answersOfCommand: ReadonlyMap<PhraseKey, string> = new Map([
  ['import.sheet-unsure', '--mapping'],
  ['import.unknown-analyte', '--add analytes, or --mapping: “analytes”, “analytesAdded”, “analytesLeftOut”'],
  ['import.unknown-arm', '--add arms, or --mapping: “arms”, “armsAdded”'],
  ['import.unplanned-visit', '--add visits'],
  ['import.visit-ordinal', '--mapping: “visits”, “visitsByArm”, “visitsLeftOut”'],
  ['import.visit-unscheduled', '--unscheduled by-day | leave-out; --mapping: “visits”, “visitsByArm”, “visitsLeftOut”'],
  ['import.visit-arm-unknown', '--mapping: “visitsByArm”, “visits”'],
  ['import.visit-end', '--unscheduled by-day | leave-out; --mapping: “visits”, “visitsByArm”, “visitsLeftOut”'],
  ['import.visit-other-arm', '--mapping: “visitsByArm”, “visits”'],
  ['import.visit-months', '--months four-weeks | calendar; --mapping: “visits”'],
  ['import.decimal-unknown', '--decimal point | comma'],
  ['import.visit-before-baseline', '--unscheduled by-day | leave-out; --mapping: “visits”'],
  ['import.visit-date', '--mapping: “visits”'],
  ['import.visit-several', '--mapping: “visits”'],
  ['import.visit-minus', '--mapping: “visits”'],
  ['import.visit-unknown', '--mapping: “visits”, “visitsLeftOut”'],
  ['import.no-visit', '--mapping: “fixedWeek”, “sampleTemplate”'],
  ['import.sample-pattern-missing', '--mapping: “sampleTemplate”, “samplePattern”'],
  ['import.sample-name-unread', '--mapping: “sampleTemplate”, “samplePattern”'],
  ['import.pseudo-subjects', '--mapping: “pairAnonymous” true'],
  ['import.percent-scale-unknown', '--percent fraction | number'],
  ['import.ambiguous-mark', '--mapping: “ambiguousMark” not-done | not-detected'],
  ['import.no-value-column', '--mapping: “columns”'],
  ['import.no-subject-column', '--mapping: “columns”'],
  ['import.subject-column-likely', '--mapping: “columns”'],
  ['import.arm-column-likely', '--mapping: “columns”'],
  ['import.column-without-subject', '--mapping: “columns”'],
  ['import.no-follow-up-columns', '--mapping: “columns”'],
  ['import.no-event-columns', '--mapping: “columns”'],
  ['import.state-unknown', '--mapping: “states”'],
  ['import.nothing-found', 'armtrace inspect'],
  ['import.follow-up-twice', '--mapping: “sheets”, “layout” none'],
  ['import.time-unit-unknown', '--mapping: “columns”, “unit”'],
  ['import.qualifier-left-out', '--mapping: “columns”'],
  ['import.subject-in-two-arms', '--mapping: “columns”'],
  ['import.duplicate-stop', '--duplicates first | last | mean | drop'],
]);

/** A problem's words, and the option that answers it in brackets. */
export function problemWords({ code, values }: Pick<Problem, 'code' | 'values'>, language: Language): string {
  const words = say(language, code, values);
  const answer = answersOfCommand.get(code);
  if (answer === undefined) return words;
  return language === 'zh' ? `${words}（${answer}）` : `${words} (${answer})`;
}

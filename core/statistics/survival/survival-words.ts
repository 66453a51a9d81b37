import type { PhraseValues } from '../../words/phrase.ts';
import { type Language, type PhraseKey, say } from '../../words/say.ts';
import { listed, ratio } from '../../words/shown-digits.ts';
import { shownP } from '../../words/shown-p.ts';
import type { SurvivalAnswer } from './survival-answer.ts';

/** What counts as the event, in words: `death, transplant`. */
export function eventWords(language: Language, events: SurvivalAnswer['events']): string {
  return events.map((event) => say(language, `statistics.event-${event}`)).join(language === 'zh' ? '、' : ', ');
}

/** True where survival as such is looked at: death alone is the event. */
export function isOverallSurvival(events: SurvivalAnswer['events']): boolean {
  return events.length === 1 && events[0] === 'death';
}

/** What was found, in plain sentences: who had the event, whether the arms differ, how their hazards compare. */
export function survivalSentences(language: Language, { summary, events }: SurvivalAnswer): string {
  const words = (key: PhraseKey, values: PhraseValues = {}) => say(language, key, values);
  const named = eventWords(language, events);
  const { arms, logRank, pairs } = summary;
  if (arms.every((arm) => arm.events === 0)) return words('outcomes.sentence-no-events', { events: named });
  const list = listed(
    language,
    arms.map(({ arm, n, events: count }) => words('outcomes.sentence-count', { arm, n, count })),
  );
  const counts = isOverallSurvival(events) ? 'outcomes.sentence-counts-death' : 'outcomes.sentence-counts';
  const sentences = [words(counts, { list, events: named })];
  if (logRank.p === null) {
    if (logRank.reason !== null && arms.length > 1)
      sentences.push(words('outcomes.sentence-no-test', { reason: words(logRank.reason) }));
  } else {
    const found = logRank.p < 0.05 ? 'outcomes.sentence-differ' : 'outcomes.sentence-no-difference';
    sentences.push(words(found, { p: shownP(language, logRank.p) }));
  }
  // Of several pairs only those that differ are put into words: the table has them all.
  const told = pairs.length === 1 ? pairs : pairs.filter((pair) => (pair.logRank.pAdjusted ?? 1) < 0.05);
  for (const { a, b, hazardRatio, ci95 } of told.slice(0, 3)) {
    if (hazardRatio === null || ci95 === null) continue;
    const number = (value: number) => ratio(language, value);
    const values = { a, b, ratio: number(hazardRatio), low: number(ci95[0]), high: number(ci95[1]) };
    sentences.push(words('outcomes.sentence-hazard', values));
  }
  return sentences.join(language === 'zh' ? '' : ' ');
}

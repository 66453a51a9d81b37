import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ComparisonOutcome } from '../../core/statistics/comparison/stored-comparison.ts';
import type { SeriesEntry } from '../../core/study/overview.ts';
import { useLanguage, useSay } from '../language.tsx';
import { decimalsOfWeeks, resultSentence } from './comparison-words.ts';
import { contrastOf, type ShownPair } from './shown-pair.ts';

/** Each result of a marker as a sentence that can go into a text. */
export function ResultWords({
  outcome,
  series,
  pair,
}: {
  outcome: ComparisonOutcome;
  series: SeriesEntry;
  pair: ShownPair | null;
}) {
  const say = useSay();
  const language = useLanguage();
  const decimals = decimalsOfWeeks(outcome.weeks);
  const sentences = outcome.weeks.map((week) => ({
    week: week.week,
    text: resultSentence(language, outcome, series, week, contrastOf(week, pair), decimals),
  }));
  const all = sentences.map(({ text }) => text).join('\n');
  const [copied, setCopied] = useState<string | null>(null);
  return (
    <section className="compare-section">
      <div className="compare-section-head">
        <h2>{say('comparisons.in-words')}</h2>
        <Button
          variant="default"
          size="compact-xs"
          onClick={() => void navigator.clipboard.writeText(all).then(() => setCopied(all))}
        >
          {say(copied === all ? 'comparisons.copied' : 'comparisons.copy')}
        </Button>
      </div>
      <ul className="result-words">
        {sentences.map(({ week, text }) => (
          <li key={week}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

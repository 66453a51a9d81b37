import type { ModelFit } from '../../core/statistics/models/model-fit.ts';
import { modelSentences } from '../../core/statistics/models/model-sentences.ts';
import { Notice } from '../app/notice.tsx';
import { useLanguage, useSay } from '../language.tsx';

/** What a model is, whom it was fitted to, and what it left out. */
export function ModelWords({ fit }: { fit: ModelFit }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section className="compare-section">
      <h2>{say('comparisons.the-model')}</h2>
      {fit.reason === null ? null : (
        <Notice level="question">{say('comparisons.said-no-fit', { reason: say(fit.reason) })}</Notice>
      )}
      <ul className="result-words">
        {modelSentences(fit, language).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

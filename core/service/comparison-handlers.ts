import type { Call } from '../api.ts';
import type { ComparisonQuestion } from '../statistics/comparison/question.ts';
import type { ComparisonOutcome } from '../statistics/comparison/stored-comparison.ts';
import type { ComparedState } from '../store/comparisons/comparison-entries.ts';
import type { ComputingDesk } from './computing-desk.ts';
import type { Handlers } from './dispatch.ts';
import type { DocumentThread } from './thread-client.ts';

type ComparisonCall = Extract<Call, `comparison.${string}` | `comparisons.${string}`>;

/** The calls about comparisons: the document thread reads and keeps them, the desk computes them. */
export function comparisonHandlers(
  thread: DocumentThread,
  desk: ComputingDesk,
  by: string,
): Pick<Handlers, ComparisonCall> {
  /** What a comparison finds now, and what that rests on, read in one moment. */
  async function found(
    question: ComparisonQuestion,
    run: string,
  ): Promise<ComparedState & { readonly outcome: ComparisonOutcome }> {
    const { input, state } = await thread.call('comparisonOrder', { question, keeping: true });
    if (state === null) throw new Error('a comparison that is kept rests on something');
    const { outcome } = await desk.compute('comparison', async () => input, run);
    return { outcome, ...state };
  }
  return {
    'comparison.run': ({ run, ...question }) =>
      desk.compute(
        'comparison',
        async () => (await thread.call('comparisonOrder', { question, keeping: false })).input,
        run,
      ),
    'comparison.cancel': ({ run }) => {
      desk.cancel(run);
      return null;
    },
    'comparisons.list': () => thread.call('comparisons', {}),
    'comparisons.store': async ({ question, name, note, run }) =>
      thread.call('keepComparison', { found: { name, note, ...(await found(question, run)) }, by }),
    'comparisons.script': async ({ run }) => {
      const files = await desk.compute('script', () => thread.call('analysisOrder', {}), run);
      return thread.call('analysisFile', { files });
    },
    'comparisons.renew': async ({ id, run }) => {
      const { question } = await thread.call('comparison', { id });
      return thread.call('renewComparison', { id, found: await found(question, run), by });
    },
    'comparisons.edit': (input) => thread.call('editComparison', { ...input, by }),
    'comparisons.move': (input) => thread.call('moveComparison', { ...input, by }),
    'comparisons.remove': ({ id }) => thread.call('removeComparison', { id, removed: true, by }),
    'comparisons.restore': ({ id }) => thread.call('removeComparison', { id, removed: false, by }),
  };
}

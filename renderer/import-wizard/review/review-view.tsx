import { useImport } from '../import-state.tsx';
import { ReviewStep } from './review-step.tsx';

/** The review of the import that is under way; nothing at any other step. */
export function ReviewView() {
  const { importing } = useImport();
  return importing.step === 'review' ? <ReviewStep {...importing} /> : null;
}

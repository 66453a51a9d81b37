import type { Importing } from '../importing.ts';

type Review = Extract<Importing, { step: 'review' }>;

/** Everything a person sees before anything is written. */
export function ReviewStep({ review }: Review) {
  return <p>{review.session}</p>;
}

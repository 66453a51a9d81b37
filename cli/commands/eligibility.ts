import { eligibilityOfStudy } from '../../core/service/eligibility-of-study.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { eligibilityDocument, eligibilityText } from '../eligibility-rows.ts';
import { readStudy } from '../with-study.ts';

/** Checks every subject against the registry's criteria; removes nobody. Throws what `openStudy` throws. */
export async function run(call: Call): Promise<Answer> {
  const { language } = call;
  return readStudy(call, (study) => {
    const { criteria, subjects } = eligibilityOfStudy(study);
    return {
      document: eligibilityDocument(criteria, subjects, language),
      text: eligibilityText(criteria, subjects, language),
    };
  });
}

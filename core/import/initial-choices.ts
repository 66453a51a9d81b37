import { type ImportChoices, importChoicesSchema, type Mapping } from './mapping.ts';
import type { StudyContext } from './study-context.ts';

/**
 * The answers that an import starts with: nothing answered, and a study without a plan takes whatever the files bring.
 * Where a remembered mapping fits these files, its names, visits and sample pattern are answers too; rules that lose values are not,
 * nor is a week that was given for a whole file: the next file is of another week.
 */
export function initialChoices(context: StudyContext, fitting: Mapping | null): ImportChoices {
  const { open } = context.protocol;
  const answers = fitting === null ? {} : answersOf(fitting);
  return importChoicesSchema.parse({ ...answers, add: { arms: open, visits: open, analytes: open, subjects: true } });
}

function answersOf(mapping: Mapping): Partial<ImportChoices> {
  const { arms, visits, visitsByArm, visitsLeftOut, analytes, states, sampleTemplate, samplePattern } = mapping;
  const { armsAdded, analytesAdded, analytesLeftOut, wordRanks } = mapping;
  const { percent, ambiguousMark, months, unscheduled, decimalMark, withinWindow, pairAnonymous } = mapping;
  const names = { arms, visits, visitsByArm, visitsLeftOut, analytes, states, sampleTemplate, samplePattern };
  const rules = { percent, ambiguousMark, months, unscheduled, decimalMark, withinWindow, pairAnonymous };
  return { ...names, armsAdded, analytesAdded, analytesLeftOut, wordRanks, ...rules };
}

import type { ImportChoices, Mapping } from '../../core/import/mapping.ts';

/** One answer that a mapping remembers, in the words of the file, and the mapping without it: then the next file asks again. */
export interface MappingAnswer {
  readonly kind: 'arm' | 'analyte' | 'visit' | 'left-out' | 'word' | 'state' | 'rule';
  /** As files spell it. */
  readonly text: string;
  /** What it was said to be; null for what is left out, or comes as it is. */
  readonly means: string | null;
  readonly without: Mapping;
}

/** The rules that a mapping remembers for the next file; what loses values is asked each time. */
export const rememberedRules = ['percent', 'ambiguousMark', 'months', 'decimalMark'] as const;

type NamedAnswers = 'arms' | 'analytes' | 'visits' | 'states';
type ListedAnswers = 'armsAdded' | 'analytesAdded' | 'analytesLeftOut' | 'visitsLeftOut';

/** Every answer that a mapping remembers, in the order of the review. */
export function mappingAnswers(mapping: Mapping): readonly MappingAnswer[] {
  const named = (key: NamedAnswers, kind: MappingAnswer['kind']) =>
    Object.entries(mapping[key]).map(
      ([text, means]): MappingAnswer => ({
        kind,
        text,
        means: String(means),
        without: withoutNamed(mapping, key, text),
      }),
    );
  const listed = (key: ListedAnswers, kind: MappingAnswer['kind'], means: string | null) =>
    mapping[key].map((text): MappingAnswer => {
      const without = { ...mapping, [key]: mapping[key].filter((one) => one !== text) };
      return { kind, text, means: means === null ? null : text, without };
    });
  return [
    ...named('arms', 'arm'),
    ...listed('armsAdded', 'arm', 'itself'),
    ...named('visits', 'visit'),
    ...byArm(mapping),
    ...listed('visitsLeftOut', 'left-out', null),
    ...named('analytes', 'analyte'),
    ...listed('analytesAdded', 'analyte', 'itself'),
    ...listed('analytesLeftOut', 'left-out', null),
    ...ranked(mapping),
    ...named('states', 'state'),
    ...rememberedRules.flatMap((rule): readonly MappingAnswer[] => {
      const means = mapping[rule];
      return means === 'ask' ? [] : [{ kind: 'rule', text: rule, means, without: { ...mapping, [rule]: 'ask' } }];
    }),
  ];
}

function withoutNamed(mapping: Mapping, key: NamedAnswers, text: string): Mapping {
  return { ...mapping, [key]: without<unknown>(mapping[key], text) };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

function byArm(mapping: Mapping): readonly MappingAnswer[] {
  const { visitsByArm } = mapping;
  return Object.entries(visitsByArm).flatMap(([arm, weeks]) =>
    Object.entries(weeks).map(
      ([text, week]): MappingAnswer => ({
        kind: 'visit',
        text: `${text} (${arm})`,
        means: String(week),
        without: { ...mapping, visitsByArm: { ...visitsByArm, [arm]: without(weeks, text) } },
      }),
    ),
  );
}

function ranked(mapping: Mapping): readonly MappingAnswer[] {
  const wordRanks: ImportChoices['wordRanks'] = mapping.wordRanks;
  return Object.entries(wordRanks).flatMap(([analyte, ranks]) =>
    Object.entries(ranks).map(
      ([word, rank]): MappingAnswer => ({
        kind: 'word',
        text: `${word} (${analyte})`,
        means: String(rank),
        without: { ...mapping, wordRanks: { ...wordRanks, [analyte]: without(ranks, word) } },
      }),
    ),
  );
}

import type { Protocol } from '../../core/study/protocol.ts';
import type { PhraseValues } from '../../core/words/phrase.ts';
import type { PhraseKey } from '../../core/words/say.ts';

/** Something in an edited protocol that cannot be saved, and the field it stands in: `arms.2.name`. */
export interface Fault {
  readonly field: string;
  readonly code: PhraseKey;
  readonly values: PhraseValues;
}

function namesOf(kind: 'arms' | 'analytes' | 'outcomes', names: readonly string[]): Fault[] {
  const seen = new Set<string>();
  return names.flatMap((given, index): Fault[] => {
    const name = given.trim();
    const field = `${kind}.${index}.name`;
    if (name === '') return [{ field, code: 'study-view.name-missing', values: {} }];
    if (seen.has(name)) return [{ field, code: 'study-view.name-twice', values: { name } }];
    seen.add(name);
    return [];
  });
}

/** Why an edited protocol cannot be saved yet, field by field; nothing where it can. */
export function protocolFaults(protocol: Protocol): readonly Fault[] {
  const weeks = new Set<number>();
  const visits = protocol.visits.flatMap(({ week, label }, index): Fault[] => {
    const faults: Fault[] = [];
    if (!Number.isFinite(week))
      faults.push({ field: `visits.${index}.week`, code: 'study-view.week-missing', values: {} });
    else if (weeks.has(week)) {
      faults.push({ field: `visits.${index}.week`, code: 'study-view.week-twice', values: { week } });
    }
    if (label.trim() === '') {
      faults.push({ field: `visits.${index}.label`, code: 'study-view.name-missing', values: {} });
    }
    weeks.add(week);
    return faults;
  });
  const title: Fault[] =
    protocol.title.trim() === '' ? [{ field: 'title', code: 'study-view.name-missing', values: {} }] : [];
  const known = new Set(protocol.analytes.map(({ name }) => name));
  const outcomes = protocol.outcomes.flatMap(({ analytes }, index): Fault[] => {
    const unknown = analytes.filter((name) => !known.has(name));
    if (unknown.length === 0) return [];
    const values = { name: unknown.join(', ') };
    return [{ field: `outcomes.${index}.analytes`, code: 'study-view.not-an-analyte', values }];
  });
  return [
    ...title,
    ...namesOf(
      'arms',
      protocol.arms.map(({ name }) => name),
    ),
    ...visits,
    ...namesOf(
      'analytes',
      protocol.analytes.map(({ name }) => name),
    ),
    ...namesOf(
      'outcomes',
      protocol.outcomes.map(({ name }) => name),
    ),
    ...outcomes,
  ];
}

import { matchAnalyte } from '../../study/match-name.ts';
import type { Analyte } from '../../study/protocol.ts';
import type { ImportChoices } from '../mapping.ts';
import type { FoundName } from '../review.ts';
import type { StudyContext } from '../study-context.ts';

/** A spelling that files used for an analyte, and how many values it named. */
export interface MetAnalyte {
  readonly spelling: string;
  count: number;
}

/**
 * The study's analytes as files may spell them: an answer given for this import first, then the name, then a declared synonym.
 * Nothing is matched by likeness.
 */
export class AnalyteNames {
  readonly #context: StudyContext;
  readonly #choices: ImportChoices;
  readonly #known = new Map<string, Analyte | null>();
  readonly #met = new Map<string, MetAnalyte>();

  constructor(context: StudyContext, choices: ImportChoices) {
    this.#context = context;
    this.#choices = choices;
  }

  /** The study's analyte for a spelling, null if it has none. */
  find(spelling: string): Analyte | null {
    const known = this.#known.get(spelling);
    if (known !== undefined) return known;
    const answered = Object.hasOwn(this.#choices.analytes, spelling) ? this.#choices.analytes[spelling] : undefined;
    const found = matchAnalyte(this.#context.protocol, answered ?? spelling);
    this.#known.set(spelling, found);
    return found;
  }

  /** The name under which a spelling is imported: the study's, else the person's answer, else the spelling itself. */
  nameOf(spelling: string): string {
    const answered = Object.hasOwn(this.#choices.analytes, spelling) ? this.#choices.analytes[spelling] : undefined;
    return this.find(spelling)?.name ?? answered ?? spelling;
  }

  /** The tally of a spelling that files use, begun if it is new. */
  met(spelling: string): MetAnalyte {
    const known = this.#met.get(spelling);
    if (known !== undefined) return known;
    const met = { spelling, count: 0 };
    this.#met.set(spelling, met);
    return met;
  }

  /** Every spelling that named a value, with the study's analyte for it. */
  found(): readonly FoundName[] {
    return [...this.#met.values()]
      .filter(({ count }) => count > 0)
      .map(({ spelling, count }) => ({ text: spelling, name: this.find(spelling)?.name ?? null, count }));
  }

  /** True if an analyte that the study has not may join it in this import. */
  get mayAdd(): boolean {
    return this.#context.protocol.open || this.#choices.add.analytes;
  }
}

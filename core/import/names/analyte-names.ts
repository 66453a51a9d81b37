import { matchAnalyte } from '../../study/match-name.ts';
import type { Analyte } from '../../study/protocol.ts';
import { withoutFluorochrome } from '../../study/vocabulary/fluorochromes.ts';
import { knownAnalyte } from '../../study/vocabulary/known-analytes.ts';
import type { ImportChoices } from '../mapping.ts';
import type { FoundName, FoundWord } from '../review.ts';
import type { StudyContext } from '../study-context.ts';

/** A spelling that files used for an analyte, and how many values it named. */
export interface MetAnalyte {
  readonly spelling: string;
  count: number;
  /** The words that were read as ranks, and how often. */
  readonly words: Map<string, { readonly rank: number; count: number }>;
}

/**
 * The study's analytes as files may spell them: an answer given for this import first, then the name, then a declared synonym. Where the study may take
 * new analytes, those that the vocabulary knows come by their usual name. The dye of a stain counts for nothing. Nothing is matched by likeness.
 */
export class AnalyteNames {
  readonly #context: StudyContext;
  readonly #choices: ImportChoices;
  readonly #known = new Map<string, Analyte | null>();
  readonly #met = new Map<string, MetAnalyte>();
  readonly #added: ReadonlySet<string>;
  readonly #leftOut: ReadonlySet<string>;

  constructor(context: StudyContext, choices: ImportChoices) {
    this.#context = context;
    this.#choices = choices;
    this.#added = new Set(choices.analytesAdded);
    this.#leftOut = new Set(choices.analytesLeftOut);
  }

  /** The analyte that a spelling names: the study's, else one that may be added and is known by that spelling; null if there is none. */
  find(spelling: string): Analyte | null {
    const known = this.#known.get(spelling);
    if (known !== undefined) return known;
    const bare = withoutFluorochrome(spelling);
    const found =
      this.held(spelling) ??
      (bare === spelling ? null : this.held(bare)) ??
      (this.mayAdd || this.#added.has(spelling) ? (this.#usual(this.#answered(spelling)) ?? this.#usual(bare)) : null);
    this.#known.set(spelling, found);
    return found;
  }

  /** The study's own analyte for a spelling, null if it has none. */
  held(spelling: string): Analyte | null {
    return matchAnalyte(this.#context.protocol, this.#answered(spelling));
  }

  /** A known analyte, as the study may call it by another of its spellings; without the unit, which only a file or the study can say. */
  #usual(spelling: string): Analyte | null {
    const usual = knownAnalyte(spelling);
    if (usual === null) return null;
    const { protocol } = this.#context;
    const held = new Set([usual.name, ...usual.synonyms].flatMap((other) => matchAnalyte(protocol, other) ?? []));
    const [only] = held;
    return held.size === 1 && only !== undefined ? only : { ...usual, unit: null };
  }

  /** The study's own analyte that a spelling comes to, by whatever way. */
  #heldFor(spelling: string): Analyte | null {
    const found = this.find(spelling);
    return found === null ? null : (this.#context.protocol.analytes.find(({ name }) => name === found.name) ?? null);
  }

  #answered(spelling: string): string {
    const answered = Object.hasOwn(this.#choices.analytes, spelling) ? this.#choices.analytes[spelling] : undefined;
    return answered ?? spelling;
  }

  /** The name under which a spelling is imported: the study's, else the person's answer, else the spelling itself. */
  nameOf(spelling: string): string {
    return this.find(spelling)?.name ?? this.#answered(spelling);
  }

  /** The tally of a spelling that files use, begun if it is new. */
  met(spelling: string): MetAnalyte {
    const known = this.#met.get(spelling);
    if (known !== undefined) return known;
    const met: MetAnalyte = { spelling, count: 0, words: new Map() };
    this.#met.set(spelling, met);
    return met;
  }

  /** Every spelling that named a value, with the study's analyte for it. */
  found(): readonly FoundName[] {
    return [...this.#met.values()]
      .filter(({ count }) => count > 0)
      .map(({ spelling, count }) => ({ text: spelling, name: this.#heldFor(spelling)?.name ?? null, count }));
  }

  /** What a person says that words stand for under a spelling. */
  wordRanks(spelling: string): ReadonlyMap<string, number> {
    const said = this.#choices.wordRanks;
    return new Map(Object.entries((Object.hasOwn(said, spelling) ? said[spelling] : undefined) ?? {}));
  }

  /** Every word that was read as a rank, analyte by analyte. */
  words(): readonly FoundWord[] {
    return [...this.#met.values()].flatMap(({ spelling, words }) =>
      [...words].map(([text, { rank, count }]) => ({ analyte: spelling, text, rank, count })),
    );
  }

  /** The spellings that were met for an analyte under another name than its own, in the file's words. */
  renamed(): readonly { readonly spelling: string; readonly name: string; readonly count: number }[] {
    return [...this.#met.values()].flatMap(({ spelling, count }) => {
      const found = count > 0 && this.#heldFor(spelling) === null ? this.find(spelling) : null;
      return found === null || found.name === spelling ? [] : [{ spelling, name: found.name, count }];
    });
  }

  /**
   * True for a spelling whose values come in: the study has its analyte, may take any, or was told to take this one, and nobody left it out.
   *
   * @param single false for a gate that is no one marker's, which comes only where any analyte may
   */
  takes(spelling: string, single = true): boolean {
    if (this.#leftOut.has(spelling)) return false;
    return this.mayAdd || (single && (this.#added.has(spelling) || this.find(spelling) !== null));
  }

  /** The problem of values whose analyte does not come in: a question, or what a person said. */
  untaken(
    spelling: string,
  ): readonly ['error', 'import.unknown-analyte'] | readonly ['info', 'import.analyte-left-out'] {
    return this.#leftOut.has(spelling) ? ['info', 'import.analyte-left-out'] : ['error', 'import.unknown-analyte'];
  }

  /** True if any analyte that the study has not may join it in this import. */
  get mayAdd(): boolean {
    return this.#context.protocol.open || this.#choices.add.analytes;
  }
}

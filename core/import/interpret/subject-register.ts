import type { RosterEntry } from '../reading.ts';
import type { ProblemList } from './problem-list.ts';

interface Said {
  arm: string | null;
  readonly covariates: Record<string, string>;
  readonly source: RosterEntry['source'];
}

/** What one file says of its subjects, in the file's own words; contradictions within it are problems. */
export class SubjectRegister {
  readonly #file: string;
  readonly #problems: ProblemList;
  readonly #said = new Map<string, Said>();

  constructor(file: string, problems: ProblemList) {
    this.#file = file;
    this.#problems = problems;
  }

  /** Notes that a subject is in an arm, as the file spells it. A second, different arm is an error. */
  sayArm(subject: string, arm: string, sheet: string, source: RosterEntry['source']): void {
    const said = this.#of(subject, source);
    if (said.arm === null) said.arm = arm;
    else if (said.arm !== arm) {
      this.#problems.add(
        'error',
        'import.subject-in-two-arms',
        { file: this.#file, sheet, row: source.row, column: source.column },
        { subject, first: said.arm, second: arm },
      );
    }
  }

  /** Notes a covariate. A different text for the same subject keeps the first and is said. */
  sayCovariate(subject: string, name: string, text: string, sheet: string, source: RosterEntry['source']): void {
    const { covariates } = this.#of(subject, source);
    const before = Object.hasOwn(covariates, name) ? covariates[name] : undefined;
    if (before === undefined) {
      Object.defineProperty(covariates, name, { value: text, enumerable: true });
    } else if (before !== text) {
      this.#problems.add(
        'warning',
        'import.covariate-varies',
        { file: this.#file, sheet, row: source.row, column: source.column },
        { column: name },
      );
    }
  }

  /** Notes that a roster lists a subject, whatever else it says of it. */
  sayListed(subject: string, source: RosterEntry['source']): void {
    this.#of(subject, source);
  }

  /** One entry a subject, in the order in which they were met. */
  entries(): readonly RosterEntry[] {
    return [...this.#said].map(([subject, { arm, covariates, source }]) => ({ subject, arm, covariates, source }));
  }

  #of(subject: string, source: RosterEntry['source']): Said {
    const known = this.#said.get(subject);
    if (known !== undefined) return known;
    const said: Said = { arm: null, covariates: {}, source };
    this.#said.set(subject, said);
    return said;
  }
}

import { matchArm } from '../../study/match-name.ts';
import type { ImportChoices } from '../mapping.ts';
import type { StudyContext } from '../study-context.ts';

/** The one arm of a study without arms. */
export const onlyArm = 'All';

/** The study's arms as files may spell them: an answer given for this import first, then the name after normalising. */
export class ArmNames {
  readonly #context: StudyContext;
  readonly #choices: ImportChoices;

  constructor(context: StudyContext, choices: ImportChoices) {
    this.#context = context;
    this.#choices = choices;
  }

  /** The study's arm for a spelling, null if it has none. */
  find(spelling: string): string | null {
    const answered = Object.hasOwn(this.#choices.arms, spelling) ? this.#choices.arms[spelling] : undefined;
    return matchArm(this.#context.protocol, answered ?? spelling)?.name ?? null;
  }

  /** The name under which a spelling is imported: the study's, else the person's answer, else the spelling itself. */
  nameOf(spelling: string): string {
    const answered = Object.hasOwn(this.#choices.arms, spelling) ? this.#choices.arms[spelling] : undefined;
    return this.find(spelling) ?? answered ?? spelling;
  }

  /** True for a spelling whose arm the study has, or may take. */
  takes(spelling: string): boolean {
    return this.mayAdd || this.#choices.armsAdded.includes(spelling) || this.find(spelling) !== null;
  }

  /** True if any arm that the study has not may join it in this import. */
  get mayAdd(): boolean {
    return this.#context.protocol.open || this.#choices.add.arms;
  }
}

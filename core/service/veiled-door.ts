import type { Events, Outcome } from '../api.ts';
import { importChoicesSchema } from '../import/mapping.ts';
import { makeVeil, type Veil } from '../study/veil.ts';
import type { DocumentThread } from './thread-client.ts';

/** Calls after which other arms may be hidden, or none. */
const mayChangeVeil = /^(?:study\.|protocol\.save|import\.commit|imports\.undo)/;

type Dispatch = (call: string, input: unknown) => Promise<Outcome<unknown>>;

/**
 * The one place that every answer to the window passes: while the arms are hidden no text in it names one, whatever part of the engine it comes from.
 * What the window sends back of an import's review is understood as it was before it was veiled.
 */
export class VeiledDoor {
  readonly #thread: DocumentThread;
  readonly #dispatch: Dispatch;
  #veil: Veil | null = null;
  /** The last review of each import, as the engine gave it. */
  readonly #reviews = new Map<string, unknown>();

  constructor(thread: DocumentThread, dispatch: Dispatch) {
    this.#thread = thread;
    this.#dispatch = dispatch;
  }

  /** Asks the engine, and veils what it answers. */
  async dispatch(call: string, input: unknown): Promise<Outcome<unknown>> {
    const before = this.#veil;
    const session = sessionOf(input);
    const asked = before === null ? input : this.#lifted(before, session, input);
    const outcome = await this.#dispatch(call, asked);
    if (mayChangeVeil.test(call)) await this.#renew();
    const veil = this.#veil;
    const isReview = call === 'import.begin' || call === 'import.revise';
    if (session !== null && isReview && outcome.ok) this.#reviews.set(session, outcome.value);
    if (session !== null && (call === 'import.commit' || call === 'import.cancel')) this.#reviews.delete(session);
    return veil === null ? outcome : veiled(veil, outcome);
  }

  /** What the engine tells unasked, veiled. */
  event<P extends Events[keyof Events]>(payload: P): P {
    return this.#veil?.over(payload) ?? payload;
  }

  async #renew(): Promise<void> {
    const arms = await this.#thread.call('hiddenArms', {});
    this.#veil = arms === null ? null : makeVeil(arms);
  }

  /** An edit of a review with the files' own texts, and with the arms that are meant by their codes. */
  #lifted(veil: Veil, session: string | null, input: unknown): unknown {
    const review = session === null ? undefined : this.#reviews.get(session);
    if (review === undefined || typeof input !== 'object' || input === null || !('choices' in input)) return input;
    const lifted = veil.lift(input, review);
    const chosen = importChoicesSchema.safeParse(input.choices);
    if (!chosen.success || typeof lifted !== 'object' || lifted === null) return lifted;
    const arms: Record<string, string> = {};
    for (const [text, code] of Object.entries(chosen.data.arms)) {
      arms[veil.lift(text, review)] = veil.armOf(code) ?? code;
    }
    return { ...lifted, choices: { ...veil.lift(chosen.data, review), arms } };
  }
}

function sessionOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('session' in input)) return null;
  return typeof input.session === 'string' ? input.session : null;
}

function veiled(veil: Veil, outcome: Outcome<unknown>): Outcome<unknown> {
  if (!outcome.ok) return { ...outcome, message: veil.text(outcome.message), values: veil.over(outcome.values) };
  return { ok: true, value: veiledFile(veil, veil.over(outcome.value)) };
}

const isText = /^(?:text\/|application\/json|image\/svg)/;

/** A file of text is veiled like any other text; other files are made of what the store has veiled already. */
function veiledFile(veil: Veil, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('bytes' in value) || !('mediaType' in value)) return value;
  const { bytes, mediaType } = value;
  if (!(bytes instanceof Uint8Array) || typeof mediaType !== 'string' || !isText.test(mediaType)) return value;
  return { ...value, bytes: new TextEncoder().encode(veil.text(new TextDecoder().decode(bytes))) };
}

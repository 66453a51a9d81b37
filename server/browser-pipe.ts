import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

/** What Chromium answers on its debugging pipe; what else is in it does not concern us. */
const answerSchema = z.object({
  id: z.number().optional(),
  result: z
    .object({
      sessionId: z.string().optional(),
      targetInfos: z.array(z.object({ targetId: z.string(), type: z.string(), url: z.string() })).optional(),
    })
    .optional(),
  error: z.object({ message: z.string() }).optional(),
});
type Result = NonNullable<z.infer<typeof answerSchema>['result']>;

interface Waiting {
  resolve(result: Result): void;
  reject(error: Error): void;
}

/** Speaks with a Chromium over the pair of pipes that it was started with: messages of JSON, each ended by a zero byte. */
function speak(to: Writable, from: Readable) {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let text = '';
  from.setEncoding('utf8');
  from.on('data', (piece: string) => {
    const messages = (text + piece).split('\0');
    text = messages.pop() ?? '';
    for (const message of messages) {
      const { id = 0, result = {}, error } = answerSchema.parse(JSON.parse(message));
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) asked?.resolve(result);
      else asked?.reject(new Error(error.message));
    }
  });
  const ended = () => {
    for (const asked of waiting.values()) asked.reject(new Error('the browser has gone'));
    waiting.clear();
  };
  from.on('close', ended);
  // A browser that ends while it is spoken to is told by the close of its answers.
  from.on('error', ended);
  to.on('error', ended);
  return (method: string, params: object, sessionId?: string): Promise<Result> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      to.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    });
}

/** How long a browser may take to show its window, in milliseconds. */
const patience = 60_000;

/**
 * Takes the window that shows one address to another. So an invitation reaches it by a pipe of ours alone: on the command line,
 * every person on the machine could read it and be first.
 * Throws an Error where the browser goes away or does not take it.
 */
export async function navigate(to: Writable, from: Readable, shown: string, address: string): Promise<void> {
  const ask = speak(to, from);
  for (const given = Date.now(); Date.now() - given < patience; ) {
    const { targetInfos = [] } = await ask('Target.getTargets', {});
    const target = targetInfos.find(({ type, url }) => type === 'page' && url === shown);
    if (target !== undefined) {
      const { sessionId } = await ask('Target.attachToTarget', { targetId: target.targetId, flatten: true });
      await ask('Page.navigate', { url: address }, sessionId);
      await ask('Target.detachFromTarget', { sessionId });
      return;
    }
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error('the window did not appear');
}

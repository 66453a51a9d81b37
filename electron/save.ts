import path from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../core/shell/write-atomically.ts';
import type { PhraseKey } from '../core/words/say.ts';
import { say } from '../core/words/say.ts';
import type { Dialogs } from './dialogs.ts';
import type { SpokenLanguage } from './language.ts';

const savableSchema = z.strictObject({
  fileName: z.string().min(1).max(255),
  mediaType: z.string().max(200),
  bytes: z.instanceof(Uint8Array),
});

const reasons: Readonly<Record<string, PhraseKey>> = {
  ENOSPC: 'shell.reason-disk-full',
  EDQUOT: 'shell.reason-disk-full',
  EACCES: 'shell.reason-not-allowed',
  EPERM: 'shell.reason-not-allowed',
  EROFS: 'shell.reason-not-allowed',
  ENOENT: 'shell.reason-no-folder',
};

function reasonOf(error: unknown): { key: PhraseKey } | { text: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const key = reasons[code];
  return key === undefined ? { text: error instanceof Error ? error.message : String(error) } : { key };
}

/**
 * Lets a person keep a file: asks where to and writes it there, wholly or not at all.
 * Answers true only once the file is on the disk; a failure is said to the person and answers false.
 */
export async function saveFile(file: unknown, dialogs: Dialogs, language: SpokenLanguage): Promise<boolean> {
  const savable = savableSchema.safeParse(file);
  if (!savable.success) return false;
  const place = await dialogs.pickPlaceFor(savable.data.fileName);
  if (place === null) return false;
  try {
    await writeAtomically(place, savable.data.bytes);
    return true;
  } catch (error) {
    const reason = reasonOf(error);
    const words = 'key' in reason ? say(language.current(), reason.key) : reason.text;
    await dialogs.tell('shell.save-failed', { name: path.basename(place), reason: words });
    return false;
  }
}

import { ipcMain, type WebFrameMain } from 'electron';
import { isCall, type Outcome } from '../core/api.ts';
import type { Service } from '../core/service/host-ports.ts';
import { heldFileLimit } from '../core/shell/limits.ts';
import { refusal } from '../core/shell/outcome.ts';
import { channels } from './channels.ts';
import type { Dialogs } from './dialogs.ts';
import type { SpokenLanguage } from './language.ts';
import { isOwnPage } from './own-page.ts';
import { saveFile } from './save.ts';

/** Only the top frame of the app's own page may ask for anything. */
function isTrusted(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}

/** A file above the limit is turned away before the engine sees it, as the loopback host does while it arrives. */
function tooLarge(input: unknown): Outcome<never> | null {
  if (typeof input !== 'object' || input === null || !('content' in input)) return null;
  const { content } = input;
  if (!(content instanceof Uint8Array) || content.byteLength <= heldFileLimit) return null;
  const name = 'name' in input && typeof input.name === 'string' ? input.name.slice(0, 255) : '';
  return refusal('shell.file-too-large', { name, limit: heldFileLimit / 2 ** 20 });
}

async function dispatch(service: Service, call: unknown, input: unknown): Promise<Outcome<unknown>> {
  if (typeof call !== 'string' || !isCall(call))
    return refusal('shell.bad-input', { detail: String(call).slice(0, 100) });
  const refused = call === 'file.hold' ? tooLarge(input) : null;
  if (refused !== null) return refused;
  try {
    return await service.dispatch(call, input);
  } catch (error) {
    return refusal('shell.internal', { detail: error instanceof Error ? error.message : 'unknown' });
  }
}

/** Opens the two doors between the window and the engine. Who asks is checked first; then the contract judges what is asked. */
export function setupIpc(service: Service, dialogs: Dialogs, language: SpokenLanguage): void {
  ipcMain.handle(channels.call, async (event, call: unknown, input: unknown) => {
    if (!isTrusted(event.senderFrame)) return refusal('shell.untrusted-sender');
    const outcome = await dispatch(service, call, input);
    if (outcome.ok && typeof call === 'string') language.heed(call, outcome.value);
    return outcome;
  });
  ipcMain.handle(channels.save, (event, file: unknown) =>
    isTrusted(event.senderFrame) ? saveFile(file, dialogs, language) : false,
  );
}

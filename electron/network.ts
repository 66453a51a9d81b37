import type { Session } from 'electron';

const local = new Set(['app:', 'blob:', 'data:', 'devtools:']);

/** Cancels every request that would leave this machine: study data never do, and no page of a stranger is loaded. */
export function setupNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((request, answer) => {
    const stays = URL.canParse(request.url) && local.has(new URL(request.url).protocol);
    answer({ cancel: !stays });
  });
}

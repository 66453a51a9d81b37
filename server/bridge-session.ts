import { endpoints, headerNames } from './endpoints.ts';

/** Where a tab keeps its token: no other tab and no other port sees it, a reload does. A cookie would go to every port of this machine. */
const tokenKey = 'armtrace.session';

/**
 * Takes the invitation out of the address and exchanges it for this tab's token.
 * @returns the `Authorization` header of every request from then on; it lets nobody in where there was no invitation.
 */
export async function enter(): Promise<string> {
  const code = new URLSearchParams(window.location.hash.slice(1)).get('code');
  if (code !== null) {
    window.history.replaceState(null, '', window.location.pathname);
    try {
      const answer = await fetch(endpoints.session, { method: 'POST', headers: { [headerNames.invitation]: code } });
      if (answer.ok) window.sessionStorage.setItem(tokenKey, await answer.text());
    } catch {
      // The first call will say that nobody answers.
    }
  }
  return `Bearer ${window.sessionStorage.getItem(tokenKey) ?? ''}`;
}

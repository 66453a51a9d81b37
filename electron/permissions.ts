import type { Session } from 'electron';
import { isOwnPage } from './own-page.ts';

/** The one thing that our own page may do beyond a page's own: put a text that a person copies on the clipboard. */
const copying = 'clipboard-sanitized-write';

/** Refuses every permission and every device but that one, and that to every page but ours. */
export function setupPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => {
    answer(permission === copying && isOwnPage(requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => permission === copying && isOwnPage(origin));
  session.setDevicePermissionHandler(() => false);
}

import type { Session } from 'electron';

/** Refuses every permission and every device: the app needs none. */
export function setupPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

import { userInfo } from 'node:os';

/** Who is at work, for the audit trail: the name that this computer knows them by. */
export function person(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a user id without a name.
    return `user ${process.getuid?.() ?? ''}`.trim();
  }
}

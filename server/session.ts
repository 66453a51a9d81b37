import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may use the engine: whoever came with the invitation first, for as long as no newer invitation was taken. */
export interface Sessions {
  /** A new one-time code; the one before it is void. */
  invite(): string;
  /** The token for an invitation, once; null for any other code. */
  enter(code: string): string | null;
  /** True for the `Authorization` header of the session in force. */
  allows(authorization: string | undefined): boolean;
}

const secret = () => randomBytes(32).toString('base64url');

function same(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/** Keeps one invitation and one session at most; compares them in constant time. */
export function createSessions(): Sessions {
  let invitation: string | null = null;
  let token: string | null = null;
  return {
    invite() {
      invitation = secret();
      return invitation;
    },
    enter(code) {
      if (invitation === null || !same(code, invitation)) return null;
      invitation = null;
      token = secret();
      return token;
    },
    allows: (authorization) => token !== null && same(authorization ?? '', `Bearer ${token}`),
  };
}

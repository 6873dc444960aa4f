import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** The cookie by which a caller is known. */
export const SESSION_COOKIE = 'masar.sid';

/**
 * The key that session cookies are signed with, made from the database's credentials: every instance on one database
 * has the same, it outlives a restart, and a copy of the database alone opens no session.
 */
export function cookieSecret(databaseUrl: string): string {
  const { username, password, host } = new URL(databaseUrl);
  const secret = password ? `${username}:${password}` : `${username}@${host}`;
  return Buffer.from(hkdfSync('sha256', secret, 'masar', SESSION_COOKIE, 32)).toString('base64');
}

/** The session id in a Cookie header, when its signature is ours; null otherwise. */
export function sessionIdIn(header: string | undefined, secret: string): string | null {
  const value = cookieValue(header ?? '', SESSION_COOKIE);
  if (value === null || !value.startsWith('s:')) return null;
  const dot = value.lastIndexOf('.');
  const sid = value.slice(2, dot);
  const given = Buffer.from(value.slice(dot + 1));
  const expected = Buffer.from(signature(sid, secret));
  return given.length === expected.length && timingSafeEqual(given, expected) ? sid : null;
}

/** As the package cookie-signature, which express-session signs with, writes it. */
function signature(sid: string, secret: string): string {
  return createHmac('sha256', secret).update(sid).digest('base64').replace(/=+$/, '');
}

function cookieValue(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0 && part.slice(0, equals).trim() === name) {
      try {
        return decodeURIComponent(part.slice(equals + 1).trim());
      } catch {
        return null;
      }
    }
  }
  return null;
}

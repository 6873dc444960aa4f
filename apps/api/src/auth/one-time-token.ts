import { createHash, randomBytes } from 'node:crypto';

/** A token of a one-time link, and the hash under which it is kept. */
export interface OneTimeToken {
  readonly token: string;
  readonly tokenHash: string;
}

/** A new token of 256 random bits. */
export function newToken(): OneTimeToken {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashOfToken(token) };
}

/** The SHA-256 of a token, in hexadecimal digits. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

const PATHS = { INVITATION: 'invitation', PASSWORD_RESET: 'password' } as const;

/** The address of a one-time link: below the product's own address, else a path. */
export function linkAddress(base: URL | null, purpose: keyof typeof PATHS, token: string): string {
  const path = `/${PATHS[purpose]}/${token}`;
  return base ? new URL(path, base).href : path;
}

/** The address of a request as it may be written down: without the token of a one-time link. */
export function addressToLog(address: string): string {
  return address.replace(/^\/(invitation|password)\/[^/?#]+/, '/$1/…');
}

import type { LinkPurpose } from '#domain/access/one-time-link.js';
import type { Language } from '#domain/shared/text.js';
import { demandWithin, type Grant } from '../grant.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { uuidv7 } from '../uuid.js';
import type { WriteTx } from '../write-transaction.js';
import { endSessions } from './person-edit.store.js';

/** A link to be made: of its token only the SHA-256 is kept. */
export interface NewLink {
  readonly personId: string;
  readonly purpose: LinkPurpose;
  readonly tokenHash: string;
  readonly hours: number;
}

/** A link as its token leads to it. */
export interface LinkRead {
  readonly id: string;
  readonly personId: string;
  readonly purpose: LinkPurpose;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** Instant, ISO 8601 in UTC. */
  readonly expiresAt: string;
  readonly expired: boolean;
  readonly used: boolean;
  readonly disabled: boolean;
}

/** The link behind the hash of a token; null when there is none. `lock` keeps others from using it meanwhile. */
export function linkOf(tx: ReadTx, tokenHash: string, { lock = false } = {}): Promise<LinkRead | null> {
  return tx.row<LinkRead & Record<string, unknown>>(sql`
    SELECT l.id, l.person_id AS "personId", l.purpose, p.name, p.email, p.language,
      ${WRITTEN} AS "expiresAt", l.expires_at <= now() AS expired, l.used_at IS NOT NULL AS used,
      p.disabled_at IS NOT NULL AS disabled
    FROM one_time_link l JOIN person p ON p.id = l.person_id
    WHERE l.token_hash = ${tokenHash} ${lock ? sql`FOR UPDATE` : sql``}`);
}

/** Makes a link and answers when it expires. */
export async function makeLink(
  tx: WriteTx,
  grant: Grant<'person.invite' | 'mail.send'>,
  { personId, purpose, tokenHash, hours }: NewLink,
): Promise<string> {
  demandWithin(grant, { id: personId });
  const made = await tx.row<{ expiresAt: string }>(sql`
    INSERT INTO one_time_link AS l (id, person_id, purpose, token_hash, expires_at)
    VALUES (${uuidv7()}::uuid, ${personId}::uuid, ${purpose}, ${tokenHash}, now() + make_interval(hours => ${hours}::int))
    RETURNING ${WRITTEN} AS "expiresAt"`);
  return made?.expiresAt ?? '';
}

/** Makes the links that a person was given before useless. */
export async function withdrawLinks(
  tx: WriteTx,
  grant: Grant<'person.invite' | 'person.edit'>,
  personId: string,
): Promise<void> {
  demandWithin(grant, { id: personId });
  await tx.rows(sql`DELETE FROM one_time_link WHERE person_id = ${personId}::uuid AND used_at IS NULL`);
}

/**
 * Keeps the hash of a person's new password. Every link of theirs is used up, and their sessions end but for one that
 * may stay.
 */
export async function setPassword(
  tx: WriteTx,
  grant: Grant<'password.change' | 'person.set-password'>,
  { personId, passwordHash, keptSession }: SetPassword,
): Promise<void> {
  demandWithin(grant, { id: personId });
  await tx.rows(sql`
    UPDATE person SET password_hash = ${passwordHash}, version = version + 1 WHERE id = ${personId}::uuid`);
  await tx.rows(
    sql`UPDATE one_time_link SET used_at = now() WHERE person_id = ${personId}::uuid AND used_at IS NULL`,
  );
  await endSessions(tx, personId, keptSession);
}

/** Whose password is set, to what, and which of their sessions stays. */
export interface SetPassword {
  readonly personId: string;
  readonly passwordHash: string;
  readonly keptSession: string | null;
}

const WRITTEN = sql`to_char(l.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

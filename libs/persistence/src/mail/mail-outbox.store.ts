import type { LinkPurpose } from '#domain/access/one-time-link.js';
import type { Language } from '#domain/shared/text.js';
import { demandWithin, type Grant } from '../grant.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { uuidv7 } from '../uuid.js';
import type { WriteTx } from '../write-transaction.js';

/** A mail that is due, with whom it goes to. */
export interface DueMail {
  readonly id: string;
  readonly personId: string;
  readonly purpose: LinkPurpose;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** How often it has been tried before. */
  readonly tries: number;
}

/** Puts a mail to a person in the outbox, in the transaction of what it tells of. */
export async function queueMail(
  tx: WriteTx,
  grant: Grant<'person.invite' | 'person.request-reset'>,
  { personId, purpose }: { readonly personId: string; readonly purpose: LinkPurpose },
): Promise<void> {
  demandWithin(grant, { id: personId });
  await tx.rows(sql`
    INSERT INTO mail_outbox (id, person_id, purpose) VALUES (${uuidv7()}::uuid, ${personId}::uuid, ${purpose})`);
}

/** The next mail that is due, locked and out of the way of other senders; null when none is. */
export function nextDueMail(tx: ReadTx): Promise<DueMail | null> {
  return tx.row<DueMail & Record<string, unknown>>(sql`
    SELECT m.id, m.person_id AS "personId", m.purpose, m.tries, p.name, p.email, p.language
    FROM mail_outbox m JOIN person p ON p.id = m.person_id
    WHERE m.sent_at IS NULL AND m.given_up_at IS NULL AND m.next_try_at <= now()
    ORDER BY m.next_try_at, m.id LIMIT 1 FOR UPDATE OF m SKIP LOCKED`);
}

/** Notes that a mail is being tried, and when to try again should nothing be heard of this try. */
export async function noteTry(
  tx: WriteTx,
  grant: Grant<'mail.send'>,
  { id, personId }: DueMail,
  againAfterSeconds: number,
): Promise<void> {
  demandWithin(grant, { id: personId });
  await tx.rows(sql`
    UPDATE mail_outbox SET tries = tries + 1,
      next_try_at = clock_timestamp() + make_interval(secs => ${againAfterSeconds}::int)
    WHERE id = ${id}::uuid`);
}

/** Notes how a try ended: sent (null), failed for now, or for good. */
export async function noteOutcome(
  tx: WriteTx,
  grant: Grant<'mail.send'>,
  { id, personId }: DueMail,
  failure: { readonly reason: string; readonly forGood: boolean } | null,
): Promise<void> {
  demandWithin(grant, { id: personId });
  await tx.rows(
    failure === null
      ? sql`UPDATE mail_outbox SET sent_at = clock_timestamp(), last_error = NULL WHERE id = ${id}::uuid`
      : sql`UPDATE mail_outbox SET last_error = ${failure.reason},
          given_up_at = CASE WHEN ${failure.forGood}::boolean THEN clock_timestamp() END WHERE id = ${id}::uuid`,
  );
}

import type { LinkPurpose } from '#domain/access/one-time-link.js';
import type { NoticeKind, NoticeSubject } from '#domain/notice/notice.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language, LocalizedText } from '#domain/shared/text.js';
import { demandWithin, type Grant } from '../grant.js';
import { isAddressed } from '../notice/notice-outbox.store.js';
import { NOTICE_SOURCES } from '../notice/notice.store.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { uuidv7 } from '../uuid.js';
import type { WriteTx } from '../write-transaction.js';

/** What a mail tells of when it brings a notice. */
export interface MailedNotice extends NoticeSubject {
  readonly kind: NoticeKind;
  readonly organisation: LocalizedText;
  readonly monthOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  /** Of the brief or project. */
  readonly title: LocalizedText | null;
  /** Whether it still concerns the person. */
  readonly addressed: boolean;
}

/** A mail that is due, with whom it goes to. */
export interface DueMail {
  readonly id: string;
  readonly personId: string;
  /** What its link is for; null when it brings a notice. */
  readonly purpose: LinkPurpose | null;
  readonly notice: MailedNotice | null;
  /** Whether the person was disabled meanwhile. */
  readonly disabled: boolean;
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
    SELECT m.id, m.person_id AS "personId", m.purpose, m.tries, p.name, p.email, p.language,
      p.disabled_at IS NOT NULL AS disabled, (
        SELECT json_build_object('kind', n.kind, 'organisation', o.name, 'monthOn', d.month_on, 'dueOn', d.due_on,
          'title', coalesce(b.title, t.title), 'addressed', ${isAddressed('n', 'n.person_id')},
          'programme', g.code, 'updateId', u.id, 'briefId', b.id, 'projectCode', t.code)
        FROM notice n ${NOTICE_SOURCES} WHERE n.id = m.notice_id) AS notice
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

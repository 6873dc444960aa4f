import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import { LINK_HOURS } from '#domain/access/one-time-link.js';
import { makeLink } from '#persistence/access/one-time-link.store.js';
import { Db } from '#persistence/db.js';
import type { Grant } from '#persistence/grant.js';
import { nextDueMail, noteOutcome, noteTry, type DueMail } from '#persistence/mail/mail-outbox.store.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import { linkAddress, newToken } from '../auth/one-time-token.js';
import { ServerLog } from '../log/server-log.js';
import { Mailer } from './mailer.js';
import { linkMail, type MailText } from './mail-text.js';
import { noticeMail } from './notice-mail.js';
import { OwnAddress } from './own-address.js';

const ACTOR: Actor = { kind: 'system', name: 'mail' };
const MOST_TRIES = 12;

/** Why a mail is not sent any more: its person was disabled, or its notice concerns them no longer. */
const NOT_FOR_THEM = 'no longer addressed';

/**
 * Empties the outbox. A mail's link is made when it is sent, so that no token lies in the database; a try that is not
 * heard of again, because the process ended or the server refused, is made once more later, with another link and under
 * the same message id, by which a receiver knows a mail that it has already.
 */
@Injectable()
export class MailSender {
  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly log: ServerLog,
    private readonly own: OwnAddress,
  ) {}

  /** Sends what is due and answers how many were taken by the server. */
  async sendDue(): Promise<number> {
    if (!this.mailer.ready) return 0;
    for (let sent = 0; ;) {
      const { token, tokenHash } = newToken();
      const mail = await this.db.write(ACTOR, (tx) => takeUp(tx, tokenHash));
      if (mail === null) return sent;
      if (isAddressed(mail) && (await this.send(mail, token))) sent += 1;
    }
  }

  private async send(mail: DueMail, token: string): Promise<boolean> {
    const { id, name, email } = mail;
    let failure: { reason: string; forGood: boolean } | null = null;
    try {
      await this.mailer.send({ id, name, address: email }, textOf(mail, token, this.own.url()));
    } catch (error) {
      this.log.error(error, 'MailSender');
      failure = { reason: reasonOf(error), forGood: mail.tries + 1 >= MOST_TRIES };
    }
    await this.db.write(ACTOR, (tx) => noteOutcome(tx, sending(tx, mail), mail, failure));
    return failure === null;
  }
}

/** The next mail that is due, with its link kept by its hash; null when none is. */
async function takeUp(tx: WriteTx, tokenHash: string): Promise<DueMail | null> {
  const mail = await nextDueMail(tx);
  if (mail === null) return null;
  const { personId, purpose, tries } = mail;
  const grant = sending(tx, mail);
  if (!isAddressed(mail)) {
    await noteOutcome(tx, grant, mail, { reason: NOT_FOR_THEM, forGood: true });
    return mail;
  }
  if (purpose !== null)
    await makeLink(tx, grant, { personId, purpose, tokenHash, hours: LINK_HOURS[purpose] });
  await noteTry(tx, grant, mail, secondsToNextTry(tries));
  return mail;
}

function isAddressed({ disabled, notice }: DueMail): boolean {
  return !disabled && (notice === null || notice.addressed);
}

function textOf({ name, language, purpose, notice }: DueMail, token: string, own: URL): MailText {
  if (purpose !== null) return linkMail(purpose, { name, link: linkAddress(own, purpose, token), language });
  if (notice === null) throw new Error('a mail brings neither a link nor a notice');
  return noticeMail(notice, { name, own, language });
}

function sending(tx: WriteTx, { personId, purpose, notice }: DueMail): Grant<'mail.send'> {
  const brings = notice === null ? { purpose } : { notice: notice.kind };
  return tx.authorize('mail.send', { kind: 'person', id: personId, programmeId: null }, brings);
}

/** Half a minute after the first try, then twice as long each time, at most four hours. */
function secondsToNextTry(triesBefore: number): number {
  return Math.min(4 * 3600, 30 * 2 ** triesBefore);
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500);
}

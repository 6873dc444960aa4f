import { createTransport } from 'nodemailer';
import type { MailText } from './mail-text.js';

/** To whom a mail goes, and its id. */
export interface Addressed {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

/** Hands mail in at an SMTP server; without one there is nothing to send by. */
export abstract class Mailer {
  /** Whether there is a server to hand mail in at. */
  abstract readonly ready: boolean;
  /** Throws when the server does not take the mail; a mail handed in twice has the same id both times. */
  abstract send(to: Addressed, text: MailText): Promise<void>;
  abstract close(): void;
}

const PATIENCE_MS = 15_000;

/** The mailer of an `SMTP_URL`, whose `from` names the sender; else it is masar@ the product's own host. */
export function smtpMailer(smtpUrl: URL | null, publicUrl: URL | null): Mailer {
  if (smtpUrl === null) return { ready: false, send: nowhere, close: () => undefined };
  const server = new URL(smtpUrl);
  const from = server.searchParams.get('from') ?? `masar@${publicUrl?.hostname ?? 'localhost'}`;
  server.searchParams.delete('from');
  const transport = createTransport({
    url: server.href,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    ready: true,
    async send({ id, ...to }, { subject, text, html }) {
      const messageId = `<${id}@${from.split('@').at(-1)}>`;
      await transport.sendMail({
        messageId,
        from: { name: 'Masar', address: from },
        to,
        subject,
        text,
        html,
      });
    },
    close: () => transport.close(),
  };
}

function nowhere(): Promise<never> {
  return Promise.reject(new Error('SMTP_URL is not set'));
}

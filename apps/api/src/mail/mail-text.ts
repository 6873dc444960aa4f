import type { LinkPurpose } from '#domain/access/one-time-link.js';
import type { Language } from '#domain/shared/text.js';
import { MAIL_MESSAGES } from './mail.messages.js';

/** A mail as it is read: plain, and as a simple page. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The mail that brings a person a one-time link, in their language. */
export function linkMail(
  purpose: LinkPurpose,
  { name, link, language }: { readonly name: string; readonly link: string; readonly language: Language },
): MailText {
  return written(MAIL_MESSAGES[language][purpose], { name, link, language });
}

/** What a mail says beside its greeting and signature. */
export interface MailWords {
  readonly subject: string;
  readonly lead: string;
  readonly button: string;
  readonly note: string;
}

/** A mail with one link, as it is read. */
export function written(
  { subject, lead, button, note }: MailWords,
  { name, link, language }: { readonly name: string; readonly link: string; readonly language: Language },
): MailText {
  const { greeting, signature } = MAIL_MESSAGES[language];
  const greeted = greeting.replace('{name}', () => name);
  return {
    subject,
    text: [greeted, lead, link, note, signature].join('\n\n'),
    html: page(language, [
      paragraph(greeted),
      paragraph(lead),
      `<p style="margin:24px 0"><a href="${escaped(link)}" style="${BUTTON}">${escaped(button)}</a></p>`,
      `<p dir="ltr" style="margin:0 0 16px;font-size:13px;color:#435060;word-break:break-all">${escaped(link)}</p>`,
      paragraph(note),
      paragraph(signature),
    ]),
  };
}

const BUTTON =
  'display:inline-block;padding:10px 20px;border-radius:6px;background:#1D4F91;color:#FFFFFF;text-decoration:none;font-weight:600';
const BODY =
  'margin:0;padding:24px;background:#F5F6F8;color:#15202B;font:16px/24px "IBM Plex Sans","IBM Plex Sans Arabic","Noto Sans","Noto Sans Arabic",sans-serif';

function page(language: Language, parts: readonly string[]): string {
  const dir = language === 'ar' ? 'rtl' : 'ltr';
  return `<!doctype html><html lang="${language}" dir="${dir}"><body style='${BODY}'><div dir="${dir}" style="max-width:560px;margin:0 auto;padding:24px;background:#FFFFFF;border:1px solid #E2E6EB;border-radius:8px">${parts.join('')}</div></body></html>`;
}

function paragraph(text: string): string {
  return `<p style="margin:0 0 16px">${escaped(text)}</p>`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

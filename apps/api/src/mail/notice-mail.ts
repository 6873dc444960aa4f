import { speak, type Language, type LocalizedText } from '#domain/shared/text.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { MailedNotice } from '#persistence/mail/mail-outbox.store.js';
import { noticePath } from '#domain/notice/notice.js';
import { written, type MailText } from './mail-text.js';
import { NOTICE_MESSAGES, NOTICE_SUBJECTS } from './notice.messages.js';

/** The mail that brings a person a notice, in their language, with the way to what it is about below the product's `own` address. */
export function noticeMail(
  notice: MailedNotice,
  reader: { readonly name: string; readonly own: URL; readonly language: Language },
): MailText {
  const { name, own, language } = reader;
  const { buttons, note, ...others } = NOTICE_MESSAGES[language];
  const { subject, lead } = others[notice.kind];
  const said = (text: LocalizedText | null): string => (text && speak(text, language)?.text) ?? '';
  const values: Readonly<Record<string, string>> = {
    organisation: said(notice.organisation),
    title: said(notice.title),
    month: dated(notice.monthOn, language, { month: 'long', year: 'numeric' }),
    due: dated(notice.dueOn, language, { day: 'numeric', month: 'long', year: 'numeric' }),
  };
  const filled = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const button = buttons[NOTICE_SUBJECTS.find((each) => notice.kind.startsWith(each)) ?? 'UPDATE'];
  const link = new URL(noticePath(notice), own).href;
  return written({ subject: filled(subject), lead: filled(lead), button, note }, { name, link, language });
}

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-MA', ar: 'ar-MA', en: 'en-GB' };

function dated(on: LocalDate | null, language: Language, form: Intl.DateTimeFormatOptions): string {
  if (on === null) return '';
  const day = new Date(`${on}T00:00:00Z`);
  return new Intl.DateTimeFormat(LOCALES[language], {
    ...form,
    timeZone: 'UTC',
    numberingSystem: 'latn',
  }).format(day);
}

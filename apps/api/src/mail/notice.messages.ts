import type { NoticeKind } from '#domain/notice/notice.js';
import type { Language } from '#domain/shared/text.js';
import { NOTICE_AR } from './notice.messages.ar.js';
import { NOTICE_EN } from './notice.messages.en.js';
import { NOTICE_FR } from './notice.messages.fr.js';

/** What notices are about, as their kinds begin. */
export const NOTICE_SUBJECTS = ['UPDATE', 'BRIEF', 'ROADMAP', 'CHANGE'] as const;

/** What the mails of notices say; {organisation}, {month}, {due} and {title} are filled in. */
export type NoticeMessages = Readonly<
  Record<NoticeKind, { readonly subject: string; readonly lead: string }>
> & {
  readonly buttons: Readonly<Record<(typeof NOTICE_SUBJECTS)[number], string>>;
  readonly note: string;
};

/** The same in every language. */
export const NOTICE_MESSAGES: Readonly<Record<Language, NoticeMessages>> = {
  fr: NOTICE_FR,
  ar: NOTICE_AR,
  en: NOTICE_EN,
};

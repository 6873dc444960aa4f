import type { LinkPurpose } from '#domain/access/one-time-link.js';
import type { Language } from '#domain/shared/text.js';

/** What one kind of mail says. */
interface LinkMessages {
  readonly subject: string;
  readonly lead: string;
  readonly button: string;
  readonly note: string;
}

type MailMessages = Readonly<Record<LinkPurpose, LinkMessages>> & {
  readonly greeting: string;
  readonly signature: string;
};

/** What mail says, in every language. */
export const MAIL_MESSAGES: Readonly<Record<Language, MailMessages>> = {
  fr: {
    greeting: 'Bonjour {name},',
    signature: 'Masar, suivi du programme e-gouvernement',
    INVITATION: {
      subject: 'Votre accès à Masar',
      lead: 'Un accès à Masar vous a été ouvert. Choisissez votre mot de passe pour l’utiliser :',
      button: 'Choisir mon mot de passe',
      note: 'Ce lien ne sert qu’une fois et expire dans 7 jours. Ne le transmettez à personne.',
    },
    PASSWORD_RESET: {
      subject: 'Votre nouveau mot de passe Masar',
      lead: 'Un nouveau mot de passe a été demandé pour votre compte. Choisissez-le ici :',
      button: 'Choisir un nouveau mot de passe',
      note: 'Ce lien ne sert qu’une fois et expire dans une heure. Si vous n’avez rien demandé, ignorez ce message : votre mot de passe reste inchangé.',
    },
  },
  ar: {
    greeting: 'السلام عليكم {name}،',
    signature: 'مسار، تتبع برنامج الحكومة الإلكترونية',
    INVITATION: {
      subject: 'ولوجكم إلى مسار',
      lead: 'فُتح لكم حساب في مسار. اختاروا كلمة السر لاستعماله:',
      button: 'اختيار كلمة السر',
      note: 'يُستعمل هذا الرابط مرة واحدة وتنتهي صلاحيته بعد 7 أيام. لا تسلموه لأي شخص آخر.',
    },
    PASSWORD_RESET: {
      subject: 'كلمة سر جديدة لحسابكم في مسار',
      lead: 'طُلبت كلمة سر جديدة لحسابكم. اختاروها هنا:',
      button: 'اختيار كلمة سر جديدة',
      note: 'يُستعمل هذا الرابط مرة واحدة وتنتهي صلاحيته بعد ساعة. إذا لم تطلبوا شيئا فلا تلتفتوا إلى هذه الرسالة، وتبقى كلمة السر على حالها.',
    },
  },
  en: {
    greeting: 'Hello {name},',
    signature: 'Masar, following the e-Government programme',
    INVITATION: {
      subject: 'Your access to Masar',
      lead: 'Access to Masar has been opened for you. Choose your password to use it:',
      button: 'Choose my password',
      note: 'This link works once and expires in 7 days. Do not pass it on.',
    },
    PASSWORD_RESET: {
      subject: 'Your new Masar password',
      lead: 'A new password has been asked for for your account. Choose it here:',
      button: 'Choose a new password',
      note: 'This link works once and expires in one hour. If you asked for nothing, ignore this message: your password stays as it is.',
    },
  },
};

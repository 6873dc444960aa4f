import type { NoticeMessages } from './notice.messages.js';

/** What the mails of notices say in Arabic. */
export const NOTICE_AR: NoticeMessages = {
  buttons: {
    UPDATE: 'فتح التحيين',
    BRIEF: 'فتح بطاقة التأطير',
    ROADMAP: 'فتح خارطة الطريق',
    CHANGE: 'فتح بطاقة المشروع',
  },
  note: 'تُرسل هذه الرسالة مرة واحدة، وتجدون مضمونها كذلك ضمن إشعاراتكم في مسار.',
  UPDATE_OPENED: {
    subject: 'مسار: فتح تحيين {month}',
    lead: 'فُتح التحيين الشهري لـ{month} الخاص بـ{organisation}. ويُنتظر إرساله في أجل أقصاه {due}.',
  },
  UPDATE_DUE_SOON: {
    subject: 'مسار: تحيين {month} منتظر قبل {due}',
    lead: 'لم يُرسل بعد التحيين الشهري لـ{month} الخاص بـ{organisation}. ويُنتظر إرساله في أجل أقصاه {due}.',
  },
  UPDATE_DUE: {
    subject: 'مسار: تحيين {month} منتظر اليوم',
    lead: 'التحيين الشهري لـ{month} الخاص بـ{organisation} منتظر يوم {due} ولم يُرسل بعد.',
  },
  UPDATE_LATE: {
    subject: 'مسار: تأخر تحيين {month}',
    lead: 'كان التحيين الشهري لـ{month} الخاص بـ{organisation} منتظرا يوم {due}. المرجو إرساله في أقرب وقت.',
  },
  UPDATE_SUBMITTED: {
    subject: 'مسار: إرسال تحيين {month}',
    lead: 'التحيين الشهري لـ{month} الخاص بـ{organisation} في انتظار مصادقتكم.',
  },
  UPDATE_RETURNED: {
    subject: 'مسار: إرجاع تحيين {month}',
    lead: 'أرجعت مديرية القيادة التحيين الشهري لـ{month} الخاص بـ{organisation} مع ملاحظاتها. المرجو تصحيحه ثم إرساله من جديد.',
  },
  UPDATE_VALIDATED: {
    subject: 'مسار: المصادقة على تحيين {month}',
    lead: 'صادقت مديرية القيادة على التحيين الشهري لـ{month} الخاص بـ{organisation}.',
  },
  BRIEF_SUBMITTED: {
    subject: 'مسار: إيداع بطاقة تأطير',
    lead: 'بطاقة التأطير «{title}» الخاصة بـ{organisation} في انتظار البت فيها.',
  },
  BRIEF_RETURNED: {
    subject: 'مسار: إرجاع بطاقة تأطير',
    lead: 'أُرجعت بطاقة التأطير «{title}» الخاصة بـ{organisation} مع ملاحظات.',
  },
  BRIEF_APPROVED: {
    subject: 'مسار: الموافقة على بطاقة تأطير',
    lead: 'تمت الموافقة على بطاقة التأطير «{title}» الخاصة بـ{organisation}.',
  },
  ROADMAP_PRESENTED: {
    subject: 'مسار: تقديم خارطة طريق',
    lead: 'خارطة طريق المشروع «{title}» التابع لـ{organisation} في انتظار البت فيها.',
  },
  ROADMAP_RETURNED: {
    subject: 'مسار: إرجاع خارطة طريق',
    lead: 'أُرجعت خارطة طريق المشروع «{title}» التابع لـ{organisation} مع ملاحظات.',
  },
  ROADMAP_APPROVED: {
    subject: 'مسار: الموافقة على خارطة طريق',
    lead: 'تمت الموافقة على خارطة طريق المشروع «{title}» التابع لـ{organisation}.',
  },
  CHANGE_PROPOSED: {
    subject: 'مسار: اقتراح تغيير بطاقة مشروع',
    lead: 'اقتراح تغيير بطاقة المشروع «{title}» التابع لـ{organisation} في انتظار جوابكم.',
  },
  CHANGE_ACCEPTED: {
    subject: 'مسار: قبول تغيير بطاقة مشروع',
    lead: 'قُبل التغيير الذي اقترحتموه لبطاقة المشروع «{title}» التابع لـ{organisation}.',
  },
  CHANGE_REFUSED: {
    subject: 'مسار: رفض تغيير بطاقة مشروع',
    lead: 'رُفض مع التعليل التغيير الذي اقترحتموه لبطاقة المشروع «{title}» التابع لـ{organisation}.',
  },
};

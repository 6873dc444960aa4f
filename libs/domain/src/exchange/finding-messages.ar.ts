import type { COMPARISON_CODES } from './finding.js';

/** The sentences of what is found when a workbook is compared, in Arabic. */
export const FINDINGS_AR: Readonly<Record<(typeof COMPARISON_CODES)[number], string>> = {
  SIGNATURE_BROKEN: 'تم تعديل الجزء المخفي من المصنف أو إتلافه. حمّلوا مصنفا جديدا وأعيدوا فيه ما أدخلتموه.',
  WORKBOOK_UNKNOWN: 'لم يُعَدّ هذا المصنف هنا أو لم يعد معروفا. حمّلوا مصنفا جديدا وأعيدوا فيه ما أدخلتموه.',
  OTHER_ORGANISATION: 'هذا المصنف يخص الهيئة {organisation}. أودعوه في صفحة هذه الهيئة.',
  OTHER_PROGRAMME: 'هذا المصنف يخص البرنامج {programme}. افتحوا هذا البرنامج ثم أودعوه من جديد.',
  ROW_NOT_SENT: 'لم يُرسَل هذا السطر مع هذا المصنف. أدخلوا الإضافات في السطور الفارغة المعدة لذلك أسفل الورقة.',
  ROW_GONE:
    'لم يعد هذا السطر موجودا أو لم يعد تابعا لهذه الهيئة. حمّلوا مصنفا جديدا للاطلاع على الوضعية الحالية.',
  ROWS_LEFT_OUT: 'توجد سطور مرسلة غير واردة في الملف (عددها {count}): تبقى على حالها. حذف سطر لا يلغي شيئا.',
  LOCKED_CELL_CHANGED: 'هذه الخانة للاطلاع فقط: لا يؤخذ تعديلها بعين الاعتبار. أعيدوا القيمة الأصلية.',
  DAY_SET_TO_STATUS_DATE:
    'تغيرت النسبة دون يومها: أُرِّخت بالوضعية إلى غاية {statusOn}. أدخلوا اليوم إن كان غير ذلك.',
};

/** Ministries and other bodies. */
export const organisation = {
  organisations: {
    title: 'الوزارات والهيئات',
    count_zero: 'لا هيئة',
    count_one: 'هيئة واحدة',
    count_two: 'هيئتان',
    count_few: '{{value}} هيئات',
    count_many: '{{value}} هيئة',
    count_other: '{{value}} هيئة',
    note: 'تحتسب الوزارة كذلك مشاريع الهيئات الموضوعة تحت وصايتها، وهي مدرجة تحتها.',
    kind: {
      MINISTRY: 'وزارة',
      PUBLIC_BODY: 'مؤسسة عمومية',
      TERRITORIAL_AUTHORITY: 'جماعة ترابية',
    },
    spgov: 'بنية القيادة (SPGOV)',
    projects: 'المشاريع',
    noProject: 'لا تحمل أي مشروع.',
    inPortfolio: 'فتح في المحفظة',
    byBody: 'حسب الجهة الحاملة',
    bodies: 'الهيئات الموضوعة تحت الوصاية',
    bodiesNote: 'في تاريخ الوضعية',
    withoutProject: 'هيئات لا تحمل مشروعا',
    allRisks: 'جميع المخاطر',
  },
} as const;

/** Risks: the matrix, what narrows it, the list. */
export const risk = {
  risks: {
    title: 'المخاطر',
    scope: 'ترون المخاطر المتاحة لصفتكم',
    noneTitle: 'لا خطر متاح لصفتكم',
    noneForYou:
      'تعرض مخاطر المشروع على الجهة الحاملة له وعلى شركائه وعلى مديرية القيادة والمدققين. ويطلع عضو اللجنة على المخاطر المرتبطة بطلب تحكيم.',
    matrix: 'المصفوفة',
    matrixNote: 'باللون البرتقالي: درجة تعرض تبلغ {{exposure}} فأكثر. اختاروا خانة لعرض مخاطرها.',
    count_zero: 'لا خطر',
    count_one: 'خطر واحد',
    count_two: 'خطران',
    count_few: '{{value}} مخاطر',
    count_many: '{{value}} خطرا',
    count_other: '{{value}} خطر',
    likelihoodAxis: '↑ الاحتمال',
    impactAxis: 'الأثر',
    cell: 'الاحتمال {{likelihood}}، الأثر {{impact}}، درجة التعرض {{exposure}}: {{risks}}',
    cellChosen: 'الاحتمال {{likelihood}} × الأثر {{impact}}',
    facet: {
      status: 'الحالة',
      category: 'الصنف',
      ministry: 'الوزارة (الوصاية)',
    },
    noMatch: 'لا خطر يستجيب لهذه المعايير.',
    exposure: 'درجة التعرض',
    risk: 'الخطر والمشروع',
    raised: 'تاريخ الرصد',
    product: '{{likelihood}} × {{impact}}',
    occurred: 'وقع فعلا',
  },
} as const;

/** The strategy as a tree. */
export const strategy = {
  strategy: {
    title: 'الاستراتيجية',
    counts: 'الأولويات والتدابير: {{tops}}، المبادرات: {{initiatives}}، الإجراءات: {{actions}}',
    fold: 'الطي إلى المبادرات',
    unfold: 'عرض الكل',
    none: 'الاستراتيجية غير مدرجة.',
    node: 'الأولوية، المبادرة، الإجراء',
    under: 'محتوى {{name}}',
    level: {
      STRATEGY: 'الاستراتيجية',
      PRIORITY: 'أولوية',
      MEASURE: 'تدبير مواكب',
      INITIATIVE: 'مبادرة',
      ACTION: 'إجراء',
    },
    noProject: 'لا مشروع مرتبط.',
    nodesUnder: 'تحت هذا المستوى',
    reconstructed: 'عنوان معاد تركيبه',
  },
} as const;

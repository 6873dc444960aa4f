/** Round the guide, whose own words stand in docs/guide. */
export const guide = {
  guide: {
    title: 'الدليل',
    pages: 'صفحات الدليل',
    inFrench: 'هذا الدليل محرَّر باللغة الفرنسية.',
  },
};

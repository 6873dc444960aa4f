/** Round the guide, whose own words stand in docs/guide. */
export const guide = {
  guide: {
    title: 'Guide',
    pages: 'Pages of the guide',
    inFrench: 'This guide is written in French.',
  },
};

/** Round the guide, whose own words stand in docs/guide. */
export const guide = {
  guide: {
    title: 'Guide',
    pages: 'Pages du guide',
    inFrench: 'Ce guide est rédigé en français.',
  },
} as const;

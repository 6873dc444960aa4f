import { changedParts } from './changed-parts.js';

const change = (before: unknown, after: unknown) => ({
  object: 'organisation',
  field: 'name',
  before,
  after,
});

it('a plain field changes as a whole', () => {
  expect(changedParts(change('MI', 'MJL'))).toEqual([
    { field: 'name', part: null, before: 'MI', after: 'MJL' },
  ]);
  expect(changedParts(change([6, 7], [5, 6]))).toHaveLength(1);
});

it('a text in several languages changes in those alone that differ', () => {
  expect(changedParts(change({ fr: 'Intérieur', ar: 'قديم' }, { fr: 'Intérieur', ar: 'جديد' }))).toEqual([
    { field: 'name', part: 'ar', before: 'قديم', after: 'جديد' },
  ]);
});

it('what was not there before is all new, and what is gone is nothing', () => {
  expect(changedParts(change(null, { fr: 'Agence' }))).toEqual([
    { field: 'name', part: 'fr', before: null, after: 'Agence' },
  ]);
  expect(changedParts(change({ en: 'Agency' }, { fr: 'Agence' }))).toEqual([
    { field: 'name', part: 'en', before: 'Agency', after: null },
    { field: 'name', part: 'fr', before: null, after: 'Agence' },
  ]);
});

import type { SaidOfProjectFragment } from '../../lib/graphql/graphql.js';
import { changedSaid, confirmed, missingOf, type ProjectValues } from './project-values.js';

const UNSAID: ProjectValues = { confirmation: null, declaredHealth: null, sentence: '', evidenceUrls: [] };
const LAST = {
  ...{ monthOn: '2013-05-01', declaredOn: '2013-05-10', health: 'AMBER' },
  ...{ sentence: 'Recette en cours.', sentenceLang: 'FR' },
} as unknown as SaidOfProjectFragment['lastDeclared'];

describe('what is said of a project', () => {
  it('is sent as far as it differs, an emptied sentence as none and empty links not at all', () => {
    const base = { ...UNSAID, sentence: 'Recette en cours.', evidenceUrls: ['https://example.ma/pv'] };
    expect(changedSaid(base, base)).toEqual({});
    expect(changedSaid({ ...base, sentence: '', confirmation: 'CHANGED' }, base)).toEqual({
      ...{ confirmation: 'CHANGED', sentence: null },
    });
    expect(changedSaid({ ...base, evidenceUrls: ['https://example.ma/pv', ' '] }, base)).toEqual({});
  });

  it('is said again as it was declared last once the figures are confirmed, what is already said staying', () => {
    const again = {
      ...UNSAID,
      ...{ confirmation: 'UNCHANGED', declaredHealth: 'AMBER', sentence: 'Recette en cours.' },
    };
    expect(confirmed(UNSAID, LAST, true)).toEqual(again);
    expect(confirmed(UNSAID, LAST, false)).toEqual({ ...again, declaredHealth: null });
    expect(confirmed({ ...UNSAID, declaredHealth: 'RED', sentence: 'Lot 2 en retard.' }, LAST, true)).toEqual(
      {
        ...UNSAID,
        ...{ confirmation: 'UNCHANGED', declaredHealth: 'RED', sentence: 'Lot 2 en retard.' },
      },
    );
    expect(confirmed(UNSAID, null, true)).toEqual({ ...UNSAID, confirmation: 'UNCHANGED' });
  });

  it('lacks all but the links before the update can be submitted', () => {
    expect(missingOf(UNSAID)).toEqual(['confirmation', 'declaredHealth', 'sentence']);
    expect(missingOf({ ...UNSAID, confirmation: 'CHANGED', declaredHealth: 'GREEN' })).toEqual(['sentence']);
  });
});

import { shortName } from './organisation-name.js';

describe('a body’s short name', () => {
  it.each([
    ["Ministère de l'Intérieur", 'Intérieur'],
    ['Ministère de l’Éducation nationale', 'Éducation nationale'],
    ['Ministère du Tourisme', 'Tourisme'],
    ['Ministère des Affaires étrangères et de la Coopération', 'Affaires étrangères et de la Coopération'],
    ['Chef du gouvernement (Premier ministre avant 2012)', 'Chef du gouvernement'],
    ['وزارة الداخلية', 'الداخلية'],
    ['Ministry of the Interior', 'Interior'],
    ['Trésorerie générale du Royaume', 'Trésorerie générale du Royaume'],
  ])('%s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});

import { briefName, shortName } from './organisation-name.js';

describe('a body’s short name', () => {
  it.each([
    ["Ministère de l'Intérieur", 'Intérieur'],
    ['Ministère de l’Éducation nationale', 'Éducation nationale'],
    ['Ministère du Tourisme', 'Tourisme'],
    ['Ministère des Affaires étrangères et de la Coopération', 'Affaires étrangères et Coopération'],
    [
      "Ministère de l'Industrie, du Commerce et des Nouvelles Technologies",
      'Industrie, Commerce et Nouvelles Technologies',
    ],
    ["Ministère chargé des Marocains résidant à l'étranger", "Marocains résidant à l'étranger"],
    ['Chef du gouvernement (Premier ministre avant 2012)', 'Chef du gouvernement'],
    ['وزارة الداخلية', 'الداخلية'],
    ['Ministry of the Interior', 'Interior'],
    ['Trésorerie générale du Royaume', 'Trésorerie générale du Royaume'],
  ])('%s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});

describe('a body where room is short', () => {
  it.each([
    ['Trésorerie générale du Royaume', 'TGR', 'TGR'],
    ['الخزينة العامة للمملكة', 'TGR', 'الخزينة العامة للمملكة'],
    ['Ministère du Tourisme', null, 'Tourisme'],
  ])('%s, %s', (name, abbreviation, brief) => {
    expect(briefName(name, abbreviation)).toBe(brief);
  });
});

/** Indicators over the years. */
export const indicator = {
  indicators: {
    title: 'Indicateurs',
    note: 'Indice des Nations unies, valeurs publiées jusqu’à la date d’arrêté',
    none: 'Aucune valeur n’est connue à cette date.',
    leadNote: 'Classement mondial et valeur ; le meilleur rang est en haut.',
    rank: '{{rank}}e',
    inYear: 'en {{year}}',
    ofCountries: 'sur {{value}} pays',
    outOfOne: 'sur une échelle de 0 à 1',
    valueIn: 'Valeur {{value}} en {{year}}',
    gained_one: '{{value}} place gagnée depuis {{year}}',
    gained_other: '{{value}} places gagnées depuis {{year}}',
    lost_one: '{{value}} place perdue depuis {{year}}',
    lost_other: '{{value}} places perdues depuis {{year}}',
    unmoved: 'même rang qu’en {{year}}',
    rankChart: '{{name}}, rang par année : {{values}}',
    valueChart: '{{name}}, valeur par année : {{values}}',
    table: 'Toutes les valeurs',
    tableNote: 'Rang, puis valeur de l’indice',
    year: 'Année',
  },
} as const;

/** Ministries and other bodies. */
export const organisation = {
  organisations: {
    title: 'Ministères et organismes',
    count_one: '{{value}} organisme',
    count_other: '{{value}} organismes',
    note: 'Un ministère compte aussi les projets des organismes sous sa tutelle, repris en retrait.',
    kind: {
      MINISTRY: 'Ministère',
      PUBLIC_BODY: 'Établissement public',
      TERRITORIAL_AUTHORITY: 'Collectivité territoriale',
    },
    spgov: 'Structure de pilotage (SPGOV)',
    projects: 'Projets',
    noProject: 'Aucun projet porté.',
    inPortfolio: 'Ouvrir dans le portefeuille',
    byBody: 'Par organisme porteur',
    bodies: 'Organismes sous tutelle',
    bodiesNote: 'À la date d’arrêté',
    withoutProject: 'Sans projet porté',
    allRisks: 'Tous les risques',
  },
} as const;

/** The committee screen. */
export const committee = {
  committee: {
    title: 'Comité interministériel de l’e-gouvernement',
    context: '{{programme}} · {{projects}}, dont {{flagships}} phares',
    allProjects: 'Tous les projets',
    grouping: 'Regrouper les projets',
    byMinistry: 'Par ministère',
    byPriority: 'Par priorité',
    ministries: 'Ministères',
    publicBodies: 'Établissements publics et collectivités',
    priorities: 'Priorités et mesures',
    bodies: 'Organismes porteurs',
    ministriesNote_one: '{{value}} ministère, avec les organismes sous sa tutelle',
    ministriesNote_other:
      '{{value}} ministères avec les organismes sous leur tutelle, du plus grand écart au plus petit',
    bodiesNote_one: '{{value}} organisme porteur',
    bodiesNote_other: '{{value}} organismes porteurs, du plus grand écart au plus petit',
    rowsOf: 'Lignes du tableau',
    byTutelle: 'Ministères {{value}}',
    byBody: 'Organismes {{value}}',
  },
} as const;

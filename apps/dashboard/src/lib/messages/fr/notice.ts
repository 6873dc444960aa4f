/** What people are told of. */
export const notice = {
  notice: {
    bell_one: 'Avis, {{count}} non lu',
    bell_other: 'Avis, {{count}} non lus',
    title: 'Avis',
    none: 'Aucun avis.',
    unread: 'Non lu',
    readAll: 'Tout marquer comme lu',
    older: 'Les {{value}} derniers avis sur {{total}}',
    kind: {
      UPDATE_OPENED: 'Mise à jour de {{month}} ouverte : à soumettre avant le {{date}}',
      UPDATE_DUE_SOON: 'Mise à jour de {{month}} à soumettre bientôt, avant le {{date}}',
      UPDATE_DUE: 'Mise à jour de {{month}} à soumettre aujourd’hui',
      UPDATE_LATE: 'Mise à jour de {{month}} en retard, attendue le {{date}}',
      UPDATE_SUBMITTED: 'Mise à jour de {{month}} soumise : à valider',
      UPDATE_RETURNED: 'Mise à jour de {{month}} renvoyée avec des remarques',
      UPDATE_VALIDATED: 'Mise à jour de {{month}} validée',
      BRIEF_SUBMITTED: 'Cadrage déposé',
      BRIEF_RETURNED: 'Cadrage renvoyé avec des remarques',
      BRIEF_APPROVED: 'Cadrage approuvé',
      ROADMAP_PRESENTED: 'Feuille de route présentée',
      ROADMAP_RETURNED: 'Feuille de route renvoyée',
      ROADMAP_APPROVED: 'Feuille de route approuvée',
    },
  },
} as const;

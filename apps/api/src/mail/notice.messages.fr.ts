import type { NoticeMessages } from './notice.messages.js';

/** What the mails of notices say in French. */
export const NOTICE_FR: NoticeMessages = {
  buttons: {
    UPDATE: 'Ouvrir la mise à jour',
    BRIEF: 'Ouvrir la feuille de cadrage',
    ROADMAP: 'Ouvrir la feuille de route',
    CHANGE: 'Ouvrir la fiche du projet',
  },
  note: 'Ce message est envoyé une seule fois. Vous le retrouvez aussi parmi vos avis dans Masar.',
  UPDATE_OPENED: {
    subject: 'Masar : mise à jour mensuelle ouverte ({month})',
    lead: '{organisation}, {month} : la mise à jour mensuelle est ouverte. Elle est attendue au plus tard le {due}.',
  },
  UPDATE_DUE_SOON: {
    subject: 'Masar : mise à jour mensuelle ({month}) à transmettre au plus tard le {due}',
    lead: '{organisation}, {month} : la mise à jour mensuelle n’a pas encore été transmise. Elle est attendue au plus tard le {due}.',
  },
  UPDATE_DUE: {
    subject: 'Masar : mise à jour mensuelle attendue aujourd’hui ({month})',
    lead: '{organisation}, {month} : la mise à jour mensuelle est attendue le {due} et n’a pas encore été transmise.',
  },
  UPDATE_LATE: {
    subject: 'Masar : mise à jour mensuelle en retard ({month})',
    lead: '{organisation}, {month} : la mise à jour mensuelle était attendue le {due}. Transmettez-la dès que possible.',
  },
  UPDATE_SUBMITTED: {
    subject: 'Masar : mise à jour mensuelle transmise ({month})',
    lead: '{organisation}, {month} : la mise à jour mensuelle attend votre validation.',
  },
  UPDATE_RETURNED: {
    subject: 'Masar : mise à jour mensuelle renvoyée ({month})',
    lead: '{organisation}, {month} : la DPGOV a renvoyé la mise à jour mensuelle avec ses observations. Corrigez-la, puis transmettez-la de nouveau.',
  },
  UPDATE_VALIDATED: {
    subject: 'Masar : mise à jour mensuelle validée ({month})',
    lead: '{organisation}, {month} : la DPGOV a validé la mise à jour mensuelle.',
  },
  BRIEF_SUBMITTED: {
    subject: 'Masar : feuille de cadrage soumise',
    lead: '{organisation} : la feuille de cadrage « {title} » attend une décision.',
  },
  BRIEF_RETURNED: {
    subject: 'Masar : feuille de cadrage renvoyée',
    lead: '{organisation} : la feuille de cadrage « {title} » a été renvoyée avec des observations.',
  },
  BRIEF_APPROVED: {
    subject: 'Masar : feuille de cadrage approuvée',
    lead: '{organisation} : la feuille de cadrage « {title} » a été approuvée.',
  },
  ROADMAP_PRESENTED: {
    subject: 'Masar : feuille de route présentée',
    lead: '{organisation} : une feuille de route du projet « {title} » attend une décision.',
  },
  ROADMAP_RETURNED: {
    subject: 'Masar : feuille de route renvoyée',
    lead: '{organisation} : la feuille de route du projet « {title} » a été renvoyée avec des observations.',
  },
  ROADMAP_APPROVED: {
    subject: 'Masar : feuille de route approuvée',
    lead: '{organisation} : la feuille de route du projet « {title} » a été approuvée.',
  },
  CHANGE_PROPOSED: {
    subject: 'Masar : changement de fiche proposé',
    lead: '{organisation} : un changement de la fiche du projet « {title} » attend votre réponse.',
  },
  CHANGE_ACCEPTED: {
    subject: 'Masar : changement de fiche accepté',
    lead: '{organisation} : le changement que vous proposiez pour la fiche du projet « {title} » a été accepté.',
  },
  CHANGE_REFUSED: {
    subject: 'Masar : changement de fiche refusé',
    lead: '{organisation} : le changement que vous proposiez pour la fiche du projet « {title} » a été refusé, avec un motif.',
  },
};

import type { ExplanationWords } from './explanation-words.js';

/** What each figure is, in French. */
export const FIGURES_FR = {
  PROGRESS:
    'Avancement réalisé : part acquise, en poids, des étapes d’un projet ou des projets mesurés d’un ensemble.',
  PLANNED_PROGRESS:
    'Avancement prévu : part, en poids, que le planning de référence promettait à la date de situation.',
  SPI: 'Indice de délais : avancement réalisé divisé par avancement prévu.',
  OVERDUE: 'Échéances dépassées : étapes non terminées dont l’échéance de référence est passée.',
  WORST_OVERDUE: 'Plus ancien dépassement : jours écoulés depuis l’échéance de l’étape la plus en retard.',
  BASELINE_END: 'Fin du planning de référence : échéance de référence la plus tardive.',
  EXPECTED_END:
    'Fin attendue : fin réelle ; sinon fin déclarée, au plus tôt le jour de la situation si l’échéance est dépassée ; sinon échéance de référence.',
  SLIPPAGE: 'Glissement : jours entre la fin de référence et la fin attendue.',
  FIRST_SLIPPAGE: 'Glissement depuis le premier planning de référence approuvé.',
  EARNED_SCHEDULE:
    'Date du plan atteinte : dernier jour où le plan ne promettait pas plus que ce qui est fait.',
  SCHEDULE_VARIANCE: 'Écart de calendrier : jours entre le jour du constat et la date du plan atteinte.',
  SPI_TIME: 'Indice de délais en temps : jours gagnés divisés par jours écoulés depuis le début.',
  HEALTH:
    'État de santé : suspendu, non évalué ou achevé d’abord ; puis le seuil du programme franchi le plus grave.',
  PHASE: 'Phase en cours : celle de la première étape non terminée de la feuille de route.',
  PROJECT_COUNT: 'Nombre de projets : chacun compté une fois, les projets annulés exceptés.',
  COVERAGE:
    'Couverture : projets mesurés, c’est-à-dire dotés d’une feuille de route approuvée, sur tous les projets.',
  WORST_SLIPPAGE: 'Plus fort glissement des projets mesurés.',
  BUDGET_PLANNED: 'Budget prévu : somme des budgets prévus renseignés.',
  HEALTH_COUNT: 'Nombre de projets dans cet état de santé.',
  LIFECYCLE_COUNT: 'Nombre de projets à ce point de leur cycle de vie.',
  PHASE_COUNT: 'Nombre de projets dans cette phase.',
  GAP: 'Écart : avancement réalisé moins avancement prévu, en points entiers.',
  VOICE_GAP:
    'Écart entre les deux voix : nombre de degrés dont l’état déclaré est meilleur que l’état calculé (négatif : moins bon).',
  MILESTONE_COUNT: 'Étapes datées de la feuille de route approuvée.',
  FINISHED_MILESTONES: 'Étapes dont la fin réelle est constatée à la date de situation.',
  LAST_ACTUAL: 'Dernière étape constatée : fin réelle la plus récente.',
  LAST_ACTUAL_AGE: 'Jours écoulés depuis la dernière étape constatée.',
  LAST_UPDATE:
    'Dernière mise à jour : jour du dernier envoi d’une mise à jour mensuelle qui porte sur l’un des projets.',
  LAST_UPDATE_AGE: 'Jours écoulés depuis la dernière mise à jour mensuelle envoyée.',
  BETTER_DECLARED: 'Projets dont l’état de santé déclaré par le porteur est meilleur que l’état calculé.',
  SESSION_COUNT: 'Sessions connues à la date de situation.',
  CONFIRMED_SESSIONS: 'Sessions dont une source confirme la tenue.',
  AGENDA_COUNT: 'Points inscrits à l’ordre du jour.',
  DECISION_COUNT: 'Décisions prises à la date de situation.',
  PREREQUISITE_COUNT: 'Textes et autres prérequis parvenus à ce stade à la date de situation.',
  HELD_PROJECTS: 'Projets qui dépendent de ce prérequis.',
  ORGANISATION_COUNT: 'Organismes enregistrés.',
  NODE_COUNT: 'Nœuds de la stratégie.',
  DEPENDENCY_COUNT: 'Dépendances avec d’autres projets, dans les deux sens.',
  MOVED_PROJECTS: 'Projets qui ont changé entre les deux dates.',
  OVERDUE_GROWTH: 'Évolution du nombre d’échéances dépassées entre les deux dates.',
  RISK_COUNT: 'Risques que vous pouvez voir, signalés à la date de situation.',
  RISK_EXPOSURE: 'Exposition d’un risque : probabilité multipliée par impact.',
  WORST_RISK: 'Exposition la plus forte des risques non clos.',
  LISTED_MILESTONES: 'Étapes de la feuille de route affichée, événements non prévus compris.',
  MILESTONE_SLIPPAGE: 'Glissement d’une étape : jours entre l’échéance de référence et la fin attendue.',
  MILESTONE_OVERDUE: 'Dépassement d’une étape : jours écoulés depuis son échéance de référence.',
  DEPLOYMENT_SHARE: 'Taux de déploiement : dernier nombre constaté rapporté à la cible.',
  DEPLOYMENT_PACE:
    'Rythme de déploiement : unités par jour, du premier décompte au dernier, ou de la situation à la cible.',
  BUDGET_SHARE: 'Consommation du budget : montant rapporté au budget prévu.',
  INDEX_VALUE:
    'Indice composite des Nations unies : moyenne de ses trois sous-indices (tiers égaux ; 34, 33 et 33 % en 2010).',
  RANK_MOVE: 'Places gagnées ou perdues entre deux éditions : ancien rang moins nouveau rang.',
  BASIS_COUNT: 'Lignes que vous pouvez voir et qui ont cette origine.',
} as const satisfies ExplanationWords['meaning'];

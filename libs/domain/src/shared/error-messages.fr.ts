import type { ErrorCode } from './errors.js';

/** The sentence of every error in French. */
export const MESSAGES_FR: Readonly<Record<ErrorCode, string>> = {
  UNAUTHENTICATED: 'Votre session est fermée. Connectez-vous pour continuer.',
  FORBIDDEN: 'Votre rôle ne permet pas cette opération. Adressez-vous à l’administrateur de la DPGOV.',
  NOT_FOUND: 'L’élément demandé n’existe pas ou ne vous est pas accessible.',
  SIGN_IN_FAILED: 'Adresse ou mot de passe incorrect. Vérifiez votre saisie et recommencez.',
  TOO_MANY_ATTEMPTS: 'Trop de tentatives de connexion. Réessayez dans {seconds} secondes.',
  INVALID_INPUT: 'Certains champs sont à corriger avant d’enregistrer.',
  INVALID_DATE:
    '« {text} » n’est pas une date valable. Écrivez-la sous la forme AAAA-MM-JJ, par exemple 2013-06-07.',
  INVALID_CURSOR: 'La suite de cette liste ne peut pas être reprise. Revenez à la première page.',
  INVALID_QUERY: 'La demande n’a pas pu être lue. Rechargez la page.',
  REQUIRED: 'Ce champ est obligatoire. Renseignez-le.',
  TOO_LONG: 'Ce texte est trop long. Limitez-le à {max} caractères.',
  OUT_OF_RANGE: 'La valeur doit être comprise entre {min} et {max}. Corrigez-la.',
  UNKNOWN_VALUE: '« {value} » ne fait pas partie des valeurs admises. Choisissez une valeur de la liste.',
  PAGE_TOO_LARGE: 'Une page contient au plus {max} lignes. Réduisez le nombre demandé.',
  SESSION_EXCLUDES_OTHERS:
    'Une session ne se combine pas avec une autre date. Indiquez soit la session, soit la date souhaitée.',
  SESSION_WITHOUT_DATE:
    'La date de cette session n’est pas connue. Choisissez une autre session ou une date.',
  QUERY_TOO_DEEP: 'La demande descend trop de niveaux ({max} au plus). Simplifiez-la.',
  QUERY_TOO_COSTLY:
    'La demande porte sur trop de données. Réduisez les champs ou le nombre de lignes demandés.',
  QUERY_TOO_LARGE: 'La demande est trop volumineuse. Répartissez-la en plusieurs demandes.',
  REQUEST_NOT_ALLOWED:
    'Cette demande n’a pas été acceptée par mesure de sécurité. Rechargez la page et recommencez.',
  STALE_VERSION:
    'Une autre personne a modifié cette fiche entre-temps. Comparez les deux versions, puis enregistrez de nouveau.',
  ALREADY_EXISTS: 'Un élément portant le même code existe déjà. Choisissez-en un autre.',
  REFERENCE_NOT_FOUND: 'L’élément auquel ce champ renvoie n’existe pas. Choisissez-en un dans la liste.',
  STILL_REFERRED_TO: 'D’autres éléments renvoient encore à celui-ci. Détachez-les avant de le supprimer.',
  BUSY: 'La fiche est en cours de modification par d’autres personnes. Réessayez dans un instant.',
  MOVE_NOT_ALLOWED:
    'Ce passage n’est pas possible depuis l’état actuel. Rechargez la fiche pour voir les suites possibles.',
  MADE_ALREADY:
    'Cette saisie a déjà été enregistrée, avec un autre contenu. Corrigez ce qui est enregistré ; enregistrer encore en ajouterait un second.',
  CODE_FORM:
    'Un code se compose de capitales, de chiffres, de tirets et de traits bas, 40 au plus. Corrigez-le.',
  CODE_IN_USE: 'Ce code est déjà employé par d’autres fiches : il ne change plus. Rétablissez l’ancien code.',
  PERIOD_INVERTED: 'La fin doit être postérieure au début ({fromOn}). Corrigez l’une des deux dates.',
  PERIOD_OVERLAPS:
    'Une autre période couvre déjà une partie de ces jours. Choisissez des dates qui ne se recoupent pas.',
  LATER_CHANGE:
    'Un changement est déjà enregistré à compter du {fromOn}. Choisissez cette date ou une date postérieure.',
  BODY_ENDED:
    'Cet organisme n’existe plus depuis le {endedOn}. Choisissez-en un autre ou une date antérieure.',
  SUCCESSOR_WITHOUT_END: 'Indiquez à quelle date l’organisme a pris fin au profit de son successeur.',
  UNDER_ITSELF: 'Cet élément se trouverait placé sous lui-même. Choisissez-en un autre.',
  LEVEL_MISPLACED:
    'Une initiative se rattache à une priorité ou à une mesure, une action à une initiative. Choisissez un rattachement du bon niveau.',
  NODE_NOT_EMPTY:
    'Cet élément ne peut pas être retiré : il porte encore {nodes} élément(s), {projects} projet(s), {deployments} déploiement(s) et {prerequisites} préalable(s) juridique(s). Rattachez-les d’abord ailleurs.',
  STEERING_KEPT:
    'Le programme a toujours un comité de pilotage. Désignez d’abord un autre comité, celui-ci cessera de l’être.',
  CHAIR_TAKEN: 'Un autre membre préside déjà le comité à ces dates. Changez d’abord la présidence.',
  NOT_A_MEMBER: 'Cet organisme ne siège pas au comité à cette date. Ajoutez-le d’abord parmi les membres.',
  PERCENT_OUT_OF_RANGE: 'Le pourcentage d’avancement doit être un nombre entier de 0 à 100. Corrigez-le.',
  PERCENT_WITHOUT_DAY: 'Indiquez le jour auquel ce pourcentage d’avancement a été constaté.',
  DAY_WITHOUT_PERCENT: 'Indiquez le pourcentage d’avancement constaté ce jour, ou retirez le jour.',
  PERCENT_NEEDS_ACTUAL_END:
    'Une étape à 100 % est achevée : renseignez sa date de fin réelle, ou déclarez 99 % au plus.',
  ACTUAL_END_NEEDS_FULL_PERCENT:
    'Une étape achevée est à 100 % : retirez la date de fin réelle, ou portez l’avancement à 100 %.',
  DATE_AFTER_STATUS_DATE:
    'Cette date est postérieure à la situation arrêtée au {statusOn}. Un fait constaté ne peut pas être à venir : corrigez la date.',
  BEFORE_EARLIER_STEP:
    'Cette date précède celle de l’étape antérieure ({earlierOn}). Corrigez l’une des deux dates.',
  INVALID_URL:
    'Cette adresse n’est pas celle d’un site. Écrivez-la en entier, par exemple https://www.service-public.ma.',
  LEAD_AS_PARTNER:
    'L’organisme porteur ne peut pas être aussi partenaire du projet. Retirez-le des partenaires.',
  LEADS_ALREADY: 'Cet organisme porte déjà le projet. Choisissez-en un autre.',
  PROJECT_OVER:
    'Ce projet est clos ou abandonné : cette modification n’est plus possible. Rechargez la fiche.',
  REPORT_WITHOUT_CLOSING:
    'Le rapport de clôture n’accompagne que la clôture du projet. Retirez-le, ou choisissez la clôture.',
  ROADMAP_NOT_APPROVED:
    'Le projet n’a pas encore de feuille de route approuvée. Faites-la approuver, puis recommencez.',
  NOTHING_PROPOSED:
    'Aucun champ ne diffère de la fiche. Modifiez ce que vous proposez de changer, puis envoyez.',
  PROPOSAL_OPEN:
    'Une de vos propositions sur ce projet attend déjà sa réponse. Retirez-la pour en faire une autre.',
  PROPOSAL_OUTDATED:
    'La fiche a changé depuis cette proposition. Comparez les valeurs, puis confirmez que la proposition les remplace.',
  BEFORE_PROJECT_START:
    'Cette échéance précède le début du projet ({startOn}). Corrigez l’échéance, ou le début du projet.',
  MILESTONE_TWICE: 'Cette étape figure deux fois dans la feuille de route. Retirez l’une des deux lignes.',
  NO_DATED_MILESTONE:
    'Aucune étape n’a d’échéance : l’avancement ne pourrait pas être mesuré. Datez au moins une étape.',
  NO_WEIGHT: 'Les étapes datées n’ont aucun poids. Donnez un poids à l’une d’elles au moins.',
  ROADMAP_PENDING:
    'Une version de la feuille de route est déjà en préparation ou en attente d’approbation. Reprenez celle-ci.',
  ROW_NOT_MOVABLE:
    'Une ligne reste dans son projet. Remettez le projet d’origine et ajoutez une nouvelle ligne à l’autre projet.',
  FILE_TOO_LARGE: 'Le fichier dépasse {max} Mo. Retirez-en ce qui n’est pas du classeur, puis renvoyez-le.',
  PERIOD_CLOSED:
    'Ce mois est clos : sa mise à jour ne peut plus être transmise. Poursuivez avec le mois ouvert.',
  STATUS_DATE_AHEAD:
    'La situation ne peut pas être arrêtée après aujourd’hui ({today}). Choisissez une date passée ou le suivi au jour le jour.',
  STATUS_DATE_BEFORE_START:
    'Aucun projet n’avait commencé à cette date : le premier a débuté le {startOn}. Choisissez une date postérieure.',
  AMBER_AFTER_RED:
    'Un projet doit passer sous surveillance avant de devenir critique (seuil critique : {red}). Corrigez l’un des deux seuils.',
  WEEK_WITHOUT_WORK: 'La semaine doit compter au moins un jour ouvrable. Décochez un jour.',
  PASSWORD_TOO_SHORT: 'Le mot de passe doit compter au moins {min} caractères. Allongez-le.',
  PASSWORD_WRONG: 'Ce n’est pas votre mot de passe actuel. Vérifiez votre saisie.',
  LINK_NOT_VALID: 'Ce lien a expiré ou a déjà servi. Demandez-en un nouveau.',
  MAIL_NOT_CONFIGURED:
    'L’envoi de courriels n’est pas configuré. Adressez-vous à l’administrateur de la DPGOV.',
  INVALID_EMAIL: 'Cette adresse électronique n’est pas complète. Écrivez-la sous la forme nom@organisme.ma.',
  ADDRESS_TAKEN: 'Une personne est déjà inscrite avec cette adresse. Recherchez-la dans la liste.',
  END_IN_THE_PAST:
    'La fin ne peut pas être antérieure à aujourd’hui. Choisissez aujourd’hui ou une date à venir.',
  GRANT_ENDED: 'Ce rôle est déjà terminé. Attribuez-en un nouveau si besoin.',
  ALREADY_HELD:
    'Cette personne détient déjà ce rôle sur une partie de cette période. Mettez-y fin d’abord, ou changez les dates.',
  ALREADY_ACTIVE: 'Cette personne a déjà choisi son mot de passe : une invitation n’est plus nécessaire.',
  OWN_ACCOUNT: 'Vous ne pouvez pas désactiver votre propre compte. Demandez-le à un autre administrateur.',
  LAST_ADMIN:
    'C’est le dernier administrateur de la DPGOV : sans lui, plus personne ne pourrait gérer les accès. Nommez-en d’abord un autre.',
  ROW_NOT_RESOLVED:
    '{file}, ligne {line}, colonne {column} : {reason}. Corrigez le fichier puis relancez ; rien n’a été chargé.',
  TIMED_OUT: 'La réponse a pris trop de temps. Restreignez la demande ou réessayez.',
  UNAVAILABLE: 'Le service est momentanément indisponible. Réessayez dans quelques minutes.',
  INTERNAL: 'Une erreur inattendue s’est produite. Communiquez la référence {reference} à l’assistance.',
};

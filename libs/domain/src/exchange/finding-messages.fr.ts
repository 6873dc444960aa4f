import type { COMPARISON_CODES } from './finding.js';

/** The sentences of what is found when a workbook is compared, in French. */
export const FINDINGS_FR: Readonly<Record<(typeof COMPARISON_CODES)[number], string>> = {
  SIGNATURE_BROKEN:
    'La partie cachée du classeur a été modifiée ou endommagée. Téléchargez un nouveau classeur et reportez-y vos saisies.',
  WORKBOOK_UNKNOWN:
    'Ce classeur n’a pas été produit ici, ou n’est plus connu. Téléchargez un nouveau classeur et reportez-y vos saisies.',
  OTHER_ORGANISATION:
    'Ce classeur est celui de l’organisme {organisation}. Déposez-le sur la page de cet organisme.',
  OTHER_PROGRAMME:
    'Ce classeur est celui du programme {programme}. Ouvrez ce programme, puis déposez-le de nouveau.',
  ROW_NOT_SENT:
    'Cette ligne n’a pas été envoyée avec ce classeur. Saisissez vos ajouts dans les lignes vides prévues au bas de la feuille.',
  ROW_GONE:
    'Cette ligne n’existe plus ou n’est plus de cet organisme. Téléchargez un nouveau classeur pour voir la situation actuelle.',
  ROWS_LEFT_OUT:
    'Des lignes envoyées ne sont pas dans le fichier ({count}) : elles restent telles quelles. Une ligne effacée ne supprime rien.',
  LOCKED_CELL_CHANGED:
    'Cette cellule n’est là que pour information : sa modification n’est pas reprise. Remettez la valeur d’origine.',
  DAY_SET_TO_STATUS_DATE:
    'Le pourcentage a changé sans son jour : il est daté de la situation arrêtée au {statusOn}. Saisissez le jour pour en dire un autre.',
};

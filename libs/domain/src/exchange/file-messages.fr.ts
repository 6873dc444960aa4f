import type { FILE_CODES } from './file-codes.js';

/** The sentences of what is found when a file is read, in French. */
export const FILE_FINDINGS_FR: Readonly<Record<(typeof FILE_CODES)[number], string>> = {
  EMPTY_FILE:
    'Le fichier est vide. Choisissez le classeur enregistré sur votre poste et déposez-le de nouveau.',
  FILE_TOO_LARGE:
    'Le fichier dépasse {max} Mo. Retirez les images et les feuilles ajoutées, puis déposez-le de nouveau.',
  NOT_A_WORKBOOK:
    'Ce fichier n’est pas un classeur. Déposez le classeur téléchargé ici, enregistré au format Excel (.xlsx).',
  TEXT_FILE:
    'Ce fichier est un texte (CSV, page web ou autre), sans les feuilles du classeur. Reportez vos saisies dans le classeur téléchargé ici et enregistrez-le au format Excel (.xlsx).',
  OLD_WORKBOOK:
    'Ce classeur est à l’ancien format d’Excel (.xls). Enregistrez-le sous « Classeur Excel (.xlsx) » et déposez-le de nouveau.',
  OPEN_DOCUMENT:
    'Ce classeur est au format OpenDocument (.ods). Dans LibreOffice, choisissez « Enregistrer sous », format Excel 2007-365 (.xlsx), et déposez-le de nouveau.',
  BINARY_WORKBOOK:
    'Ce classeur est au format binaire (.xlsb). Enregistrez-le sous « Classeur Excel (.xlsx) » et déposez-le de nouveau.',
  TEMPLATE_WORKBOOK:
    'Ce fichier est un modèle (.xltx). Enregistrez-le sous « Classeur Excel (.xlsx) » et déposez-le de nouveau.',
  MACRO_WORKBOOK:
    'Ce classeur contient des macros, qui ne sont jamais acceptées. Enregistrez-le sous « Classeur Excel (.xlsx) », sans macros, et déposez-le de nouveau.',
  PASSWORD_NEEDED:
    'Ce classeur est protégé par un mot de passe à l’ouverture. Retirez ce mot de passe (Fichier, Informations, Protéger le classeur) et déposez-le de nouveau.',
  FILE_TRUNCATED:
    'Le fichier est incomplet : il a sans doute été coupé pendant l’envoi ou la copie. Copiez-le de nouveau depuis l’original et déposez-le.',
  FILE_DAMAGED:
    'Le fichier est endommagé. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le sous un autre nom au format Excel (.xlsx) et déposez ce nouveau fichier.',
  PART_MISSING:
    'Il manque une partie du fichier ({part}). Ouvrez-le dans Excel ou LibreOffice, enregistrez-le sous un autre nom au format Excel (.xlsx) et déposez ce nouveau fichier.',
  PART_DAMAGED:
    'Une partie du fichier est illisible ({part}). Ouvrez-le dans Excel ou LibreOffice, enregistrez-le sous un autre nom au format Excel (.xlsx) et déposez ce nouveau fichier.',
  UNSAFE_NAME:
    'Le fichier contient un nom interdit ({name}), qu’aucun tableur n’écrit. Ne l’ouvrez pas : téléchargez un nouveau classeur et reportez-y vos saisies.',
  ENTRY_TWICE:
    'Une partie du fichier y figure deux fois ({name}), si bien que son contenu est incertain. Téléchargez un nouveau classeur et reportez-y vos saisies.',
  TOO_MANY_ENTRIES:
    'Le fichier a plus de {max} parties. Retirez les images, les graphiques et les feuilles ajoutés, puis déposez-le de nouveau.',
  TOO_LARGE_UNPACKED:
    'Une fois décompressé, le fichier dépasse {max} Mo. Reportez vos saisies dans un classeur nouvellement téléchargé et déposez celui-ci.',
  TOO_MANY_SHEETS:
    'Le classeur a plus de {max} feuilles. Retirez celles qui ont été ajoutées et déposez-le de nouveau.',
  TOO_MANY_CELLS:
    'Le classeur a plus de {max} cellules remplies. Retirez les feuilles et les lignes ajoutées, puis déposez-le de nouveau.',
  TOO_MUCH_TEXT:
    'Les textes du classeur dépassent {max} caractères en tout. Raccourcissez-les ou retirez les feuilles ajoutées, puis déposez-le de nouveau.',
  DOCUMENT_TYPE:
    'Une partie du fichier ({part}) définit ses propres abréviations, ce qu’aucun tableur ne fait. Téléchargez un nouveau classeur et reportez-y vos saisies.',
  TOO_COMPLEX:
    'Une partie du fichier ({part}) est d’une complexité anormale. Reportez vos saisies dans un classeur nouvellement téléchargé et déposez celui-ci.',
  TOO_SLOW:
    'La lecture du fichier a été arrêtée après {max} secondes. Reportez vos saisies dans un classeur nouvellement téléchargé et déposez celui-ci.',
  TOO_LARGE_IN_MEMORY:
    'La lecture du fichier demande plus de {max} Mo de mémoire. Reportez vos saisies dans un classeur nouvellement téléchargé et déposez celui-ci.',
  UNREADABLE:
    'Le fichier n’a pas pu être lu. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le sous un autre nom au format Excel (.xlsx) et déposez ce nouveau fichier.',
  EXTERNAL_LINKS:
    'Le classeur renvoie à d’autres fichiers : rien n’y a été cherché. Remplacez ces liaisons par leurs valeurs si vous en avez besoin.',
  FACTS_MISSING:
    'La feuille cachée qui identifie le classeur manque. Téléchargez un nouveau classeur et reportez-y vos saisies.',
  FACTS_DAMAGED:
    'La feuille cachée qui identifie le classeur a été modifiée. Téléchargez un nouveau classeur et reportez-y vos saisies.',
  TABLE_MISSING:
    'La feuille « {table} » ou sa première ligne, cachée, n’est plus dans le classeur : rien n’en est repris. Téléchargez un nouveau classeur si vous devez la modifier.',
  TABLE_TWICE:
    'La feuille « {table} » figure deux fois : aucune des deux n’est reprise. Supprimez la copie et déposez de nouveau le classeur.',
  COLUMN_MISSING:
    'La colonne « {column} » manque : rien n’en est repris. Téléchargez un nouveau classeur si vous devez la modifier.',
  COLUMN_TWICE:
    'La colonne « {column} » figure deux fois : aucune des deux n’est reprise. Supprimez la copie et déposez de nouveau le classeur.',
  COLUMN_UNKNOWN:
    'La colonne {column} n’est pas de ce classeur : elle n’est pas reprise. Reportez ses valeurs dans les colonnes prévues.',
  HEADER_ROW_MISSING:
    'La ligne des titres a été supprimée ; les colonnes ont été reconnues sans elle. Vérifiez les valeurs reprises.',
  HEADER_RENAMED:
    'Le titre de cette colonne a changé ; elle est lue comme « {expected} ». Vérifiez que ses valeurs y répondent.',
  SHEET_RENAMED:
    'Cette feuille a été renommée ; elle est lue comme « {expected} ». Vérifiez qu’il s’agit bien d’elle.',
  SHEET_HIDDEN:
    'Cette feuille est masquée ; ses valeurs sont reprises quand même. Affichez-la pour les vérifier.',
  ROWS_HIDDEN:
    'Des lignes sont masquées ({count}) ; leurs valeurs sont reprises quand même. Affichez-les ou retirez le filtre pour les vérifier.',
  UNKNOWN_ROW:
    'Cette ligne n’est pas de celles qui ont été envoyées : elle n’est pas reprise. Saisissez vos ajouts dans les lignes vides prévues au bas de la feuille.',
  ROW_TWICE:
    'Le fichier décrit deux fois cette ligne : elle n’est pas reprise. Ouvrez le classeur dans Excel ou LibreOffice, vérifiez-la, enregistrez-le et déposez-le de nouveau.',
  ROW_ID_DAMAGED:
    'L’identifiant caché de cette ligne a été modifié : elle n’est pas reprise. Téléchargez un nouveau classeur et reportez-y cette ligne.',
  ROW_ID_TWICE:
    'Cette ligne est une copie de la ligne de {other} : aucune des deux n’est reprise. Supprimez la copie ; saisissez vos ajouts dans les lignes vides.',
  CELLS_OUTSIDE:
    'Des valeurs ont été saisies hors des colonnes prévues ({count}) : elles ne sont pas lues. Reportez-les dans une colonne prévue.',
  FINDINGS_LEFT_OUT:
    'D’autres remarques ({count}) ne sont pas affichées. Corrigez celles qui le sont et déposez de nouveau le classeur.',
  CELL_TWICE:
    'Le fichier donne deux fois cette cellule : elle n’est pas reprise. Ouvrez le classeur dans Excel ou LibreOffice, saisissez de nouveau la valeur et enregistrez-le.',
  CELL_DAMAGED:
    'Cette cellule est illisible dans le fichier : elle n’est pas reprise. Saisissez de nouveau sa valeur et enregistrez le classeur.',
  CELL_FORMULA:
    'Cette cellule contient une formule, qui n’est jamais calculée ici. Remplacez-la par sa valeur (copier, puis collage spécial, valeurs).',
  CELL_ERROR:
    'Cette cellule affiche l’erreur {error} : elle n’est pas reprise. Saisissez la valeur voulue, ou videz la cellule.',
  CELL_MERGED:
    'Des cellules ont été fusionnées ({range}) : aucune n’est reprise. Annulez la fusion et remplissez chaque cellule.',
  CELL_BOOLEAN:
    'Cette cellule contient VRAI ou FAUX, ce que la colonne n’attend pas. Saisissez la valeur voulue, ou choisissez-la dans la liste.',
  TEXT_TOO_LONG: 'Ce texte a {length} caractères, pour {max} au plus. Raccourcissez-le.',
  TEXT_CONTROL:
    'Ce texte contient des caractères invisibles qui ne peuvent pas être conservés. Saisissez-le de nouveau au clavier.',
  TEXT_NEEDED:
    'Cette cellule contient une date ou un pourcentage, la colonne attend un texte. Mettez la cellule au format « Texte » et saisissez de nouveau.',
  NUMBER_NOT_READ:
    '« {value} » n’est pas lu comme un nombre. Saisissez un nombre entier en chiffres, sans unité.',
  NUMBER_NOT_WHOLE: '{value} n’est pas un nombre entier. Saisissez-le sans décimales.',
  NUMBER_OUT_OF_RANGE: 'La valeur doit être comprise entre {min} et {max}. Corrigez-la.',
  DATE_NOT_READ:
    '« {value} » n’est pas lu comme une date. Saisissez-la sous la forme jour/mois/année, par exemple 07/06/2013.',
  DATE_IMPOSSIBLE:
    'La date « {value} » n’existe pas au calendrier ; le jour se met avant le mois. Corrigez-la.',
  DATE_WITHOUT_DAY:
    '« {value} » ne dit pas le jour. Saisissez la date entière, par exemple 30/06/2013 pour la fin du mois.',
  DATE_SHORT_YEAR:
    'L’année de « {value} » n’a que deux chiffres. Saisissez-la avec quatre, par exemple 07/06/2013.',
  DATE_TOO_EARLY: 'Cette date est antérieure au {earliestOn}, la première acceptée. Corrigez-la.',
  DATE_TOO_LATE: 'Cette date est postérieure au {latestOn}, la dernière acceptée. Corrigez-la.',
  DATE_FROM_NUMBER:
    'Un nombre a été saisi à la place d’une date ; il est lu comme le {readOn}. Corrigez-le si ce n’est pas le bon jour.',
  TIME_DROPPED:
    'L’heure saisie avec la date n’est pas conservée ; seul le jour est repris. Vérifiez qu’il est juste.',
  CHOICE_UNKNOWN:
    '« {value} » n’est pas dans la liste de cette cellule. Choisissez l’une des valeurs proposées.',
};

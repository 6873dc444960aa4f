import type { COMPARISON_CODES } from './finding.js';

/** The sentences of what is found when a workbook is compared, in English. */
export const FINDINGS_EN: Readonly<Record<(typeof COMPARISON_CODES)[number], string>> = {
  SIGNATURE_BROKEN:
    'The hidden part of the workbook was changed or damaged. Download a new workbook and copy your entries into it.',
  WORKBOOK_UNKNOWN:
    'This workbook was not made here, or is no longer known. Download a new workbook and copy your entries into it.',
  OTHER_ORGANISATION: 'This is the workbook of {organisation}. Upload it on the page of that organisation.',
  OTHER_PROGRAMME:
    'This is a workbook of the programme {programme}. Open that programme, then upload it again.',
  ROW_NOT_SENT:
    'This row did not go out with this workbook. Type additions into the empty rows at the foot of the sheet.',
  ROW_GONE:
    'This row no longer exists or no longer belongs to this organisation. Download a new workbook to see how things stand.',
  ROWS_LEFT_OUT:
    'Rows that went out are not in the file ({count}): they stay as they are. Deleting a row removes nothing.',
  LOCKED_CELL_CHANGED: 'This cell is there to be read: its change is not taken. Put the first value back.',
  DAY_SET_TO_STATUS_DATE:
    'The percent changed without its day: it is stated as of {statusOn}. Type the day to state another.',
};

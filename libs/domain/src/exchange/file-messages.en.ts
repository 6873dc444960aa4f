import type { FILE_CODES } from './file-codes.js';

/** The sentences of what is found when a file is read, in English. */
export const FILE_FINDINGS_EN: Readonly<Record<(typeof FILE_CODES)[number], string>> = {
  EMPTY_FILE: 'The file is empty. Choose the workbook saved on your computer and upload it again.',
  FILE_TOO_LARGE:
    'The file is larger than {max} MB. Remove the pictures and sheets that were added, then upload it again.',
  NOT_A_WORKBOOK: 'This file is not a workbook. Upload the workbook downloaded here, saved as Excel (.xlsx).',
  TEXT_FILE:
    'This file is text (CSV, a web page or the like), without the sheets of the workbook. Copy your entries into the workbook downloaded here and save it as Excel (.xlsx).',
  OLD_WORKBOOK:
    'This workbook is in the old format of Excel (.xls). Save it as “Excel Workbook (.xlsx)” and upload it again.',
  OPEN_DOCUMENT:
    'This workbook is in the OpenDocument format (.ods). In LibreOffice choose “Save as”, format Excel 2007-365 (.xlsx), and upload it again.',
  BINARY_WORKBOOK:
    'This workbook is in the binary format (.xlsb). Save it as “Excel Workbook (.xlsx)” and upload it again.',
  TEMPLATE_WORKBOOK:
    'This file is a template (.xltx). Save it as “Excel Workbook (.xlsx)” and upload it again.',
  MACRO_WORKBOOK:
    'This workbook contains macros, which are never accepted. Save it as “Excel Workbook (.xlsx)”, without macros, and upload it again.',
  PASSWORD_NEEDED:
    'This workbook asks for a password when it is opened. Remove it (File, Info, Protect Workbook) and upload the file again.',
  FILE_TRUNCATED:
    'The file is incomplete: it was probably cut short while it was sent or copied. Copy it again from the original and upload it.',
  FILE_DAMAGED:
    'The file is damaged. Open it in Excel or LibreOffice, save it under another name as Excel (.xlsx) and upload the new file.',
  PART_MISSING:
    'A part of the file is missing ({part}). Open it in Excel or LibreOffice, save it under another name as Excel (.xlsx) and upload the new file.',
  PART_DAMAGED:
    'A part of the file cannot be read ({part}). Open it in Excel or LibreOffice, save it under another name as Excel (.xlsx) and upload the new file.',
  UNSAFE_NAME:
    'The file contains a forbidden name ({name}) that no spreadsheet program writes. Do not open it: download a new workbook and copy your entries into it.',
  ENTRY_TWICE:
    'A part of the file stands in it twice ({name}), so its content is uncertain. Download a new workbook and copy your entries into it.',
  TOO_MANY_ENTRIES:
    'The file has more than {max} parts. Remove the pictures, charts and sheets that were added, then upload it again.',
  TOO_LARGE_UNPACKED:
    'Unpacked, the file is larger than {max} MB. Copy your entries into a newly downloaded workbook and upload that one.',
  TOO_MANY_SHEETS:
    'The workbook has more than {max} sheets. Remove those that were added and upload it again.',
  TOO_MANY_CELLS:
    'The workbook has more than {max} filled cells. Remove the sheets and rows that were added, then upload it again.',
  TOO_MUCH_TEXT:
    'The texts of the workbook add up to more than {max} characters. Shorten them or remove the sheets that were added, then upload it again.',
  DOCUMENT_TYPE:
    'A part of the file ({part}) defines abbreviations of its own, which no spreadsheet program does. Download a new workbook and copy your entries into it.',
  TOO_COMPLEX:
    'A part of the file ({part}) is abnormally complex. Copy your entries into a newly downloaded workbook and upload that one.',
  TOO_SLOW:
    'Reading the file was stopped after {max} seconds. Copy your entries into a newly downloaded workbook and upload that one.',
  TOO_LARGE_IN_MEMORY:
    'Reading the file takes more than {max} MB of memory. Copy your entries into a newly downloaded workbook and upload that one.',
  UNREADABLE:
    'The file could not be read. Open it in Excel or LibreOffice, save it under another name as Excel (.xlsx) and upload the new file.',
  EXTERNAL_LINKS:
    'The workbook refers to other files: nothing was fetched from them. Replace these links by their values if you need them.',
  FACTS_MISSING:
    'The hidden sheet that identifies the workbook is missing. Download a new workbook and copy your entries into it.',
  FACTS_DAMAGED:
    'The hidden sheet that identifies the workbook was changed. Download a new workbook and copy your entries into it.',
  TABLE_MISSING:
    'The sheet “{table}” or its hidden first row is no longer in the workbook: nothing of it is taken. Download a new workbook if you need to change it.',
  TABLE_TWICE:
    'The sheet “{table}” is there twice: neither is taken. Delete the copy and upload the workbook again.',
  COLUMN_MISSING:
    'The column “{column}” is missing: nothing of it is taken. Download a new workbook if you need to change it.',
  COLUMN_TWICE:
    'The column “{column}” is there twice: neither is taken. Delete the copy and upload the workbook again.',
  COLUMN_UNKNOWN:
    'The column {column} is not one of this workbook: it is not taken. Copy its values into the columns provided.',
  HEADER_ROW_MISSING:
    'The row of headers was removed; the columns were recognised without it. Check the values that were taken.',
  HEADER_RENAMED:
    'The header of this column changed; it is read as “{expected}”. Check that its values answer to that.',
  SHEET_RENAMED: 'This sheet was renamed; it is read as “{expected}”. Check that this is what it is.',
  SHEET_HIDDEN: 'This sheet is hidden; its values are taken all the same. Show it to check them.',
  ROWS_HIDDEN:
    'Some rows are hidden ({count}); their values are taken all the same. Show them or remove the filter to check them.',
  UNKNOWN_ROW:
    'This row is not one of those that went out: it is not taken. Type additions into the empty rows at the foot of the sheet.',
  ROW_TWICE:
    'The file describes this row twice: it is not taken. Open the workbook in Excel or LibreOffice, check the row, save it and upload it again.',
  ROW_ID_DAMAGED:
    'The hidden identifier of this row was changed: the row is not taken. Download a new workbook and copy the row into it.',
  ROW_ID_TWICE:
    'This row is a copy of the row at {other}: neither is taken. Delete the copy and type additions into the empty rows.',
  CELLS_OUTSIDE:
    'Values were typed outside the columns provided ({count}): they are not read. Copy them into a column provided.',
  FINDINGS_LEFT_OUT:
    'More findings ({count}) are not shown. Correct those that are and upload the workbook again.',
  CELL_TWICE:
    'The file gives this cell twice: it is not taken. Open the workbook in Excel or LibreOffice, type the value again and save it.',
  CELL_DAMAGED:
    'This cell cannot be read from the file: it is not taken. Type its value again and save the workbook.',
  CELL_FORMULA:
    'This cell contains a formula, and formulas are never computed here. Replace it by its value (copy, then paste special, values).',
  CELL_ERROR:
    'This cell shows the error {error}: it is not taken. Type the value you want, or empty the cell.',
  CELL_MERGED: 'Cells were merged ({range}): none of them is taken. Undo the merge and fill in each cell.',
  CELL_BOOLEAN:
    'This cell contains TRUE or FALSE, which the column does not expect. Type the value you want, or choose it from the list.',
  TEXT_TOO_LONG: 'This text has {length} characters; the most is {max}. Shorten it.',
  TEXT_CONTROL: 'This text contains invisible characters that cannot be kept. Type it again on the keyboard.',
  TEXT_NEEDED:
    'This cell contains a date or a percentage, and the column expects text. Format the cell as “Text” and type it again.',
  NUMBER_NOT_READ: '“{value}” is not read as a number. Type a whole number in digits, without a unit.',
  NUMBER_NOT_WHOLE: '{value} is not a whole number. Type it without decimals.',
  NUMBER_OUT_OF_RANGE: 'The value must lie between {min} and {max}. Correct it.',
  DATE_NOT_READ: '“{value}” is not read as a date. Type it as day/month/year, for example 07/06/2013.',
  DATE_IMPOSSIBLE: 'The date “{value}” is not in the calendar; the day comes before the month. Correct it.',
  DATE_WITHOUT_DAY:
    '“{value}” does not say the day. Type the whole date, for example 30/06/2013 for the end of the month.',
  DATE_SHORT_YEAR: 'The year of “{value}” has only two digits. Type it with four, for example 07/06/2013.',
  DATE_TOO_EARLY: 'This date is before {earliestOn}, the first accepted. Correct it.',
  DATE_TOO_LATE: 'This date is after {latestOn}, the last accepted. Correct it.',
  DATE_FROM_NUMBER:
    'A number was typed where a date belongs; it is read as {readOn}. Correct it if that is not the day meant.',
  TIME_DROPPED: 'The time typed with the date is not kept; only the day is taken. Check that it is right.',
  CHOICE_UNKNOWN: '“{value}” is not in the list of this cell. Choose one of the values offered.',
};

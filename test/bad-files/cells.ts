import type { FormValue } from '#workbook/form/form.js';
import type { BadFile, Stated } from './support/bad-file.js';
import { form, number, type Spoilt, STYLE, text } from './support/raw-form.js';

/** Which column a letter of the form is. */
const KEYS: Readonly<Record<string, string>> = {
  B: 'code',
  C: 'phase',
  D: 'end',
  E: 'percent',
  F: 'count',
  G: 'comment',
};

type Told = readonly [code: Stated['code'], params?: Stated['params']];

const keyOf = (place: string): string => KEYS[place[0] ?? ''] ?? '';
const cellOf = (place: string, content: string | number): string =>
  typeof content === 'number'
    ? number(place, content)
    : content.startsWith('<')
      ? content
      : text(place, content);

/** A cell of the first row that is not taken. */
function refused(
  name: string,
  place: string,
  content: string | number,
  [code, params]: Told,
  spoilt?: Spoilt,
): BadFile {
  const finding = { code, sheet: 'Étapes', cell: place, ...(params && { params }) };
  return {
    name,
    bytes: () => form({ ...spoilt, cells: { [place]: cellOf(place, content) } }),
    findings: [finding],
    says: { [keyOf(place)]: undefined },
  };
}

/** A cell of the first row that is taken for what was meant. */
function taken(
  name: string,
  place: string,
  content: string | number,
  value: FormValue,
  note?: Told,
  spoilt?: Spoilt,
): BadFile {
  const findings: Stated[] = note
    ? [{ code: note[0], level: 'NOTE', sheet: 'Étapes', cell: place, ...(note[1] && { params: note[1] }) }]
    : [];
  return {
    name,
    bytes: () => form({ ...spoilt, cells: { [place]: cellOf(place, content) } }),
    findings,
    says: { [keyOf(place)]: value },
  };
}

const unread = (value: string): Told => ['NUMBER_NOT_READ', { value }];
const undated = (value: string): Told => ['DATE_NOT_READ', { value }];
const from1904: Spoilt = { workbook: (xml) => xml.replace('<workbookPr/>', '<workbookPr date1904="1"/>') };

const numbers: readonly BadFile[] = [
  taken('Arabic digits', 'F3', '٣٢٠', 320),
  taken('Persian digits', 'F3', '۳۲', 32),
  taken('a no-break space between thousands', 'F3', '1\u00a0250', 1250),
  taken('a narrow no-break space between thousands', 'F3', '1\u202f250', 1250),
  taken('an apostrophe between thousands', 'F3', '1’250', 1250),
  taken('the Arabic sign between thousands', 'F3', '١٬٢٥٠', 1250),
  taken('decimals of nothing', 'F3', '12,00', 12),
  taken('a number as text', 'F3', ' 12 ', 12),
  taken('a whole number in scientific notation', 'F3', number('F3', '1.2E1'), 12),
  taken('marks of direction around a number', 'F3', '\u200f\u202b12\u202c', 12),
  taken('an emptied number', 'F3', '   ', null),
  taken('a percentage in a cell for percentages', 'E3', number('E3', 0.29, STYLE.percent), 29),
  taken('a percentage as text', 'E3', '45 %', 45),
  taken('a percentage as text with a narrow space', 'E3', '45\u202f%', 45),
  taken('a percentage in Arabic', 'E3', '٪٤٥', 45),
  taken('a percentage with decimals of nothing', 'E3', '45,0%', 45),
  refused('a decimal comma', 'F3', '12,5', ['NUMBER_NOT_WHOLE', { value: '12.5' }]),
  refused('a point that may part thousands', 'F3', '1.250', ['NUMBER_NOT_WHOLE', { value: '1.25' }]),
  refused('the Arabic decimal sign', 'F3', '١٢٫٥', ['NUMBER_NOT_WHOLE', { value: '12.5' }]),
  refused('a fraction', 'E3', 0.4, ['NUMBER_NOT_WHOLE', { value: '0.4' }]),
  refused('half a percent', 'E3', number('E3', 0.405, STYLE.percent), [
    'NUMBER_NOT_WHOLE',
    { value: '40.5' },
  ]),
  refused('a percentage past a hundred', 'E3', number('E3', 40, STYLE.percent), [
    'NUMBER_OUT_OF_RANGE',
    { min: 0, max: 100 },
  ]),
  refused('a negative number', 'F3', -3, ['NUMBER_OUT_OF_RANGE', { min: 0, max: 5000 }]),
  refused('a number past all bounds', 'F3', number('F3', '1e308'), [
    'NUMBER_OUT_OF_RANGE',
    { min: 0, max: 5000 },
  ]),
  refused('a percent where none belongs', 'F3', '12 %', unread('12 %')),
  refused('a percentage where none belongs', 'F3', number('F3', 0.5, STYLE.percent), unread('50 %')),
  refused('a number with its unit', 'F3', '12 communes', unread('12 communes')),
  refused('a number that became a date', 'F3', number('F3', 41432, STYLE.date), unread('2013-06-07')),
  refused('a word for a number', 'F3', 'douze', unread('douze')),
  refused('not a number', 'F3', number('F3', 'NaN'), ['CELL_DAMAGED']),
  refused('more than a number', 'F3', number('F3', '1e999'), ['CELL_DAMAGED']),
  refused('a number in sixteens', 'F3', number('F3', '0x10'), ['CELL_DAMAGED']),
];

const dates: readonly BadFile[] = [
  taken('a date in a format of its own', 'D3', number('D3', 41500, STYLE.ownDate), '2013-08-14'),
  taken('a date in ISO', 'D3', '2013-08-14', '2013-08-14'),
  taken(
    'a date as the cell type for dates',
    'D3',
    '<c r="D3" t="d"><v>2013-08-14T00:00:00Z</v></c>',
    '2013-08-14',
  ),
  taken('a date day first', 'D3', '14/8/2013', '2013-08-14'),
  taken('a date with points', 'D3', '14.08.2013', '2013-08-14'),
  taken('a date with dashes', 'D3', '14-08-2013', '2013-08-14'),
  taken('a date in Arabic digits', 'D3', '١٤/٠٨/٢٠١٣', '2013-08-14'),
  taken('a date in Arabic digits, year first', 'D3', '٢٠١٣/٠٨/١٤', '2013-08-14'),
  taken('a month in French', 'D3', '1er août 2013', '2013-08-01'),
  taken('a month in French, short', 'D3', '14 févr. 2013', '2013-02-14'),
  taken('a month in English', 'D3', 'August 14, 2013', '2013-08-14'),
  taken('a month as in Morocco', 'D3', '14 غشت 2013', '2013-08-14'),
  taken('a month as in the East', 'D3', '١٤ كانون الثاني ٢٠١٣', '2013-01-14'),
  taken(
    'a date counted from 1904',
    'D3',
    number('D3', 41500 - 1462, STYLE.date),
    '2013-08-14',
    undefined,
    from1904,
  ),
  taken('a day as a bare number', 'D3', 41500, '2013-08-14', ['DATE_FROM_NUMBER', { readOn: '2013-08-14' }]),
  taken(
    'a day as a bare number from 1904',
    'D3',
    41500 - 1462,
    '2013-08-14',
    ['DATE_FROM_NUMBER', { readOn: '2013-08-14' }],
    from1904,
  ),
  taken('a date with an hour', 'D3', number('D3', 41500.75, STYLE.date), '2013-08-14', ['TIME_DROPPED']),
  taken('a date with an hour as text', 'D3', '14/08/2013 10:30', '2013-08-14', ['TIME_DROPPED']),
  taken('a date at midnight', 'D3', '2013-08-14T00:00:00', '2013-08-14'),
  refused('a month without its day', 'D3', '2013-06', ['DATE_WITHOUT_DAY', { value: '2013-06' }]),
  refused('a month in words without its day', 'D3', 'juin 2013', [
    'DATE_WITHOUT_DAY',
    { value: 'juin 2013' },
  ]),
  refused('a year', 'D3', 2013, ['DATE_WITHOUT_DAY', { value: '2013' }]),
  refused('a year in a cell for dates', 'D3', number('D3', 2013, STYLE.date), [
    'DATE_WITHOUT_DAY',
    { value: '2013' },
  ]),
  refused('a year of two digits', 'D3', '14/08/13', ['DATE_SHORT_YEAR', { value: '14/08/13' }]),
  refused('the thirtieth of February', 'D3', '30/02/2013', ['DATE_IMPOSSIBLE', { value: '30/02/2013' }]),
  refused('a date month first', 'D3', '08/14/2013', ['DATE_IMPOSSIBLE', { value: '08/14/2013' }]),
  refused('a month that is none', 'D3', '14 brumaire 2013', undated('14 brumaire 2013')),
  refused('a promise', 'D3', 'fin juin', undated('fin juin')),
  refused('a negative day', 'D3', number('D3', -5, STYLE.date), undated('-5')),
  refused('a day past the calendar', 'D3', number('D3', '1e308', STYLE.date), undated('1e+308')),
  refused('an hour alone', 'D3', number('D3', 0.5, STYLE.minutes), undated('0.5')),
  refused('a date before the first', 'D3', '14/08/1999', ['DATE_TOO_EARLY', { earliestOn: '2008-01-01' }]),
  refused('a date after the last', 'D3', '14/08/2099', ['DATE_TOO_LATE', { latestOn: '2030-12-31' }]),
  refused('an impossible date as the cell type for dates', 'D3', '<c r="D3" t="d"><v>2013-02-30</v></c>', [
    'CELL_DAMAGED',
  ]),
  refused('an amount where a date belongs', 'D3', number('D3', 0.4, STYLE.percent), undated('0.4')),
];

const words: readonly BadFile[] = [
  taken('a word without its accent', 'C3', 'realisation', 'BUILD'),
  taken('a word in capitals', 'C3', 'RECETTE', 'ACCEPTANCE'),
  taken('a word by its code', 'C3', 'acceptance', 'ACCEPTANCE'),
  taken('a word in Arabic with its vowels', 'C3', 'التَّكوين', 'TRAINING'),
  taken('a word among marks of direction', 'C3', '\u200fRecette\u200e', 'ACCEPTANCE'),
  taken('a word emptied', 'C3', '<c r="C3"/>', null),
  refused('a word of no list', 'C3', 'Presque', ['CHOICE_UNKNOWN', { value: 'Presque' }]),
  refused('a long word of no list', 'C3', 'x'.repeat(500), [
    'CHOICE_UNKNOWN',
    { value: `${'x'.repeat(59)}…` },
  ]),
  taken(
    'a text in runs',
    'G3',
    '<c r="G3" t="inlineStr"><is><r><t>En </t></r><r><rPr/><t>retard</t></r></is></c>',
    'En retard',
  ),
  taken('a text with how to pronounce it', 'G3', '<c r="G3" t="s"><v>0</v></c>', '東京', undefined, {
    shared: '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
  }),
  taken('a text as the result of none', 'G3', '<c r="G3" t="str"><v>=1+1</v></c>', '=1+1'),
  taken('a text that begins like a formula', 'G3', '=HYPERLINK("http://x")', '=HYPERLINK("http://x")'),
  taken(
    'characters written as codes',
    'G3',
    '<c r="G3" t="inlineStr"><is><t>a_x000D__x000a_b_x005F_x0041_</t></is></c>',
    'a\nb_x0041_',
  ),
  taken('accents apart from their letters', 'G3', 'e\u0301tat', 'état'),
  taken('marks of direction in a text', 'G3', '\u202eأ\u202c\u200bب\ufeff', 'أب'),
  taken('spaces of every kind', 'G3', '\u00a0a\u202fb\u2009c\t', 'a b c'),
  taken('a family of pictures', 'G3', '👨\u200d👩\u200d👧', '👨\u200d👩\u200d👧'),
  taken('ends of line of every kind', 'G3', 'a_x000D_\nb\u2028c', 'a\nb\nc'),
  taken('a number where a text belongs', 'G3', 12, '12'),
  taken('a text of blanks', 'G3', ' \u00a0\u200b', null),
  refused('a control character as a code', 'G3', '<c r="G3" t="inlineStr"><is><t>a_x0007_b</t></is></c>', [
    'TEXT_CONTROL',
  ]),
  refused('half a character as a code', 'G3', '<c r="G3" t="inlineStr"><is><t>a_xD83D_b</t></is></c>', [
    'TEXT_CONTROL',
  ]),
  refused('a text longer than its column takes', 'G3', 'x'.repeat(61), [
    'TEXT_TOO_LONG',
    { max: 60, length: 61 },
  ]),
  refused('a text longer than a cell holds', 'G3', 'é'.repeat(40_000), [
    'TEXT_TOO_LONG',
    { max: 60, length: 40_000 },
  ]),
  refused('a date where a text belongs', 'G3', number('G3', 41432, STYLE.date), ['TEXT_NEEDED']),
  refused('a text of no list', 'G3', '<c r="G3" t="s"><v>7</v></c>', ['CELL_DAMAGED']),
  refused('a text of a list by a name', 'G3', '<c r="G3" t="s"><v>constructor</v></c>', ['CELL_DAMAGED']),
  refused('a cell of a type that is none', 'G3', '<c r="G3" t="x"><v>7</v></c>', ['CELL_DAMAGED']),
];

const cell = (attributes: string, inside: string): string => `<c r="G3"${attributes}>${inside}</c>`;

const computed: readonly BadFile[] = [
  refused('a formula', 'E3', '<c r="E3"><f>40+1</f><v>41</v></c>', ['CELL_FORMULA']),
  refused('a formula that starts a program', 'G3', cell(' t="str"', "<f>cmd|'/C calc'!A0</f><v/>"), [
    'CELL_FORMULA',
  ]),
  refused(
    'a formula that asks the network',
    'G3',
    cell(' t="str"', '<f>WEBSERVICE("http://127.0.0.1")</f><v>x</v>'),
    ['CELL_FORMULA'],
  ),
  refused('a formula of another workbook', 'F3', '<c r="F3"><f>[1]Budget!A1</f><v>12</v></c>', [
    'CELL_FORMULA',
  ]),
  refused('a formula shared with another cell', 'F3', '<c r="F3"><f t="shared" si="0"/><v>12</v></c>', [
    'CELL_FORMULA',
  ]),
  {
    name: 'a formula that fills other cells',
    bytes: () =>
      form({
        cells: { F3: '<c r="F3"><f t="array" ref="F3:F4">ROW()</f><v>3</v></c>', F4: number('F4', 4) },
      }),
    findings: ['F3', 'F4'].map((place) => ({ code: 'CELL_FORMULA', sheet: 'Étapes', cell: place })),
    says: { count: undefined },
  },
  refused('an error', 'F3', '<c r="F3" t="e"><v>#N/A</v></c>', ['CELL_ERROR', { error: '#N/A' }]),
  refused('a truth', 'F3', '<c r="F3" t="b"><v>1</v></c>', ['CELL_BOOLEAN']),
  refused('a truth where a text belongs', 'G3', cell(' t="b"', '<v>0</v>'), ['CELL_BOOLEAN']),
  refused('a cell written twice', 'F3', `${number('F3', 1)}${number('F3', 2)}`, ['CELL_TWICE']),
  refused('a cell written twice, empty at last', 'F3', `${number('F3', 1)}<c r="F3"/>`, ['CELL_TWICE']),
  refused('a cell written twice, empty at first', 'F3', `<c r="F3"/>${number('F3', 1)}`, ['CELL_TWICE']),
];

/** Cells that are not as they should be, one to a file. */
export const cells: readonly BadFile[] = [...numbers, ...dates, ...words, ...computed];

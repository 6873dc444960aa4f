import { constants, deflateRawSync } from 'node:zlib';
import { type BadFile, refusedFile } from './support/bad-file.js';
import { entriesOf, form, formParts, formWith } from './support/raw-form.js';
import { rawZip, type RawEntry } from './support/raw-zip.js';

const MB = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';
const damaged = { part: SHEET };

/** The form with its sheet written otherwise into the zip file. */
function withSheet(change: Partial<RawEntry>): Buffer {
  return rawZip(
    entriesOf(formParts()).map((entry) => (entry.name === SHEET ? { ...entry, ...change } : entry)),
  );
}

/** 300 MB of spaces in 300 kB: the same packed megabyte over and over, and the end of a stream. */
const megabyte = deflateRawSync(Buffer.alloc(MB, ' '), { finishFlush: constants.Z_FULL_FLUSH });
const spaces = Buffer.concat([...Array.from({ length: 300 }, () => megabyte), Buffer.from([3, 0])]);

const bomb = (): RawEntry => ({
  name: 'xl/media/a.xml',
  data: '',
  packed: spaces,
  claimed: { size: 300 * MB },
});

/** Zip files that are broken or made to harm. */
export const brokenZips: readonly BadFile[] = [
  refusedFile('the first half alone', () => form().subarray(0, 1500), 'FILE_TRUNCATED'),
  refusedFile('all but the last byte', () => form().subarray(0, -1), 'FILE_TRUNCATED'),
  refusedFile('four bytes', () => form().subarray(0, 4), 'FILE_TRUNCATED'),
  refusedFile(
    'bytes after the end',
    () => rawZip(entriesOf(formParts()), { after: Buffer.from('more') }),
    'FILE_TRUNCATED',
  ),
  refusedFile(
    'bytes before the start',
    () => rawZip(entriesOf(formParts()), { before: Buffer.from('MZ\0\0') }),
    'NOT_A_WORKBOOK',
  ),
  refusedFile(
    'a name that climbs',
    () => formWith({ name: '../../etc/cron.d/x', data: 'x' }),
    'UNSAFE_NAME',
    { name: '../../etc/cron.d/x' },
  ),
  refusedFile(
    'a name that climbs half way',
    () => formWith({ name: 'xl/../../x.xml', data: 'x' }),
    'UNSAFE_NAME',
    { name: 'xl/../../x.xml' },
  ),
  refusedFile('a name from the root', () => formWith({ name: '/etc/passwd', data: 'x' }), 'UNSAFE_NAME', {
    name: '/etc/passwd',
  }),
  refusedFile('a name on a drive', () => formWith({ name: 'C:/x.xml', data: 'x' }), 'UNSAFE_NAME', {
    name: 'C:/x.xml',
  }),
  refusedFile(
    'a name with backslashes',
    () => formWith({ name: 'xl\\..\\x.xml', data: 'x' }),
    'UNSAFE_NAME',
    { name: 'xl\\..\\x.xml' },
  ),
  refusedFile('a name with a zero byte', () => formWith({ name: 'xl/a\0.xml', data: 'x' }), 'UNSAFE_NAME', {
    name: 'xl/a .xml',
  }),
  refusedFile('a sheet twice', () => formWith({ name: SHEET, data: '<x/>' }), 'ENTRY_TWICE', { name: SHEET }),
  refusedFile(
    'a sheet twice in another case',
    () => formWith({ name: 'xl/Worksheets/Sheet1.xml', data: '<x/>' }),
    'ENTRY_TWICE',
    {
      name: 'xl/Worksheets/Sheet1.xml',
    },
  ),
  refusedFile(
    'two hundred pictures',
    () => formWith(...Array.from({ length: 200 }, (_, at) => ({ name: `xl/media/${at}.png`, data: 'x' }))),
    'TOO_MANY_ENTRIES',
    { max: 200 },
  ),
  refusedFile(
    'more entries claimed than allowed',
    () => rawZip(entriesOf(formParts()), { entries: 65_000 }),
    'TOO_MANY_ENTRIES',
    { max: 200 },
  ),
  refusedFile(
    'one entry more claimed than there is',
    () => rawZip(entriesOf(formParts()), { entries: 9 }),
    'FILE_DAMAGED',
  ),
  refusedFile('an entry with a password', () => withSheet({ flags: 1 }), 'PASSWORD_NEEDED'),
  refusedFile('an entry packed in another way', () => withSheet({ method: 12 }), 'FILE_DAMAGED'),
  refusedFile('an entry that unpacks to 300 MB', () => formWith(bomb()), 'TOO_LARGE_UNPACKED', { max: 128 }),
  refusedFile(
    'a sheet that unpacks to 300 MB',
    () => withSheet({ packed: spaces, claimed: { size: 300 * MB } }),
    'TOO_LARGE_UNPACKED',
    {
      max: 128,
    },
  ),
  refusedFile(
    'the same, and it says 100 bytes',
    () => withSheet({ packed: spaces, claimed: { size: 100 } }),
    'PART_DAMAGED',
    damaged,
  ),
  refusedFile(
    'the same, and it says 100 MB',
    () => withSheet({ packed: spaces, claimed: { size: 100 * MB } }),
    'TOO_COMPLEX',
    damaged,
  ),
  refusedFile(
    'an entry that unpacks to less than it says',
    () => withSheet({ claimed: { size: 90_000 } }),
    'PART_DAMAGED',
    damaged,
  ),
  refusedFile('a checksum that is wrong', () => withSheet({ claimed: { crc: 1 } }), 'PART_DAMAGED', damaged),
  refusedFile(
    'bytes that do not unpack',
    () => withSheet({ packed: Buffer.from('not deflated at all') }),
    'PART_DAMAGED',
    damaged,
  ),
  refusedFile(
    'an entry that reaches past the file',
    () => withSheet({ claimed: { packedSize: 900_000 } }),
    'FILE_DAMAGED',
  ),
  refusedFile(
    'an entry with two names',
    () => withSheet({ localName: 'xl/worksheets/sheet9.xml' }),
    'FILE_DAMAGED',
  ),
  refusedFile(
    'entries that share their bytes',
    () => formWith({ name: 'a', data: 'x' }, { name: 'b', data: 'x', sharesWith: 'a', localName: 'a' }),
    'FILE_DAMAGED',
  ),
  {
    name: 'a bomb in a zip file in the workbook, which nobody opens',
    bytes: () => formWith({ name: 'xl/embeddings/a.zip', data: rawZip([bomb()]) }),
    findings: [],
  },
  {
    name: 'entries that are folders',
    bytes: () => formWith({ name: 'xl/', data: '', method: 0 }, { name: 'docProps/', data: '', method: 0 }),
    findings: [],
  },
];

import type { ReadLimits } from './limits.js';
import type { ReadCode } from './read-codes.js';
import { Refusal } from './refusal.js';
import { readXml } from './xml.js';
import type { Package } from './zip-package.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** What a package is when its main part is not a plain workbook. */
const OTHERS: readonly (readonly [RegExp, ReadCode])[] = [
  [/vbaproject|macroenabled\.main\+xml|macrosheet/i, 'MACRO_WORKBOOK'],
  [/sheet\.binary\.|ms-excel\.sheet\.binary/i, 'BINARY_WORKBOOK'],
  [/spreadsheetml\.template\.main\+xml/i, 'TEMPLATE_WORKBOOK'],
];

/** Refuses macros wherever they stand, and every package that is not a plain workbook, whatever the file is called. */
export async function refuseOtherPackages(pack: Package, limits: ReadLimits): Promise<void> {
  const list = pack.find('[Content_Types].xml');
  if (list === undefined) throw new Refusal(await kindWithoutTypes(pack));
  const types: string[] = [];
  await readXml(list, pack.chunks(list), limits, {
    open: ({ name, attribute }) => {
      if (name === 'Default' || name === 'Override') types.push(attribute('ContentType') ?? '');
    },
  });
  for (const [kind, code] of OTHERS) if (types.some((type) => kind.test(type))) throw new Refusal(code);
  if (pack.names.some((name) => /(^|\/)(vbaproject\.bin|macrosheets\/)/i.test(name)))
    throw new Refusal('MACRO_WORKBOOK');
  if (!types.some((type) => type.toLowerCase() === WORKBOOK)) throw new Refusal('NOT_A_WORKBOOK');
}

/** An OpenDocument file says what it is in a part of its own. */
async function kindWithoutTypes(pack: Package): Promise<ReadCode> {
  const part = pack.find('mimetype');
  if (part === undefined) return 'NOT_A_WORKBOOK';
  for await (const start of pack.chunks(part))
    return start.includes('opendocument.spreadsheet') ? 'OPEN_DOCUMENT' : 'NOT_A_WORKBOOK';
  return 'NOT_A_WORKBOOK';
}

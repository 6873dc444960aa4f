import { refuseOtherPackages } from './content-types.js';
import type { CellContext } from './cell-content.js';
import { refuseOtherKinds } from './file-kind.js';
import { READ_LIMITS, type ReadLimits } from './limits.js';
import type { ReadCode } from './read-codes.js';
import { asRefusal, Refusal, shown } from './refusal.js';
import { readRelationships, type Relationship, relationshipsOf } from './relationships.js';
import { readSharedStrings } from './shared-strings.js';
import type { Finding, ReadAnswer, ReadBook, SheetCells } from './sheet-cells.js';
import { type Budget, SheetReader } from './sheet-part.js';
import { readStyles } from './styles.js';
import { type ListedSheet, readWorkbookPart } from './workbook-part.js';
import { readXml } from './xml.js';
import { openPackage, type Package } from './zip-package.js';

/**
 * Reads what stands in the cells of an xlsx file, part by part and never more than the limits allow. It answers the
 * sheets, or one finding that says why the file is not taken; it fetches nothing and computes nothing.
 */
export async function readWorkbook(bytes: Uint8Array, limits: ReadLimits = READ_LIMITS): Promise<ReadAnswer> {
  try {
    return { book: await bookOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits) };
  } catch (error) {
    return { refusal: asRefusal(error, 'UNREADABLE').finding };
  }
}

async function bookOf(bytes: Buffer, limits: ReadLimits): Promise<ReadBook> {
  if (bytes.length > limits.fileBytes)
    throw new Refusal('FILE_TOO_LARGE', { max: Math.round(limits.fileBytes / 1024 / 1024) });
  refuseOtherKinds(bytes);
  const pack = await openPackage(bytes, limits);
  await refuseOtherPackages(pack, limits);
  const main = onlyPart(await relationshipsOf(pack, '', limits), 'officeDocument');
  if (main === undefined) throw new Refusal('PART_MISSING', { part: 'workbook.xml' });
  const { sheets, from1904 } = await readWorkbookPart(pack, main, limits);
  const relations = await relationshipsOf(pack, main, limits);
  const strings = onlyPart(relations, 'sharedStrings');
  const styles = onlyPart(relations, 'styles');
  const context: CellContext = {
    strings: strings === undefined ? [] : await readSharedStrings(pack, strings, limits),
    styles: styles === undefined ? [] : await readStyles(pack, styles, limits),
    from1904,
  };
  return {
    sheets: await readSheets(pack, sheets, relations, context, limits),
    findings: await externalLinks(pack, limits),
  };
}

async function readSheets(
  pack: Package,
  listed: readonly ListedSheet[],
  relations: readonly Relationship[],
  context: CellContext,
  limits: ReadLimits,
): Promise<SheetCells[]> {
  const budget: Budget = { cells: limits.cells, characters: limits.characters };
  const read: SheetCells[] = [];
  for (const { name, hidden, relationship } of listed) {
    const relation = relations.find(({ id }) => id === relationship);
    if (!relation || relation.external) throw new Refusal('PART_MISSING', { part: shown(name) });
    if (/macrosheet/i.test(relation.type)) throw new Refusal('MACRO_WORKBOOK');
    if (relation.type !== 'worksheet') continue;
    const reader = new SheetReader(relation.target, limits, context, budget);
    await readXml(relation.target, pack.chunks(relation.target), limits, reader);
    read.push({ name, hidden, ...reader.sheet, from1904: context.from1904 });
  }
  return read;
}

/** The part that the one relationship of a type names; two of them would leave a choice to each program. */
function onlyPart(relations: readonly Relationship[], type: string): string | undefined {
  const [first, second] = relations.filter((relation) => relation.type === type);
  if (second || first?.external) throw new Refusal('PART_DAMAGED', { part: shown(type) });
  return first?.target;
}

/** Says that the file refers to something outside it, save for links to click on; nothing of it is fetched. */
async function externalLinks(pack: Package, limits: ReadLimits): Promise<Finding<ReadCode>[]> {
  for (const file of pack.names.filter((name) => name.toLowerCase().endsWith('.rels'))) {
    const relations = await readRelationships(pack, file, limits);
    if (relations.some(({ type, external }) => external && type !== 'hyperlink'))
      return [{ code: 'EXTERNAL_LINKS', level: 'NOTE' }];
  }
  return pack.names.some((name) => /(^|\/)connections\.xml$/i.test(name))
    ? [{ code: 'EXTERNAL_LINKS', level: 'NOTE' }]
    : [];
}

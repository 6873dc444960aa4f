import type { ReadLimits } from './limits.js';
import { Refusal, shown } from './refusal.js';
import { readXml } from './xml.js';
import type { Package } from './zip-package.js';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Of the relationship that leads to its part. */
  readonly relationship: string;
}

/** What the main part of a workbook says. */
export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  readonly from1904: boolean;
}

/** Reads the main part of a workbook. */
export async function readWorkbookPart(
  pack: Package,
  part: string,
  limits: ReadLimits,
): Promise<WorkbookPart> {
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  let inSheets = false;
  await readXml(part, pack.chunks(part), limits, {
    open: ({ name, depth, attribute, relationship }) => {
      if (depth === 0 && name !== 'workbook') throw new Refusal('PART_DAMAGED', { part: shown(part) });
      if (depth === 1) inSheets = name === 'sheets';
      if (depth === 1 && name === 'workbookPr') from1904 = isTrue(attribute('date1904'));
      if (depth !== 2 || !inSheets || name !== 'sheet') return;
      const state = attribute('state') ?? 'visible';
      sheets.push({
        name: attribute('name') ?? '',
        hidden: state !== 'visible',
        relationship: relationship() ?? '',
      });
      if (sheets.length > limits.sheets) throw new Refusal('TOO_MANY_SHEETS', { max: limits.sheets });
    },
  });
  return { sheets, from1904 };
}

/** Whether an attribute says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

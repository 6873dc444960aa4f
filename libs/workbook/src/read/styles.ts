import type { ReadLimits } from './limits.js';
import { shownById, type ShownAs } from './number-format.js';
import { Refusal } from './refusal.js';
import { readXml } from './xml.js';
import type { Package } from './zip-package.js';

/** What each cell format of the file makes of a number, in the order of the part. */
export async function readStyles(pack: Package, part: string, limits: ReadLimits): Promise<ShownAs[]> {
  const described = new Map<number, string>();
  const ids: number[] = [];
  let inCellFormats = false;
  await readXml(part, pack.chunks(part), limits, {
    open: ({ name, depth, attribute }) => {
      if (depth === 0 && name !== 'styleSheet') throw new Refusal('PART_DAMAGED', { part });
      if (depth === 1) inCellFormats = name === 'cellXfs';
      if (depth !== 2) return;
      if (name === 'numFmt') described.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'xf' && inCellFormats) ids.push(Number(attribute('numFmtId') ?? 0));
      if (ids.length > limits.cells) throw new Refusal('TOO_COMPLEX', { part });
    },
  });
  return ids.map((id) => shownById(id, described));
}

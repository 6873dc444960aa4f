import type { ReadLimits } from './limits.js';
import { Refusal } from './refusal.js';
import { type KeptText, RichText } from './rich-text.js';
import { readXml } from './xml.js';
import type { Package } from './zip-package.js';

/** The texts that cells refer to by their number, in the order of the part. */
export async function readSharedStrings(
  pack: Package,
  part: string,
  limits: ReadLimits,
): Promise<KeptText[]> {
  const strings: KeptText[] = [];
  let current: RichText | null = null;
  let characters = 0;
  const finish = (kept: KeptText): void => {
    strings.push(kept);
    characters += kept.text.length;
    if (characters > limits.characters) throw new Refusal('TOO_MUCH_TEXT', { max: limits.characters });
    if (strings.length > limits.cells) throw new Refusal('TOO_MANY_CELLS', { max: limits.cells });
  };
  await readXml(part, pack.chunks(part), limits, {
    open: ({ name, depth }) => {
      if (depth === 0 && name !== 'sst') throw new Refusal('PART_DAMAGED', { part });
      if (depth === 1 && name === 'si') current = new RichText();
      else current?.open(name);
    },
    text: (text) => current?.text(text),
    close: (name, depth) => {
      if (depth !== 1 || name !== 'si') return current?.close(name);
      if (current) finish(current.kept);
      current = null;
    },
  });
  return strings;
}

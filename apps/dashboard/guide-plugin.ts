import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin } from 'vite';
import { guideBlocks } from './src/features/guide/guide-text.js';

const FILLED = fileURLToPath(new URL('src/features/guide/guide-pages.ts', import.meta.url));

/**
 * Fills `guide-pages.ts` with the pages of a folder: blocks instead of Markdown, pictures with their size. A picture that is
 * not there yet is left out, so that the dashboard can be built to take it; a test asks for every one.
 */
export function guide(folder: string): Plugin {
  return {
    name: 'masar-guide',
    load(id) {
      if (normalizePath(id) !== normalizePath(FILLED)) return null;
      const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
      for (const file of files) this.addWatchFile(join(folder, file));
      return moduleOf(folder, files);
    },
  };
}

function moduleOf(folder: string, files: readonly string[]): string {
  const pages = files.map(
    (file) => [file.replace(/\.md$/, ''), guideBlocks(readFileSync(join(folder, file), 'utf8'))] as const,
  );
  const blocks = pages.flatMap(([, page]) => page);
  const sources = new Set(blocks.flatMap((block) => (block.kind === 'image' ? [block.source] : [])));
  const imports: string[] = [];
  const there = [...sources].filter((source) => existsSync(join(folder, source)));
  const pictures = there.map((source, index) => {
    const path = join(folder, source);
    imports.push(`import picture${index} from ${JSON.stringify(path)};`);
    return `${JSON.stringify(source)}: { address: picture${index}, ${sizeOf(path)} }`;
  });
  return [
    ...imports,
    `export const pages = ${JSON.stringify(Object.fromEntries(pages))};`,
    `export const pictures = { ${pictures.join(', ')} };`,
  ].join('\n');
}

/** A PNG names its width and height in its first chunk, at bytes 16 and 20. */
function sizeOf(path: string): string {
  const start = readFileSync(path).subarray(0, 24);
  return `width: ${start.readUInt32BE(16)}, height: ${start.readUInt32BE(20)}`;
}

/** A run of words within a block; `href` as the page writes it. */
export type Span =
  | { readonly kind: 'words' | 'bold'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** One block of a page of the guide. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly id: string }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'image'; readonly source: string; readonly words: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Span[])[])[] };

/** What follows this line in a page is for those who keep the guide, not for its readers. */
const END = '<!-- end of the guide -->';

/**
 * The blocks of a page written in the guide's small part of Markdown: headings, paragraphs, lists, pictures, tables, bold
 * words and links. Throws on anything else, so that a page never shows marks instead of what they mean.
 */
export function guideBlocks(text: string): Block[] {
  const [shown = ''] = text.split(END);
  const chunks = shown.split(/\n\s*\n/).map((chunk) => chunk.trim());
  return chunks.filter((chunk) => chunk !== '').map(blockOf);
}

/** The part of an address that stands for a heading. */
export function anchorOf(heading: string): string {
  const plain = heading.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function blockOf(chunk: string): Block {
  const [, marks, heading] = /^(#{1,3}) ([^\n]+)$/.exec(chunk) ?? [];
  if (marks && heading) {
    return { kind: 'heading', level: marks.length as 1 | 2 | 3, text: heading, id: anchorOf(heading) };
  }
  const [, words, source] = /^!\[([^\]]+)\]\(([^)\s]+)\)$/.exec(chunk) ?? [];
  if (words && source) return { kind: 'image', source, words };
  if (chunk.startsWith('- ')) return { kind: 'list', ordered: false, items: itemsOf(chunk, /^- /m) };
  if (/^1\. /.test(chunk)) return { kind: 'list', ordered: true, items: itemsOf(chunk, /^\d+\. /m) };
  if (chunk.startsWith('|')) return { kind: 'table', rows: rowsOf(chunk) };
  if (/^([#>`*+<]|!\[|\d+\)|---)/.test(chunk.replace(/^\*\*/, '')))
    throw new Error(`The guide cannot show: ${chunk}`);
  return { kind: 'paragraph', spans: spansOf(chunk) };
}

function itemsOf(chunk: string, mark: RegExp): Span[][] {
  return chunk
    .split(mark)
    .slice(1)
    .map((item) => spansOf(item));
}

function rowsOf(chunk: string): Span[][][] {
  const [head = '', rule = '', ...body] = chunk.split('\n');
  if (!/^\|(\s*-+\s*\|)+$/.test(rule)) throw new Error(`The guide cannot show: ${chunk}`);
  return [head, ...body].map((row) =>
    row
      .replace(/^\||\|$/g, '')
      .split('|')
      .map(spansOf),
  );
}

/** The words of a block; bold ones and links stand between marks, which `split` gives back at every odd place. */
function spansOf(text: string): Span[] {
  const words = text.trim().replace(/[ \t]*\n[ \t]*/g, ' ');
  const parts = words.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)\s]+\))/);
  return parts.filter((part) => part !== '').map(spanOf);
}

function spanOf(part: string): Span {
  const [, bold] = /^\*\*([^*]+)\*\*$/.exec(part) ?? [];
  if (bold) return { kind: 'bold', text: bold };
  const [, text, href] = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part) ?? [];
  if (text && href) return { kind: 'link', text, href };
  if (/\*\*|\]\(|`|<[a-z!]/i.test(part)) throw new Error(`The guide cannot show: ${part}`);
  return { kind: 'words', text: part };
}

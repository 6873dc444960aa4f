import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { ReadLimits } from './limits.js';
import { asRefusal, Refusal, shown } from './refusal.js';

/** An element as it begins. */
export interface Element {
  /** Its name without a prefix; null when it is of another vocabulary than those of the parts read here. */
  readonly name: string | null;
  /** How many elements stand around it. */
  readonly depth: number;
  /** An attribute without a prefix. */
  attribute(name: string): string | undefined;
  /** The attribute `id` of the vocabulary of relationships. */
  relationship(): string | undefined;
}

/** What a reader of a part is told, in the order of the text. */
export interface XmlReader {
  open(element: Element): void;
  close?(name: string | null, depth: number): void;
  text?(text: string, depth: number): void;
  /** What a piece of the part is before it is read; only for pieces that hold no markup but elements. */
  shorten?(piece: string): string;
}

/** The vocabularies of workbooks, in the transitional and in the strict form, and those of packages. */
const READ = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
  'http://schemas.openxmlformats.org/package/2006/content-types',
]);

const RELATIONSHIPS = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

/** Reads a part of a workbook piece by piece; broken, too deep or self-expanding XML is refused. */
export async function readXml(
  part: string,
  chunks: AsyncIterable<Buffer>,
  limits: ReadLimits,
  reader: XmlReader,
): Promise<void> {
  const params = { part: shown(part) };
  const parser = parserFor(reader, limits, params);
  const guard = tokenGuard(limits.xmlToken, params);
  const shorten = shortener(reader);
  try {
    let decoder: InstanceType<typeof TextDecoder> | undefined;
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      const piece = decoder.decode(chunk, { stream: true });
      guard(piece);
      parser.write(shorten(piece));
    }
    parser.write(decoder?.decode() ?? '');
    parser.close();
  } catch (error) {
    throw asRefusal(error, 'PART_DAMAGED', params);
  }
}

/** Told by the byte order mark, else by where the zero byte of `<` stands; UTF-8 when nothing says otherwise. */
function encodingOf(start: Buffer): string {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function parserFor(reader: XmlReader, limits: ReadLimits, params: Refusal['params']) {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new Refusal('DOCUMENT_TYPE', params);
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^utf-?(8|16)$/i.test(encoding) && !/^us-ascii$/i.test(encoding))
      throw new Refusal('PART_DAMAGED', params);
  });
  parser.on('opentag', (tag) => {
    if (depth >= limits.xmlDepth) throw new Refusal('TOO_COMPLEX', params);
    reader.open(elementOf(tag, depth));
    depth += 1;
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    reader.close?.(READ.has(tag.uri) ? tag.local : null, depth);
  });
  const text = (said: string): void => reader.text?.(said, depth);
  parser.on('text', text);
  parser.on('cdata', text);
  return parser;
}

function elementOf(tag: SaxesTagNS, depth: number): Element {
  return {
    name: READ.has(tag.uri) ? tag.local : null,
    depth,
    attribute: (name) => tag.attributes[name]?.value,
    relationship: () =>
      Object.values(tag.attributes).find(({ local, uri }) => local === 'id' && RELATIONSHIPS.has(uri))?.value,
  };
}

/** Refuses a tag or text that goes on and on, before the parser gathers it whole. */
function tokenGuard(longest: number, params: Refusal['params']): (piece: string) => void {
  let run = 0;
  return (piece) => {
    const last = Math.max(piece.lastIndexOf('<'), piece.lastIndexOf('>'));
    run = last < 0 ? run + piece.length : piece.length - last;
    if (run > longest) throw new Refusal('TOO_COMPLEX', params);
  };
}

/** Lets the reader shorten pieces until something other than elements and texts was seen. */
function shortener({ shorten }: XmlReader): (piece: string) => string {
  let plain = shorten !== undefined;
  let before = '';
  return (piece) => {
    plain &&= !(before + piece).includes('<!');
    before = piece.slice(-1);
    return plain && shorten ? shorten(piece) : piece;
  };
}

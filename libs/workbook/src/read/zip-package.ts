import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { asRefusal, Refusal, shown } from './refusal.js';
import type { ReadLimits } from './limits.js';

/** The parts of a workbook, by name; nothing is unpacked before it is asked for. */
export interface Package {
  readonly names: readonly string[];
  /** The name as the package spells it, whatever the case it is asked in. */
  find(name: string): string | undefined;
  /** The bytes of a part as they are unpacked; refused when it lies about its size or is not there. */
  chunks(name: string): AsyncGenerator<Buffer>;
}

/** Opens a zip file after looking at every entry: names, sizes, encryption, overlaps. */
export async function openPackage(bytes: Buffer, limits: ReadLimits): Promise<Package> {
  const zip = await directoryOf(bytes);
  const entries = await entriesOf(zip, limits);
  await refuseOverlaps(zip, entries);
  const budget = { left: limits.unpackedBytes };
  const find = (name: string): string | undefined => entries.get(name.toLowerCase())?.name;
  async function* chunks(name: string): AsyncGenerator<Buffer> {
    const found = entries.get(name.toLowerCase());
    if (!found) throw new Refusal('PART_MISSING', { part: shown(name) });
    yield* unpacked(zip, found, budget, limits);
  }
  return { names: [...entries.values()].map(({ name }) => name), find, chunks };
}

interface Part {
  readonly name: string;
  readonly entry: Entry;
}

async function directoryOf(bytes: Buffer): Promise<ZipFile> {
  try {
    return await yauzl.fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false });
  } catch {
    throw new Refusal('FILE_TRUNCATED');
  }
}

async function entriesOf(zip: ZipFile, limits: ReadLimits): Promise<Map<string, Part>> {
  const tooMany = new Refusal('TOO_MANY_ENTRIES', { max: limits.entries });
  if (zip.entryCount > limits.entries) throw tooMany;
  const parts = new Map<string, Part>();
  let unpackedBytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name.endsWith('/') && entry.uncompressedSize === 0) continue;
      if (parts.has(name.toLowerCase())) throw new Refusal('ENTRY_TWICE', { name: shown(name) });
      refuseEntry(entry);
      unpackedBytes += entry.uncompressedSize;
      if (unpackedBytes > limits.unpackedBytes) throw tooLarge(limits);
      parts.set(name.toLowerCase(), { name, entry });
    }
  } catch (error) {
    throw asRefusal(error, 'FILE_DAMAGED');
  }
  return parts;
}

const tooLarge = (limits: ReadLimits): Refusal =>
  new Refusal('TOO_LARGE_UNPACKED', { max: Math.round(limits.unpackedBytes / 1024 / 1024) });

function nameOf(entry: Entry): string {
  const utf8 = (entry.generalPurposeBitFlag & 0x800) !== 0;
  const name = entry.fileNameRaw.toString(utf8 ? 'utf8' : 'latin1');
  // oxlint-disable-next-line no-control-regex -- what no name of a part holds
  const unsafe = name === '' || /[\x00-\x1f\\]/.test(name) || /^([a-z]:|\/)/i.test(name);
  if (unsafe || name.split('/').includes('..')) throw new Refusal('UNSAFE_NAME', { name: shown(name) });
  return name;
}

function refuseEntry(entry: Entry): void {
  if (entry.isEncrypted()) throw new Refusal('PASSWORD_NEEDED');
  if (!entry.canDecodeFileData()) throw new Refusal('FILE_DAMAGED');
}

/** Refuses entries that share bytes, or whose own header bears another name than the directory gives. */
async function refuseOverlaps(zip: ZipFile, parts: ReadonlyMap<string, Part>): Promise<void> {
  const spans: { start: number; end: number }[] = [];
  try {
    for (const { entry } of parts.values()) {
      const local = await zip.readLocalFileHeaderPromise(entry);
      if (!local.fileName.equals(entry.fileNameRaw)) throw new Refusal('FILE_DAMAGED');
      const start = entry.relativeOffsetOfLocalHeader;
      spans.push({ start, end: local.fileDataStart + entry.compressedSize });
    }
  } catch (error) {
    throw asRefusal(error, 'FILE_DAMAGED');
  }
  spans.sort((a, b) => a.start - b.start);
  if (spans.some(({ start }, at) => start < (spans[at - 1]?.end ?? 0))) throw new Refusal('FILE_DAMAGED');
}

async function* unpacked(
  zip: ZipFile,
  { name, entry }: Part,
  budget: { left: number },
  limits: ReadLimits,
): AsyncGenerator<Buffer> {
  let sum = 0;
  try {
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      budget.left -= chunk.length;
      if (budget.left < 0) throw tooLarge(limits);
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw asRefusal(error, 'PART_DAMAGED', { part: shown(name) });
  }
  if (sum !== entry.crc32) throw new Refusal('PART_DAMAGED', { part: shown(name) });
}

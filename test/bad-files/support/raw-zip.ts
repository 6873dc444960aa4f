import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip file, as honest or as false as the test wants it. */
export interface RawEntry {
  readonly name: string;
  readonly data: string | Buffer;
  /** 8 is deflate, 0 is stored. */
  readonly method?: number;
  readonly flags?: number;
  /** The name that its own header bears, when it is another than the directory's. */
  readonly localName?: string;
  /** What the directory claims. */
  readonly claimed?: { readonly size?: number; readonly packedSize?: number; readonly crc?: number };
  /** The bytes as packed, when they are not those of `data`. */
  readonly packed?: Buffer;
  /** Refers to the bytes of an earlier entry instead of having its own. */
  readonly sharesWith?: string;
}

/** What the end of a zip file claims of it. */
export interface RawEnd {
  readonly entries?: number;
  readonly after?: Buffer;
  readonly before?: Buffer;
}

interface Placed {
  readonly header: Buffer;
  readonly name: Buffer;
  readonly offset: number;
}

/** The bytes of a zip file made of these entries. */
export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Buffer {
  const body: Buffer[] = [end.before ?? Buffer.alloc(0)];
  const placed = new Map<RawEntry, Placed>();
  let offset = body[0]!.length;
  for (const entry of entries) {
    const shared = entries.find(({ name }) => name === entry.sharesWith);
    const local = localParts(entry);
    placed.set(entry, {
      header: local.fields,
      name: Buffer.from(entry.name, 'utf8'),
      offset: (shared && placed.get(shared)?.offset) ?? offset,
    });
    if (shared) continue;
    body.push(...local.parts);
    offset += local.parts.reduce((sum, part) => sum + part.length, 0);
  }
  const directory = [...placed.values()].flatMap(directoryParts);
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const last = Buffer.alloc(22);
  last.writeUInt32LE(0x06054b50, 0);
  last.writeUInt16LE(end.entries ?? entries.length, 8);
  last.writeUInt16LE(end.entries ?? entries.length, 10);
  last.writeUInt32LE(length, 12);
  last.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, ...directory, last, end.after ?? Buffer.alloc(0)]);
}

/** The fields that the header before an entry and the directory have in common, from the version needed on. */
function fieldsOf(entry: RawEntry, data: Buffer, packed: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE((entry.flags ?? 0) | 0x800, 2);
  fields.writeUInt16LE(entry.method ?? 8, 4);
  fields.writeUInt32LE(entry.claimed?.crc ?? crc32(data), 10);
  fields.writeUInt32LE(entry.claimed?.packedSize ?? packed.length, 14);
  fields.writeUInt32LE(entry.claimed?.size ?? data.length, 18);
  return fields;
}

function localParts(entry: RawEntry): { fields: Buffer; parts: Buffer[] } {
  const data = Buffer.isBuffer(entry.data) ? entry.data : Buffer.from(entry.data, 'utf8');
  const packed = entry.packed ?? (entry.method === 0 ? data : deflateRawSync(data));
  const fields = fieldsOf(entry, data, packed);
  const name = Buffer.from(entry.localName ?? entry.name, 'utf8');
  fields.writeUInt16LE(name.length, 22);
  return { fields, parts: [signature(0x04034b50), Buffer.from(fields), name, packed] };
}

function directoryParts({ header, name, offset }: Placed): Buffer[] {
  header.writeUInt16LE(name.length, 22);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return [signature(0x02014b50), Buffer.from([20, 0]), header, rest, name];
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

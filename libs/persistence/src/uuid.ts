import { randomFillSync } from 'node:crypto';

const POOL = Buffer.alloc(10 * 256);
let used = POOL.length;

/** A UUID version 7 (RFC 9562): 48 bits of milliseconds, then 74 random bits; ids made later sort later. */
export function uuidv7(now: number = Date.now()): string {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  const random = POOL.subarray(used, (used += 10)).toString('hex');
  const time = now.toString(16).padStart(12, '0');
  const variant = ((parseInt(random[3] ?? '0', 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`;
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text is an id. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

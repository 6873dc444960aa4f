import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const SIGNATURE = 'signature';

/** The form of the file; one of another form is not read. */
export const FORM_VERSION = '1';

type Facts = Readonly<Record<string, string>>;

/** A new key to sign the facts of one workbook with. */
export function newSealKey(): string {
  return randomBytes(32).toString('hex');
}

/** The facts of a workbook with their signature. */
export function sealed(facts: Facts, key: string): Facts {
  return { ...facts, [SIGNATURE]: signatureOf(facts, key) };
}

/** Whether the facts of a workbook are those that went out. */
export function isSealed(facts: Facts, key: string): boolean {
  const given = Buffer.from(facts[SIGNATURE] ?? '', 'hex');
  const right = Buffer.from(signatureOf(facts, key), 'hex');
  return given.length === right.length && timingSafeEqual(given, right);
}

/** HMAC-SHA-256 over the facts in the order of their names, in hexadecimal. */
function signatureOf(facts: Facts, key: string): string {
  const told = Object.entries(facts)
    .filter(([name]) => name !== SIGNATURE)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return createHmac('sha256', Buffer.from(key, 'hex')).update(JSON.stringify(told)).digest('hex');
}

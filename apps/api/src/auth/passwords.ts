import { Algorithm, hash, verify } from '@node-rs/argon2';

/** OWASP's parameters for argon2id: 19 MiB, two passes, one lane. */
const OPTIONS = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let ofNobody: Promise<string> | null = null;

/** The hash under which a password is kept. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS);
}

/** Whether a password is that of a hash; without one it takes the same time and answers no. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  ofNobody ??= hashPassword('nobody');
  const fits = await verify(kept ?? (await ofNobody), password);
  return kept !== null && fits;
}

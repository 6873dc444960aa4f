import type { RoleGrant } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';

/** The person behind a session cookie, with the grants in force today. */
export interface SignedInPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly theme: 'system' | 'light' | 'dark';
  readonly version: number;
  readonly grants: readonly RoleGrant[];
}

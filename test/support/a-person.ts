import type { Actor, RoleGrant } from '#domain/access/actor.js';
import { AccessGrantRow, PersonRow } from '#persistence/access/person.entity.js';
import { uuidv7 } from '#persistence/uuid.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import { newCode } from './a-programme.js';

interface PersonGiven extends Partial<PersonRow> {
  /** What the person is, since ever and without end. */
  readonly grants?: readonly (Pick<RoleGrant, 'role'> & Partial<RoleGrant>)[];
}

/** A person with roles, and who they are as an actor. */
export async function aPerson(
  tx: WriteTx,
  { grants = [], ...given }: PersonGiven = {},
): Promise<PersonRow & { readonly actor: Actor }> {
  const name = given.name ?? newCode('Personne ');
  const row = tx.manager.create(PersonRow, {
    id: uuidv7(),
    name,
    email: `${newCode('person')}@masar.example`,
    ...given,
  });
  await tx.manager.insert(PersonRow, row);
  const whole = grants.map((grant) => ({
    organisationId: null,
    committeeId: null,
    programmeId: null,
    ...grant,
  }));
  for (const grant of whole) {
    await tx.manager.insert(AccessGrantRow, { id: uuidv7(), personId: row.id, ...grant });
  }
  return { ...row, actor: { kind: 'person', personId: row.id, grants: whole } };
}

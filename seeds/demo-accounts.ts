import { hash } from '@node-rs/argon2';
import type { Role } from '#domain/access/actor.js';
import { sql } from '#persistence/sql.js';
import { uuidv7 } from '#persistence/uuid.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import type { Loading } from './folder/loading.js';
import type { Row, RowsByTable } from './insert-rows.js';
import { STEERING_CODE } from './reference/committees.js';

/** The password of every demo account. */
export const DEMO_PASSWORD = 'masar-demo';

/** One account of the demo, with the body its role is held for. */
export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation?: string;
  readonly committee?: string;
}

/** The demo's accounts, as published to operators. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { email: 'admin@dpgov.example', name: 'Administration DPGOV', role: 'dpgov_admin' },
  { email: 'officer@dpgov.example', name: 'Chargé de portefeuille DPGOV', role: 'dpgov_officer' },
  {
    email: 'lead.mi@spgov.example',
    name: 'Responsable SPGOV Intérieur',
    role: 'spgov_lead',
    organisation: 'MI',
  },
  {
    email: 'contributor.mi@spgov.example',
    name: 'Contributeur SPGOV Intérieur',
    role: 'spgov_contributor',
    organisation: 'MI',
  },
  {
    email: 'lead.mjl@spgov.example',
    name: 'Responsable SPGOV Justice',
    role: 'spgov_lead',
    organisation: 'MJL',
  },
  {
    email: 'chair@cigov.example',
    name: 'Présidence du CIGOV',
    role: 'committee_chair',
    committee: STEERING_CODE,
  },
  {
    email: 'member@cigov.example',
    name: 'Membre du CIGOV',
    role: 'committee_member',
    committee: STEERING_CODE,
  },
  { email: 'auditor@cdc.example', name: 'Auditeur, Cour des comptes', role: 'auditor' },
];

/** The accounts missing and the grants to hold in a programme just loaded; somebody's own account is left alone. */
export async function accountRows(tx: WriteTx, loading: Loading): Promise<RowsByTable> {
  const found = await tx.rows<{ id: string; email: string; demo: boolean }>(
    sql`SELECT id, email, demo FROM person WHERE email = ANY(${DEMO_ACCOUNTS.map(({ email }) => email)})`,
  );
  const known = new Map(found.map((person) => [person.email, person]));
  const people: Row[] = [];
  const grants: Row[] = [];
  for (const account of DEMO_ACCOUNTS) {
    const person = known.get(account.email);
    if (person && (!person.demo || !account.committee)) continue;
    const id = person?.id ?? uuidv7();
    if (!person) people.push(await personRow(id, account));
    grants.push(grantRow(id, account, loading));
  }
  return new Map([
    ['person', people],
    ['access_grant', grants],
  ]);
}

async function personRow(id: string, { email, name }: DemoAccount): Promise<Row> {
  return { id, email, name, password_hash: await hash(DEMO_PASSWORD), language: 'fr', demo: true };
}

function grantRow(personId: string, account: DemoAccount, loading: Loading): Row {
  const { role, organisation, committee } = account;
  return {
    id: uuidv7(),
    person_id: personId,
    role,
    organisation_id: organisation ? loading.organisations.get(organisation) : null,
    committee_id: committee ? loading.committees.get(committee) : null,
  };
}

import { parseArgs } from 'node:util';
import { ROLES, type Actor, type Role } from '#domain/access/actor.js';
import { PASSWORD_MAX, PASSWORD_MIN } from '#domain/access/password.js';
import { LANGUAGES, type Language } from '#domain/shared/text.js';
import { bodiesOf, personEditStore } from '#persistence/access/person-edit.store.js';
import { uuidv7 } from '#persistence/uuid.js';
import { hashPassword } from '../auth/passwords.js';
import { UsageError, type Command } from './command.js';
import { askPassword } from './ask-password.js';
import { withDb } from './with-db.js';

const ACTOR: Actor = { kind: 'system', name: 'command-line' };

const OPTIONS = {
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  organisation: { type: 'string' },
  committee: { type: 'string' },
  programme: { type: 'string' },
  language: { type: 'string', default: 'fr' },
} as const;

type Given = Readonly<Partial<Record<keyof typeof OPTIONS, string>>>;

/** Makes a person who can sign in, with one role. */
export const USER_CREATE: Command = {
  name: 'user create',
  summary: 'makes a person who can sign in, with one role',
  usage: [
    'user create --email ADDRESS --name NAME --role ROLE',
    '            [--organisation CODE] for the spgov roles',
    '            [--committee CODE --programme CODE] for the committee roles',
    '            [--programme CODE] limits the role to a programme',
    `            [--language ${LANGUAGES.join('|')}]`,
    `roles: ${ROLES.join(', ')}`,
    `The password, of at least ${PASSWORD_MIN} characters, is asked for, or taken from MASAR_PASSWORD.`,
  ],
  async run(args, url) {
    const given = parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
    const person = {
      email: email(given),
      name: required(given, 'name'),
      language: language(given),
      role: role(given),
      organisation: given.organisation ?? null,
      committee: given.committee ?? null,
      programme: given.programme ?? null,
    };
    demandBody(person);
    const passwordHash = await hashPassword(await password());
    await withDb(url, (db) =>
      db.write(ACTOR, async (tx) => {
        const store = personEditStore(tx);
        const [id, grantId] = [uuidv7(), uuidv7()];
        const manage = (kind: string, row: string) =>
          tx.authorize('person.manage', { kind, id: row, programmeId: null });
        const { email, name, language, role } = person;
        await store.insert(manage('person', id), { id, email, name, language, passwordHash });
        const dates = { role, fromOn: null, untilOn: null };
        const bodies = await bodiesOf(tx, person);
        await store.insertGrant(
          manage('access_grant', grantId),
          { id: grantId, personId: id },
          dates,
          bodies,
        );
      }),
    );
    console.log(`${person.email} can sign in as ${person.role}.`);
    return 0;
  },
};

function required(given: Given, option: keyof Given): string {
  const value = given[option]?.trim();
  if (!value) throw new UsageError(`--${option} is missing.`);
  return value;
}

function email(given: Given): string {
  const value = required(given, 'email').toLowerCase();
  if (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value) && value.length <= PASSWORD_MAX) return value;
  throw new UsageError(`--email must be an address, and it is "${value}".`);
}

function role(given: Given): Role {
  const value = required(given, 'role');
  const known = ROLES.find((each) => each === value);
  if (known) return known;
  throw new UsageError(`--role must be one of ${ROLES.join(', ')}.`);
}

function language(given: Given): Language {
  const known = LANGUAGES.find((each) => each === given.language);
  if (known) return known;
  throw new UsageError(`--language must be one of ${LANGUAGES.join(', ')}.`);
}

/** A role for a body names it, any other names none. */
function demandBody({
  role,
  organisation,
  committee,
}: {
  role: Role;
  organisation: string | null;
  committee: string | null;
}): void {
  if (role.startsWith('spgov_') !== (organisation !== null))
    throw new UsageError('--organisation is given with the spgov roles, and with them only.');
  if (role.startsWith('committee_') !== (committee !== null))
    throw new UsageError('--committee is given with the committee roles, and with them only.');
}

async function password(): Promise<string> {
  const value = process.env['MASAR_PASSWORD'] || (await askPassword());
  if (value.length >= PASSWORD_MIN && value.length <= PASSWORD_MAX) return value;
  throw new UsageError(`The password must have ${PASSWORD_MIN} to ${PASSWORD_MAX} characters.`);
}

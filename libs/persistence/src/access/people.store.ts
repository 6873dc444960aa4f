import type { Role } from '#domain/access/actor.js';
import type { GrantState, PersonStatus } from '#domain/access/person.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import { holdsWords } from '../folded-words.js';
import { spoken } from '../spoken.js';
import { raw, sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';
import { administers, grantState, keepsAdministering, personStatus, TODAY } from './standing.js';

/** A body or programme by its code and its name in the reader's language. */
interface Named {
  readonly code: string;
  readonly name: string;
}

/** A role given to a person. */
export interface PersonGrantRow {
  readonly id: string;
  readonly version: number;
  readonly role: Role;
  readonly organisation: Named | null;
  readonly committee: Named | null;
  readonly programme: Named | null;
  readonly fromOn: LocalDate | null;
  readonly untilOn: LocalDate | null;
  readonly state: GrantState;
  readonly administers: boolean;
  /** Grants of others and of this person by which people could still be managed without this one. */
  readonly otherAdmins: number;
}

/** A person as those see them who may read people. */
export interface PersonRead {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly status: PersonStatus;
  readonly demo: boolean;
  /** When the invitation that was made last expires, for one who is invited. */
  readonly invitedUntil: string | null;
  readonly administers: boolean;
  /** Other people who could still manage people without this one. */
  readonly otherAdmins: number;
  readonly grants: readonly PersonGrantRow[];
}

/** Which people are asked for. */
export interface PeopleFilter {
  readonly text?: string | null;
  readonly status?: readonly PersonStatus[] | null;
  /** Roles held today. */
  readonly roles?: readonly Role[] | null;
}

/** Where a page of people ended: by name, then by id. */
export type PersonPlace = readonly [name: string, id: string];

/** A page of people with the number of all that the filter chooses. */
export interface PeoplePage {
  readonly rows: readonly (PersonRead & { readonly place: PersonPlace })[];
  readonly totalCount: number;
}

/** One row more than `first`, when there are more, in the order of names. */
export async function peoplePage(
  tx: ReadTx,
  visible: Visible<'person.read'>,
  language: Language,
  filter: PeopleFilter,
  { first, after }: { readonly first: number; readonly after: PersonPlace | null },
): Promise<PeoplePage> {
  const chosen = sql`FROM person p WHERE ${whereVisible(visible, { personId: 'p.id' })} AND ${whereFilter(filter)}`;
  const further = after ? sql`AND (fold(p.name), p.id) > (${after[0]}, ${after[1]}::uuid)` : sql``;
  const page = await tx.row<{ page: PeoplePage }>(sql`
    SELECT json_build_object('totalCount', (SELECT count(*) ${chosen}), 'rows', (
      SELECT coalesce(json_agg(listed), '[]') FROM (
        SELECT ${columns(language)}, json_build_array(fold(p.name), p.id) AS place ${chosen} ${further}
        ORDER BY fold(p.name), p.id LIMIT ${first + 1}) listed)) AS page`);
  return page?.page ?? { rows: [], totalCount: 0 };
}

/** One person; null when there is none whom the reader may see. */
export function onePerson(
  tx: ReadTx,
  visible: Visible<'person.read'>,
  language: Language,
  id: string,
): Promise<PersonRead | null> {
  return tx.row<PersonRead & Record<string, unknown>>(sql`
    SELECT ${columns(language)} FROM person p
    WHERE p.id = ${id}::uuid AND ${whereVisible(visible, { personId: 'p.id' })}`);
}

function whereFilter({ text, status, roles }: PeopleFilter): Sql {
  const named = holdsWords(sql`fold(p.name || ' ' || p.email)`, text);
  const standing = status?.length ? sql`${personStatus('p')} = ANY(${[...status]}::text[])` : sql`TRUE`;
  const holding = roles?.length
    ? sql`EXISTS (SELECT FROM access_grant h WHERE h.person_id = p.id AND h.role = ANY(${[...roles]}::text[])
        AND daterange(h.from_on, h.until_on) @> ${TODAY})`
    : sql`TRUE`;
  return sql`${named} AND ${standing} AND ${holding}`;
}

function columns(language: Language): Sql {
  return sql`p.id, p.version, p.name, p.email, p.language, ${personStatus('p')} AS status, p.demo,
    (SELECT to_char(l.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') FROM one_time_link l
     WHERE l.person_id = p.id AND l.purpose = 'INVITATION' AND l.used_at IS NULL AND p.password_hash IS NULL
     ORDER BY l.expires_at DESC LIMIT 1) AS "invitedUntil",
    EXISTS (SELECT FROM access_grant a WHERE a.person_id = p.id AND ${administers('a')}
      AND (a.until_on IS NULL OR a.until_on > ${TODAY})) AS administers,
    (SELECT count(DISTINCT o.id)::int FROM access_grant a JOIN person o ON o.id = a.person_id
     WHERE o.id <> p.id AND ${keepsAdministering('a', 'o')}) AS "otherAdmins",
    (SELECT coalesce(json_agg(held ORDER BY held.id), '[]') FROM (${grantsOf(language)}) held) AS grants`;
}

function grantsOf(language: Language): Sql {
  const named = (alias: string): Sql =>
    sql`json_build_object('code', ${raw(alias)}.code, 'name', coalesce(${spoken(`${alias}.name`, language)}, ${raw(alias)}.code))`;
  return sql`
    SELECT g.id, g.version, g.role, g.from_on AS "fromOn", g.until_on AS "untilOn", ${grantState('g')} AS state,
      CASE WHEN o.id IS NOT NULL THEN ${named('o')} END AS organisation,
      CASE WHEN c.id IS NOT NULL THEN ${named('c')} END AS committee,
      CASE WHEN r.id IS NOT NULL THEN ${named('r')} END AS programme,
      ${administers('g')} AS administers,
      (SELECT count(*)::int FROM access_grant a JOIN person ap ON ap.id = a.person_id
       WHERE a.id <> g.id AND ${keepsAdministering('a', 'ap')}) AS "otherAdmins"
    FROM access_grant g LEFT JOIN organisation o ON o.id = g.organisation_id
    LEFT JOIN committee c ON c.id = g.committee_id LEFT JOIN programme r ON r.id = g.programme_id
    WHERE g.person_id = p.id`;
}

import fc from 'fast-check';
import { ROLES, type Actor, type RoleGrant, type Subject } from '#domain/access/actor.js';
import { ACTIONS, can, type Action } from '#domain/access/policy.js';
import { join, sql } from '#persistence/sql.js';
import { whereVisible, type RowPlace } from '#persistence/visible.js';
import type { ReadTx } from '#persistence/transaction.js';
import { aCommittee, anOrganisation, aProgramme } from '../support/a-programme.js';
import { aProject } from '../support/a-project.js';
import { openedDatabase, SEEDING, type OpenedDatabase } from '../support/opened.js';

/** Rows of one table: how a statement reads them, and what TypeScript is told of each. */
interface Rows {
  readonly table: string;
  readonly place: RowPlace;
  readonly subjects: Subject[];
}

let opened: OpenedDatabase;
let tables: Rows[];
let programmes: string[];
let organisations: string[];
let committees: string[];

beforeAll(async () => {
  opened = await openedDatabase();
  await opened.db.write(SEEDING, async (tx) => {
    const made = [await aProgramme(tx), await aProgramme(tx)];
    const bodies = [await anOrganisation(tx), await anOrganisation(tx), await anOrganisation(tx)];
    const sat = [];
    for (const programme of made) sat.push(await aCommittee(tx, { programme }));
    // Every lead, with each set of partners, in each programme.
    for (const programme of made) {
      for (const ministry of bodies) {
        for (const partners of [[], ...bodies.map((body) => [body]), bodies]) {
          await aProject(tx, { programme, ministry, partners });
        }
      }
    }
    [programmes, organisations, committees] = [made, bodies, sat].map((rows) => rows.map(({ id }) => id)) as [
      string[],
      string[],
      string[],
    ];
  });
  tables = await opened.db.read(SEEDING, async (tx) => [
    await projectRows(tx),
    organisationRows(),
    await committeeRows(tx),
  ]);
});
afterAll(() => opened.close());

async function projectRows(tx: ReadTx): Promise<Rows> {
  const subjects = await tx.rows<Subject & { id: string }>(sql`
    SELECT 'project' AS kind, p.id, p.id AS "projectId", p.programme_id AS "programmeId",
      p.lead_organisation_id AS "leadOrganisationId",
      array(SELECT organisation_id::text FROM project_partner h WHERE h.project_id = p.id) AS "partnerOrganisationIds"
    FROM project p`);
  return { table: 'project', place: { programmeId: 'x.programme_id', projectId: 'x.id' }, subjects };
}

function organisationRows(): Rows {
  const subjects = organisations.map((id) => ({
    kind: 'organisation',
    id,
    programmeId: null,
    organisationId: id,
  }));
  return { table: 'organisation', place: { organisationId: 'x.id' }, subjects };
}

async function committeeRows(tx: ReadTx): Promise<Rows> {
  const subjects = await tx.rows<Subject & { id: string }>(sql`
    SELECT 'committee' AS kind, id, id AS "committeeId", programme_id AS "programmeId" FROM committee`);
  return { table: 'committee', place: { programmeId: 'x.programme_id', committeeId: 'x.id' }, subjects };
}

const anActor = (): fc.Arbitrary<Actor> =>
  fc
    .array(
      fc.record({
        role: fc.constantFrom(...ROLES),
        organisationId: fc.option(fc.constantFrom(...organisations)),
        committeeId: fc.option(fc.constantFrom(...committees)),
        programmeId: fc.option(fc.constantFrom(...programmes)),
      }) as fc.Arbitrary<RoleGrant>,
      { maxLength: 3 },
    )
    .map((grants) => ({ kind: 'person', personId: '01890000-0000-7000-8000-000000000000', grants }));

/** The ids that the condition lets through, of one table, for every action in one statement. */
async function seenInSql(tx: ReadTx, { table, place }: Rows): Promise<Map<Action, string[]>> {
  const conditions = ACTIONS.map((action) => sql`(${action}, ${whereVisible(tx.visible(action), place)})`);
  const rows = await tx.rows<{ action: Action; id: string }>(sql`
    SELECT asked.action, x.id FROM ${tableName(table)} x, LATERAL (VALUES ${join(conditions)}) AS asked (action, seen)
    WHERE asked.seen ORDER BY x.id`);
  const idsOf = (action: Action) => rows.filter((row) => row.action === action).map(({ id }) => id);
  return new Map(ACTIONS.map((action) => [action, idsOf(action)]));
}

function tableName(table: string) {
  return { project: sql`project`, organisation: sql`organisation`, committee: sql`committee` }[table]!;
}

function seenInTypeScript(actor: Actor, { subjects }: Rows): Map<Action, string[]> {
  const ids = (action: Action): string[] =>
    subjects.filter((subject) => can(actor, action, subject)).map(({ id }) => id ?? '');
  return new Map(ACTIONS.map((action) => [action, ids(action).sort()]));
}

describe('the policy', () => {
  it('lets the same rows through in SQL as in TypeScript, for every action and anybody', async () => {
    await fc.assert(
      fc.asyncProperty(anActor(), async (actor) => {
        for (const rows of tables) {
          const inSql = await opened.db.read(actor, (tx) => seenInSql(tx, rows));
          for (const [action, ids] of seenInTypeScript(actor, rows)) {
            expect([rows.table, action, inSql.get(action)]).toEqual([rows.table, action, ids]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hides from row-level security exactly what it hides from risk.read', async () => {
    const [projects] = tables as [Rows];
    await fc.assert(
      fc.asyncProperty(anActor(), async (actor) => {
        const seen = await opened.db.read(actor, (tx) =>
          tx.rows<{ id: string }>(sql`
            SELECT p.id FROM project p WHERE current_setting('masar.risk_programmes', true) = '*'
              OR p.id IN (SELECT seen_project()) ORDER BY p.id`),
        );
        const told = seenInTypeScript(actor, projects).get('risk.read');
        expect(seen.map(({ id }) => id)).toEqual(told);
      }),
      { numRuns: 60 },
    );
  });
});

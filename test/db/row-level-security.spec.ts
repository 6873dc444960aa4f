import type { Actor } from '#domain/access/actor.js';
import { sql } from '#persistence/sql.js';
import type { CommitteeRow } from '#persistence/committee/committee.entity.js';
import type { OrganisationRow } from '#persistence/organisation/organisation.entity.js';
import type { ProgrammeRow } from '#persistence/programme/programme.entity.js';
import { central, sitting, someone, spgov } from '../support/actors.js';
import { aCommittee, anOrganisation, aProgramme } from '../support/a-programme.js';
import { aProject } from '../support/a-project.js';
import { openedDatabase, SEEDING, type OpenedDatabase } from '../support/opened.js';

let opened: OpenedDatabase;
let programme: ProgrammeRow;
let elsewhere: ProgrammeRow;
let lead: OrganisationRow;
let partner: OrganisationRow;
let other: OrganisationRow;
let committee: CommitteeRow;

beforeAll(async () => {
  opened = await openedDatabase();
  await opened.db.write(SEEDING, async (tx) => {
    programme = await aProgramme(tx);
    elsewhere = await aProgramme(tx);
    lead = await anOrganisation(tx);
    partner = await anOrganisation(tx);
    other = await anOrganisation(tx);
    committee = await aCommittee(tx, { programme });
    await aProject(tx, { programme, ministry: lead, partners: [partner], risks: [{ code: 'OURS' }] });
    await aProject(tx, { programme: elsewhere, ministry: lead, risks: [{ code: 'ELSEWHERE' }] });
    await aProject(tx, { programme, ministry: other, risks: [{ code: 'OTHERS' }] });
  });
});
afterAll(() => opened.close());

/** Every risk the database gives up, with no condition of ours on the statement. */
async function risksSeenBy(actor: Actor): Promise<string[]> {
  const rows = await opened.db.read(actor, (tx) => tx.rows<{ code: string }>(sql`SELECT code FROM risk`));
  return rows.map(({ code }) => code).sort();
}

async function pastRisksSeenBy(actor: Actor): Promise<string[]> {
  const rows = await opened.db.read(actor, (tx) =>
    tx.rows<{ code: string }>(sql`SELECT "row"->>'code' AS code FROM history WHERE table_name = 'risk'`),
  );
  return rows.map(({ code }) => code).sort();
}

const ALL = ['ELSEWHERE', 'OTHERS', 'OURS'];
const readers: [string, () => Actor, string[]][] = [
  ['the public', () => ({ kind: 'public' }), []],
  ['somebody without a role', () => someone(), []],
  ['an administrator of DPGOV', () => central('dpgov_admin'), ALL],
  ['an officer of DPGOV', () => central('dpgov_officer'), ALL],
  [
    'an officer of one programme',
    () => someone({ role: 'dpgov_officer', programmeId: programme.id }),
    ['OTHERS', 'OURS'],
  ],
  ['an auditor', () => central('auditor'), ALL],
  ['the lead', () => spgov('spgov_lead', lead), ['ELSEWHERE', 'OURS']],
  ['a contributor of the lead', () => spgov('spgov_contributor', lead), ['ELSEWHERE', 'OURS']],
  [
    'the lead in one programme',
    () => someone({ role: 'spgov_lead', organisationId: lead.id, programmeId: programme.id }),
    ['OURS'],
  ],
  ['a partner', () => spgov('spgov_lead', partner), ['OURS']],
  [
    'a partner in the other programme',
    () => someone({ role: 'spgov_lead', organisationId: partner.id, programmeId: elsewhere.id }),
    [],
  ],
  ['another organisation', () => spgov('spgov_contributor', other), ['OTHERS']],
  ['the committee’s chair', () => sitting('committee_chair', committee), []],
  ['a committee’s member', () => sitting('committee_member', committee), []],
  ['the job that moves the status date', () => ({ kind: 'system', name: 'status-date' }), []],
  ['the seed', () => SEEDING, ALL],
];

describe('row-level security', () => {
  it.each(readers)(
    'shows %s the risks that are theirs to see, in no other table either',
    async (...reader) => {
      const [, actor, seen] = reader;
      expect(await risksSeenBy(actor())).toEqual(seen);
      expect(await pastRisksSeenBy(actor())).toEqual(seen);
    },
  );

  it('lets figures rest on every risk, whoever asks', async () => {
    const rows = await opened.db.read(sitting('committee_member', committee), async (tx) => [
      await tx.rowsOfAllFacts(sql`SELECT code FROM risk`),
      await tx.rows(sql`SELECT code FROM risk`),
      await tx.queryAllFacts(sql`SELECT code FROM risk`),
      await tx.rows(sql`SELECT code FROM risk`),
      await tx.queryAllFacts(sql`SELECT code FROM risk WHERE FALSE`),
      await tx.rows(sql`SELECT code FROM risk`),
    ]);
    expect(rows.map((found) => found.length)).toEqual([3, 0, 3, 0, 0, 0]);
    expect(rows[2]).toEqual(rows[0]);
  });

  it('refuses a risk written where it could not be seen', async () => {
    const smuggled = opened.db.write(spgov('spgov_lead', lead), (tx) =>
      tx.rows(sql`
        INSERT INTO risk (id, programme_id, project_id, code, category, title, likelihood, impact, status)
        SELECT gen_random_uuid(), programme_id, project_id, 'NEW', category, title, 1, 1, 'OPEN'
        FROM project_partner, (SELECT 'LEGAL' AS category, '{}'::jsonb AS title) AS given
        UNION ALL SELECT gen_random_uuid(), p.programme_id, p.id, 'SMUGGLED', 'LEGAL', '{}', 1, 1, 'OPEN'
        FROM project p WHERE p.lead_organisation_id = ${other.id}::uuid`),
    );
    await expect(smuggled).rejects.toMatchObject({ code: '42501' });
  });

  it('ends with its transaction: the connection goes back without a role or an actor', async () => {
    await risksSeenBy(central('dpgov_officer'));
    const runner = opened.source.createQueryRunner();
    const left = await runner.query(
      `SELECT current_user = session_user AS own, current_setting('masar.risk_programmes', true) AS risks`,
    );
    await runner.release();
    expect(left).toEqual([{ own: true, risks: '' }]);
  });
});

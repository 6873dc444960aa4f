import type { Actor } from '#domain/access/actor.js';
import type { Action } from '#domain/access/policy.js';
import { localDate } from '#domain/shared/local-date.js';
import { projectHistory, type HistoryEntry } from '#persistence/history/project-history.store.js';
import type { OrganisationRow } from '#persistence/organisation/organisation.entity.js';
import type { CommitteeRow } from '#persistence/committee/committee.entity.js';
import { ProjectRow } from '#persistence/project/project.entity.js';
import { RiskRow } from '#persistence/risk/risk.entity.js';
import { PlannedMilestoneRow, RoadmapVersionRow } from '#persistence/roadmap/roadmap.entity.js';
import { MilestoneRow } from '#persistence/milestone/milestone.entity.js';
import { sql } from '#persistence/sql.js';
import type { ReadTx } from '#persistence/transaction.js';
import { visible } from '#persistence/visible.js';
import { central, sitting, spgov } from '../support/actors.js';
import { aPerson } from '../support/a-person.js';
import { aCommittee, anOrganisation, aProgramme } from '../support/a-programme.js';
import { aProject, type ProjectMade } from '../support/a-project.js';
import { openedDatabase, SEEDING, type OpenedDatabase } from '../support/opened.js';
import { countStatements } from '../support/statements.js';

let opened: OpenedDatabase;
let project: ProjectMade;
let lead: OrganisationRow;
let partner: OrganisationRow;
let other: OrganisationRow;
let committee: CommitteeRow;
let made: string;

/** A project whose forecast, budget, risk and draft roadmap all changed after it was made. */
beforeAll(async () => {
  opened = await openedDatabase();
  project = await opened.db.write(SEEDING, async (tx) => {
    const programme = await aProgramme(tx);
    [lead, partner, other] = [await anOrganisation(tx), await anOrganisation(tx), await anOrganisation(tx)];
    committee = await aCommittee(tx, { programme });
    const milestones = [{ title: { fr: 'Mise en service' }, forecastEndOn: localDate('2013-01-31') }];
    return aProject(tx, {
      programme,
      ministry: lead,
      partners: [partner],
      milestones,
      roadmap: 'DRAFT',
      risks: [{}],
    });
  });
  made = await instant();
  const { actor } = await opened.db.write(SEEDING, (tx) =>
    aPerson(tx, { name: 'Nadia Alaoui', grants: [{ role: 'dpgov_officer' }] }),
  );
  await opened.db.write(actor, (tx) =>
    tx.manager.update(MilestoneRow, { projectId: project.id }, { forecastEndOn: localDate('2013-05-31') }),
  );
  await opened.db.write(actor, (tx) =>
    tx.manager.update(ProjectRow, { id: project.id }, { budgetPlannedCentimes: 5_000_000, version: 2 }),
  );
  await opened.db.write(actor, (tx) => tx.manager.delete(RiskRow, { projectId: project.id }));
});
afterAll(() => opened.close());

async function instant(): Promise<string> {
  const row = await opened.db.read(SEEDING, (tx) =>
    tx.row<{ at: string }>(sql`SELECT to_char(clock_timestamp(), 'YYYY-MM-DD"T"HH24:MI:SS.USOF') AS at`),
  );
  return row!.at;
}

function historyFor(actor: Actor, at: string | null = null): Promise<HistoryEntry[]> {
  return opened.db.read(actor, (tx) => projectHistory(tx, { projectId: project.id, at, first: 100 }));
}

/** The same reader with one right less. */
function without(tx: ReadTx, action: Action): ReadTx {
  const nobody = visible({ kind: 'public' }, action);
  return new Proxy(tx, {
    get(target, name) {
      if (name === 'visible') return (asked: Action) => (asked === action ? nobody : target.visible(asked));
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

const told = (entries: readonly HistoryEntry[]) => entries.map(({ kind, object }) => `${kind} ${object}`);
const MADE = ['CREATED milestone', 'CREATED project', 'CREATED project_partner'];

describe('a project’s history', () => {
  it('tells who changed what, from what to what, newest first', async () => {
    const entries = await historyFor(central('dpgov_officer'));
    expect(told(entries.slice(0, 3))).toEqual(['DELETED risk', 'CHANGED project', 'CHANGED milestone']);
    expect(told(entries.slice(3)).sort()).toEqual(
      [...MADE, 'CREATED planned_milestone', 'CREATED risk', 'CREATED roadmap_version'].sort(),
    );
    expect(entries[1]).toMatchObject({
      actor: 'Nadia Alaoui',
      rowId: project.id,
      label: project.title,
      changes: [{ field: 'budgetPlannedCentimes', before: null, after: 5_000_000 }],
    });
    expect(entries[2]).toMatchObject({
      actor: 'Nadia Alaoui',
      label: { fr: 'Mise en service' },
      changes: [{ field: 'forecastEndOn', before: '2013-01-31', after: '2013-05-31' }],
    });
    expect(entries[0]?.changes).toContainEqual({ field: 'likelihood', before: 3, after: null });
    expect(entries.at(-1)?.actor).toBe('system:seed');
    const instants = entries.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort().reverse());
  });

  it('tells a partner nothing of a draft roadmap, nor names its milestones after it', async () => {
    const entries = await historyFor(spgov('spgov_contributor', partner));
    expect(told(entries).sort()).toEqual(
      ['CHANGED milestone', 'CHANGED project', 'CREATED risk', 'DELETED risk', ...MADE].sort(),
    );
    expect(JSON.stringify(entries)).not.toContain('Mise en service');
  });

  it('tells no budget, and not that it changed, to whom may not read it', async () => {
    const auditor = central('auditor');
    expect(JSON.stringify(await historyFor(auditor))).toContain('budgetPlannedCentimes');
    // Every role that reads history reads budgets today: the right is taken away here.
    const entries = await opened.db.read(auditor, (tx) =>
      projectHistory(without(tx, 'budget.read'), { projectId: project.id, at: null, first: 100 }),
    );
    expect(told(entries)).not.toContain('CHANGED project');
    expect(JSON.stringify(entries)).not.toContain('budget');
  });

  it.each([
    ['another organisation', () => spgov('spgov_lead', other)],
    ['the committee', () => sitting('committee_chair', committee)],
    ['the public', (): Actor => ({ kind: 'public' })],
  ])('does not exist for %s', async (_, actor) => {
    expect(await historyFor(actor())).toEqual([]);
  });

  it('is told as it was known at an instant', async () => {
    expect(told(await historyFor(central('auditor'), made))).not.toContain('CHANGED milestone');
    expect(told(await historyFor(central('auditor'), made))).not.toContain('DELETED risk');
    expect(told(await historyFor(central('auditor'), made))).toHaveLength(6);
  });

  it('is told from the approval on to those who see approved roadmaps only', async () => {
    await opened.db.write(SEEDING, async (tx) => {
      await tx.manager.update(PlannedMilestoneRow, { projectId: project.id }, { weight: 7 });
      await tx.manager.update(RoadmapVersionRow, { projectId: project.id }, { state: 'APPROVED' });
    });
    const seen = (await historyFor(spgov('spgov_contributor', partner))).filter(({ object }) =>
      ['roadmap_version', 'planned_milestone'].includes(object),
    );
    expect(told(seen).sort()).toEqual(['CREATED planned_milestone', 'CREATED roadmap_version']);
    expect(JSON.stringify(seen)).not.toContain('DRAFT');
  });

  it('is one statement, and at most as long as asked', async () => {
    expect(await countStatements(() => historyFor(central('auditor')))).toBe(1);
    const two = await opened.db.read(central('auditor'), (tx) =>
      projectHistory(tx, { projectId: project.id, at: null, first: 2 }),
    );
    expect(two).toHaveLength(2);
  });
});

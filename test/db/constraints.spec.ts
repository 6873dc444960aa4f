import { DecisionRow } from '#persistence/committee/committee-session.entity.js';
import { MilestonePercentRow } from '#persistence/milestone/milestone.entity.js';
import { OrganisationRow, OrganisationTutelleRow } from '#persistence/organisation/organisation.entity.js';
import { ProjectRow } from '#persistence/project/project.entity.js';
import { RoadmapVersionRow } from '#persistence/roadmap/roadmap.entity.js';
import { sql } from '#persistence/sql.js';
import { uuidv7 } from '#persistence/uuid.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import { localDate } from '#domain/shared/local-date.js';
import { anOrganisation, aProgramme } from '../support/a-programme.js';
import { aProject, type ProjectMade } from '../support/a-project.js';
import { openedDatabase, SEEDING, type OpenedDatabase } from '../support/opened.js';

let opened: OpenedDatabase;
let project: ProjectMade;

beforeAll(async () => {
  opened = await openedDatabase();
  project = await opened.db.write(SEEDING, async (tx) =>
    aProject(tx, {
      programme: await aProgramme(tx),
      milestones: [{ percents: [{ percent: 10, statedOn: null }] }, {}],
    }),
  );
});
afterAll(() => opened.close());

const ofProject = () => ({ id: uuidv7(), programmeId: project.programmeId, projectId: project.id });

/** What a write does wrong, the constraint that stops it and the code it is answered with. */
const faults: [string, string, string, (tx: WriteTx) => Promise<unknown>][] = [
  [
    'a project with the code of another in its programme',
    'ALREADY_EXISTS',
    'project_code_unique',
    (tx) => tx.manager.insert(ProjectRow, { ...asRow(project), id: uuidv7() }),
  ],
  [
    'a second approved roadmap',
    'ALREADY_EXISTS',
    'roadmap_version_one_approved',
    (tx) => tx.manager.insert(RoadmapVersionRow, { ...ofProject(), number: 2, state: 'APPROVED' }),
  ],
  [
    'two undated percents of one milestone',
    'ALREADY_EXISTS',
    'milestone_percent_day_unique',
    (tx) =>
      tx.manager.insert(MilestonePercentRow, {
        ...ofProject(),
        milestoneId: project.milestones[0]!.id,
        percent: 20,
      }),
  ],
  [
    'two milestones at one place of a roadmap, found at the end',
    'ALREADY_EXISTS',
    'planned_milestone_position_unique',
    (tx) => tx.rows(sql`UPDATE planned_milestone SET position = 1 WHERE project_id = ${project.id}::uuid`),
  ],
  [
    'two ministries over one body at a time',
    'ALREADY_EXISTS',
    'organisation_tutelle_one_at_a_time',
    async (tx) => {
      const [first, second] = [await anOrganisation(tx), await anOrganisation(tx)];
      const body = await anOrganisation(tx, { tutelle: first });
      const again = { organisationId: body.id, supervisorId: second.id, fromOn: localDate('2012-01-03') };
      await tx.manager.insert(OrganisationTutelleRow, { id: uuidv7(), ...again });
    },
  ],
  [
    'a project led by nobody known',
    'REFERENCE_NOT_FOUND',
    'project_lead_organisation_fk',
    (tx) => tx.manager.update(ProjectRow, { id: project.id }, { leadOrganisationId: uuidv7() }),
  ],
  [
    'a decision of no session',
    'REFERENCE_NOT_FOUND',
    'decision_session_fk',
    (tx) =>
      tx.manager.insert(DecisionRow, { ...ofProject(), sessionId: uuidv7(), position: 1, text: { fr: '' } }),
  ],
  [
    'an organisation removed while it leads a project',
    'STILL_REFERRED_TO',
    'project_lead_organisation_fk',
    (tx) => tx.manager.delete(OrganisationRow, { id: project.leadOrganisationId }),
  ],
  [
    'a percent over 100',
    'OUT_OF_RANGE',
    'milestone_percent_range',
    (tx) => tx.rows(sql`UPDATE milestone_percent SET percent = 101 WHERE project_id = ${project.id}::uuid`),
  ],
  [
    'a lifecycle that the domain does not know',
    'OUT_OF_RANGE',
    'project_lifecycle_known',
    (tx) => tx.rows(sql`UPDATE project SET lifecycle = 'LATE' WHERE id = ${project.id}::uuid`),
  ],
  [
    'a budget below nothing',
    'OUT_OF_RANGE',
    'project_budget_positive',
    (tx) => tx.manager.update(ProjectRow, { id: project.id }, { budgetSpentCentimes: -1 }),
  ],
];

function asRow({
  milestones: _,
  planned: __,
  roadmapVersion: ___,
  risks: ____,
  ...row
}: ProjectMade): ProjectRow {
  return row;
}

describe('the database refuses', () => {
  it.each(faults)('%s with %s by %s', async (_, code, constraint, fault) => {
    await expect(opened.db.write(SEEDING, fault)).rejects.toMatchObject({ code, params: { constraint } });
  });

  it('a statement that takes too long with TIMED_OUT', async () => {
    const slow = opened.db.write(SEEDING, async (tx) => {
      await tx.rows(sql`SET LOCAL statement_timeout = 20`);
      await tx.rows(sql`SELECT pg_sleep(5)`);
    });
    await expect(slow).rejects.toMatchObject({ code: 'TIMED_OUT' });
  });

  it('to wait for a lock when told not to, with BUSY', async () => {
    const lock = sql`SELECT FROM project WHERE id = ${project.id}::uuid FOR UPDATE NOWAIT`;
    await opened.db.write(SEEDING, async (tx) => {
      await tx.rows(lock);
      await expect(opened.db.write(SEEDING, (other) => other.rows(lock))).rejects.toMatchObject({
        code: 'BUSY',
      });
    });
  });

  it('a deed of the program’s own with nothing that a caller could read', async () => {
    const fault = opened.db.write(SEEDING, (tx) => tx.rows(sql`SELECT nothing FROM nowhere`));
    await expect(fault).rejects.not.toHaveProperty('params');
  });
});

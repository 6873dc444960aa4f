import { UpdatePeriodService } from '#api/job/update-period.service.js';
import { startApi, type TestApi } from '../support/api.js';
import { auditOf, refusedFields, wrongFigures } from '../support/keeping.js';
import { answered, refusals } from '../support/screens.js';

const WHOLE = `id version state late submittedOn writable movesOpen viewerCan organisation { code }
  period { monthOn openedOn dueOn closedOn }
  steps { move steppedOn comments projectComments { projectCode comments } }
  projects { projectCode version confirmation declaredHealth sentence sentenceLang evidenceUrls missing comments
    health progressBp slippageDays voiceGapSteps lastDeclared { health declaredOn } }`;
const UPDATES = `query ($filter: UpdateFilter) { programme(code: "EGOV") {
  updatePeriods { monthOn openedOn dueOn closedOn openCount submittedCount returnedCount validatedCount }
  updates(filter: $filter) { ${WHOLE} } } }`;
const EDIT = `mutation ($input: EditProjectUpdateInput!) { editProjectUpdate(input: $input) { ${WHOLE} } }`;
const MOVE = `mutation ($input: MoveProgressUpdateInput!) { moveProgressUpdate(input: $input) { ${WHOLE} } }`;

interface ToldProject {
  readonly projectCode: string;
  readonly version: number;
  readonly confirmation: string | null;
  readonly declaredHealth: string | null;
  readonly missing: string[];
  readonly comments: string | null;
  readonly health: string;
  readonly voiceGapSteps: number | null;
}
interface ToldUpdate {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly late: boolean;
  readonly submittedOn: string | null;
  readonly movesOpen: string[];
  readonly organisation: { readonly code: string };
  readonly projects: readonly ToldProject[];
}
interface ToldPeriod {
  readonly monthOn: string;
  readonly dueOn: string;
  readonly closedOn: string | null;
  readonly openCount: number;
}

let api: TestApi;
let mi: string;
let miContributor: string;
let mjl: string;
let officer: string;
beforeAll(async () => {
  api = await startApi();
  mi = await api.signIn('lead.mi@spgov.example');
  miContributor = await api.signIn('contributor.mi@spgov.example');
  mjl = await api.signIn('lead.mjl@spgov.example');
  officer = await api.signIn('officer@dpgov.example');
});
afterAll(() => api.close());

const turn = (): Promise<number> => api.app.get(UpdatePeriodService).turn();

async function month(
  cookie: string,
  filter: object = {},
): Promise<{ periods: ToldPeriod[]; updates: ToldUpdate[] }> {
  const { programme } = await answered<{ programme: { updatePeriods: ToldPeriod[]; updates: ToldUpdate[] } }>(
    api,
    cookie,
    UPDATES,
    { filter },
  );
  return { periods: programme.updatePeriods, updates: programme.updates };
}

/** The update of the caller's own organisation. */
async function own(cookie: string): Promise<ToldUpdate> {
  const [update] = (await month(cookie)).updates;
  if (!update) throw new Error('no update');
  return update;
}

async function edit(cookie: string, id: string, project: ToldProject, said: object): Promise<ToldUpdate> {
  const input = { id, projectCode: project.projectCode, version: project.version, ...said };
  return (await answered<{ editProjectUpdate: ToldUpdate }>(api, cookie, EDIT, { input })).editProjectUpdate;
}

async function move(
  cookie: string,
  { id, version }: ToldUpdate,
  name: string,
  more = {},
): Promise<ToldUpdate> {
  const input = { id, version, move: name, ...more };
  return (await answered<{ moveProgressUpdate: ToldUpdate }>(api, cookie, MOVE, { input }))
    .moveProgressUpdate;
}

/** Says the same of every project, each with its computed health unless told otherwise. */
async function sayAll(cookie: string, declaredHealth: string): Promise<ToldUpdate> {
  const { id, projects } = await own(cookie);
  for (const project of projects)
    await edit(cookie, id, project, {
      confirmation: 'UNCHANGED',
      declaredHealth,
      sentence: 'Chiffres confirmés.',
    });
  return own(cookie);
}

describe('before reporting begins', () => {
  it('no period opens', async () => {
    expect(await turn()).toBe(0);
    expect(await month(officer)).toEqual({ periods: [], updates: [] });
  });
});

describe('a month of updates', () => {
  it('opens once, however many servers turn, with an update for each organisation that leads a project', async () => {
    await api.rows(`UPDATE programme SET first_reporting_on = '2013-06-01' WHERE code = 'EGOV'`);
    const opened = await Promise.all([turn(), turn(), turn()]);
    expect(opened.sort()).toEqual([0, 0, 1]);
    const [led] = await api.rows<{ bodies: string }>(
      `SELECT count(DISTINCT lead_organisation_id) AS bodies FROM project WHERE lifecycle NOT IN ('CLOSED', 'CANCELLED')`,
    );
    const { periods, updates } = await month(officer);
    expect(periods).toEqual([
      {
        ...{ monthOn: '2013-06-01', openedOn: '2013-06-07', dueOn: '2013-06-21', closedOn: null },
        ...{ openCount: Number(led?.bodies), submittedCount: 0, returnedCount: 0, validatedCount: 0 },
      },
    ]);
    expect(updates).toHaveLength(Number(led?.bodies));
    expect((await month(mi)).updates.map(({ organisation }) => organisation.code)).toEqual(['MI']);
    expect((await month(mi)).periods[0]?.openCount).toBe(1);
  });

  it('asks an organisation that comes to lead a project later in the month', async () => {
    const ofMjl = `organisation_id = (SELECT id FROM organisation WHERE code = 'MJL')`;
    await api.rows(`DELETE FROM notice WHERE ${ofMjl}`);
    await api.rows(`DELETE FROM progress_update WHERE ${ofMjl}`);
    expect((await month(mjl)).updates).toEqual([]);
    expect(await turn()).toBe(0);
    expect((await month(mjl)).updates).toHaveLength(1);
  });

  it('is not submitted before all is said of every project', async () => {
    const update = await own(mi);
    expect(update.projects.length).toBeGreaterThan(2);
    expect(update.projects[0]?.missing).toEqual(['confirmation', 'declaredHealth', 'sentence']);
    const input = { id: update.id, version: update.version, move: 'SUBMIT' };
    const [first] = await refusedFields(api, mi, MOVE, input);
    expect(first).toBe(`input.projects.${update.projects[0]?.projectCode}.confirmation REQUIRED`);
  });

  it('takes evidence by web addresses alone, and declares no health but through the SPGOV lead', async () => {
    const { id, projects } = await own(mi);
    const [project] = projects;
    const said = { id, projectCode: project?.projectCode, version: project?.version };
    const evidenceUrls = ['https://example.ma/pv.pdf', 'javascript:alert(1)', 'ftp://example.ma/pv'];
    expect(await refusedFields(api, mi, EDIT, { ...said, evidenceUrls })).toEqual([
      'input.evidenceUrls.1 INVALID_URL',
      'input.evidenceUrls.2 INVALID_URL',
    ]);
    expect(await refusedFields(api, miContributor, EDIT, { ...said, declaredHealth: 'GREEN' })).toEqual([
      'FORBIDDEN',
    ]);
    const input = { ...said, sentence: 'Préparé.', evidenceUrls: ['https://example.ma/pv.pdf'] };
    expect(await refusals(api, miContributor, EDIT, { input })).toEqual([]);
    expect(await refusedFields(api, mi, EDIT, { ...said, sentence: 'Autre.' })).toEqual([
      'input.sentence STALE_VERSION',
      'input.evidenceUrls STALE_VERSION',
    ]);
    expect(await refusals(api, mi, EDIT, { input: { ...said, projectCode: 'NO-SUCH' } })).toEqual([
      'NOT_FOUND',
    ]);
  });

  it('moves the freshness and the voices of the projects when an SPGOV confirms and submits', async () => {
    const submitted = await move(mi, await sayAll(mi, 'GREEN'), 'SUBMIT');
    expect(submitted).toMatchObject({
      state: 'SUBMITTED',
      submittedOn: '2013-06-07',
      late: false,
      movesOpen: [],
    });
    const codes = submitted.projects.map(({ projectCode }) => projectCode);
    const kept = await api.rows<{
      declared_health: string;
      updated_on: string;
      gap: number | null;
      health: string;
    }>(
      `SELECT f.declared_health, f.updated_on, f.voice_gap_steps AS gap, f.health FROM project_figures f
       JOIN project p ON p.id = f.project_id WHERE p.code = ANY($1)`,
      [codes],
    );
    expect(kept).toHaveLength(codes.length);
    const gaps: Record<string, number | null> = { GREEN: 0, AMBER: 1, RED: 2 };
    for (const row of kept)
      expect(row).toMatchObject({
        declared_health: 'GREEN',
        updated_on: '2013-06-07',
        gap: gaps[row.health] ?? null,
      });
    expect(kept.some(({ gap }) => gap === 2)).toBe(true);
    const { programme } = await answered<{ programme: { rollup: object } }>(
      api,
      officer,
      `{ programme(code: "EGOV") { reportingSince rollup(filter: { organisations: ["MI"] }) {
        lastUpdateOn betterDeclaredCount } } }`,
    );
    expect(programme).toEqual({
      reportingSince: '2013-06-01',
      rollup: { lastUpdateOn: '2013-06-07', betterDeclaredCount: kept.filter(({ gap }) => gap).length },
    });
    expect(await wrongFigures(api.databaseUrl)).toEqual([]);
  });

  it('is heard from the day on which it was declared, and opens to what it is compared with', async () => {
    const [update] = (await month(mi)).updates;
    const project = update?.projects.find(({ health }) => health === 'RED')?.projectCode;
    const VOICE = `query ($code: String!, $asOf: AsOfInput) { project(programme: "EGOV", code: $code, asOf: $asOf) {
      declaredHealth declaredOn voiceGapSteps updatedOn declarations { health monthOn sentence }
      explain { figure formula value parts { key code } } } }`;
    const voice = async (statusOn: string): Promise<unknown> =>
      (await answered<{ project: unknown }>(api, mi, VOICE, { code: project, asOf: { statusOn } })).project;
    const now = (await voice('2013-06-07')) as { explain: { figure: string }[] };
    expect(now.explain.find(({ figure }) => figure === 'VOICE_GAP')).toEqual({
      ...{ figure: 'VOICE_GAP', formula: 'STEPS_BETWEEN', value: 2 },
      parts: [
        { key: 'DECLARED_HEALTH', code: 'GREEN' },
        { key: 'HEALTH', code: 'RED' },
      ],
    });
    expect(now).toMatchObject({
      ...{ declaredHealth: 'GREEN', declaredOn: '2013-06-07', voiceGapSteps: 2, updatedOn: '2013-06-07' },
      declarations: [{ health: 'GREEN', monthOn: '2013-06-01', sentence: 'Chiffres confirmés.' }],
    });
    expect(await voice('2013-06-06')).toMatchObject({
      ...{ declaredHealth: null, declaredOn: null, voiceGapSteps: null, updatedOn: null, declarations: [] },
    });
    const QUALITY = `{ programme(code: "EGOV") { dataQuality(kinds: [DECLARED_BETTER], organisation: "MI") {
      totalCount lines { remedy value declaredHealth health } } } }`;
    const { programme } = await answered<{
      programme: { dataQuality: { totalCount: number; lines: object[] } };
    }>(api, officer, QUALITY);
    expect(programme.dataQuality.totalCount).toBeGreaterThan(0);
    expect(programme.dataQuality.lines[0]).toMatchObject({
      ...{ remedy: 'COMPARE_VOICES', value: 2, declaredHealth: 'GREEN', health: 'RED' },
    });
    const INBOX = `{ programme(code: "EGOV") { inbox { items { kind id organisationCode sinceOn dueOn workingDaysLate viewerCan } } } }`;
    const inbox = await answered<{ programme: { inbox: { items: object[] } } }>(api, officer, INBOX);
    expect(inbox.programme.inbox.items).toEqual([
      {
        ...{
          kind: 'UPDATE',
          id: update?.id,
          organisationCode: 'MI',
          sinceOn: '2013-06-07',
          dueOn: '2013-06-21',
        },
        ...{ workingDaysLate: 0, viewerCan: ['UPDATE_VALIDATE'] },
      },
    ]);
  });

  it('is returned with comments project by project, corrected and submitted again, then validated', async () => {
    const submitted = await own(mi);
    const [first] = submitted.projects;
    const bare = { id: submitted.id, version: submitted.version, move: 'RETURN' };
    expect(await refusedFields(api, officer, MOVE, bare)).toEqual(['input.comments REQUIRED']);
    expect(
      await refusedFields(api, officer, MOVE, {
        ...bare,
        projectComments: [{ projectCode: 'NO-SUCH', comments: 'Revoir' }],
      }),
    ).toEqual(['input.projectComments.0.projectCode REFERENCE_NOT_FOUND']);
    const projectComments = [{ projectCode: first?.projectCode, comments: 'Le retard du lot 2 manque.' }];
    expect(await refusals(api, mi, MOVE, { input: { ...bare, projectComments } })).toEqual(['FORBIDDEN']);
    const returned = await move(officer, submitted, 'RETURN', { projectComments });
    expect(returned.state).toBe('RETURNED');
    const mine = await own(mi);
    expect(mine.projects.map(({ comments }) => comments).filter(Boolean)).toEqual([
      'Le retard du lot 2 manque.',
    ]);
    const again = mine.projects[0];
    if (!again) throw new Error('no project');
    await edit(mi, mine.id, again, {
      confirmation: 'CHANGED',
      declaredHealth: 'RED',
      sentence: 'Lot 2 en retard.',
    });
    const resubmitted = await move(mi, await own(mi), 'SUBMIT');
    const [kept] = await api.rows<{ declared_health: string }>(
      `SELECT f.declared_health FROM project_figures f JOIN project p ON p.id = f.project_id WHERE p.code = $1`,
      [again.projectCode],
    );
    expect(kept?.declared_health).toBe('RED');
    expect(await move(officer, resubmitted, 'VALIDATE')).toMatchObject({ state: 'VALIDATED', movesOpen: [] });
    expect(
      await refusals(api, mi, EDIT, {
        input: { id: mine.id, projectCode: again.projectCode, version: again.version + 1 },
      }),
    ).toEqual(['MOVE_NOT_ALLOWED']);
    expect(
      (await auditOf(api, mine.id)).map(({ action }) => action).filter((action) => action !== 'update.edit'),
    ).toEqual([...['update.submit', 'update.validate', 'update.submit', 'update.validate']]);
  });

  it('is moved by one of two who decide on the same version', async () => {
    const update = await sayAll(mjl, 'AMBER');
    const input = { id: update.id, version: update.version, move: 'SUBMIT' };
    const both = await Promise.all([
      refusals(api, mjl, MOVE, { input }),
      refusals(api, mjl, MOVE, { input }),
    ]);
    expect(both.map(([code]) => code ?? 'DONE').sort()).toEqual(['DONE', 'STALE_VERSION']);
  });

  it('is kept from other organisations, from members and from the public, whatever they ask', async () => {
    const { id, version } = await own(mjl);
    const ask = `query ($id: ID!) { progressUpdate(id: $id) { state } }`;
    expect(await refusals(api, mi, ask, { id })).toEqual(['NOT_FOUND']);
    expect(await refusals(api, null, ask, { id })).toEqual(['UNAUTHENTICATED']);
    expect(await refusals(api, mi, MOVE, { input: { id, version, move: 'VALIDATE' } })).toEqual([
      'NOT_FOUND',
    ]);
    expect((await month(mi, { organisation: 'MJL' })).updates).toEqual([]);
    const member = await api.signIn('member@cigov.example');
    const { periods, updates } = await month(member);
    expect({ open: periods[0]?.openCount, updates }).toEqual({ open: 0, updates: [] });
  });
});

describe('the next month', () => {
  it('closes the one before and opens, a month in which nothing ran left out', async () => {
    await api.rows(`UPDATE programme SET status_on = '2013-08-05' WHERE code = 'EGOV'`);
    expect(await turn()).toBe(1);
    expect(await turn()).toBe(0);
    const { periods } = await month(officer);
    expect(periods.map(({ monthOn, closedOn }) => [monthOn, closedOn])).toEqual([
      ['2013-08-01', null],
      ['2013-06-01', '2013-08-05'],
    ]);
  });

  it('takes no more of an update that was never submitted in its month', async () => {
    const { updates } = await month(officer, { monthOn: '2013-06-01', states: ['OPEN'] });
    expect(updates.every(({ late }) => late)).toBe(true);
    const [update] = updates;
    const lead = `UPDATE access_grant SET organisation_id = (SELECT id FROM organisation WHERE code = $1)
      WHERE person_id = (SELECT id FROM person WHERE email = 'lead.mjl@spgov.example')`;
    await api.rows(lead, [update?.organisation.code]);
    const other = await api.signIn('lead.mjl@spgov.example');
    const input = { id: update?.id, version: update?.version, move: 'SUBMIT' };
    expect(await refusals(api, other, MOVE, { input })).toEqual(['PERIOD_CLOSED']);
  });

  it('leaves the status date going back without effect', async () => {
    await api.rows(`UPDATE programme SET status_on = '2013-06-07' WHERE code = 'EGOV'`);
    expect(await turn()).toBe(0);
    expect((await month(officer)).periods).toHaveLength(2);
  });
});

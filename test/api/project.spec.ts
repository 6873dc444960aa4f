import { startApi, type TestApi } from '../support/api.js';
import { answered, refusals } from '../support/screens.js';

let api: TestApi;
let officer: string;
let member: string;
let leadMi: string;
let leadMjl: string;
beforeAll(async () => {
  api = await startApi();
  officer = await api.signIn('officer@dpgov.example');
  member = await api.signIn('member@cigov.example');
  leadMi = await api.signIn('lead.mi@spgov.example');
  leadMjl = await api.signIn('lead.mjl@spgov.example');
});
afterAll(() => api.close());

async function project<T>(cookie: string, code: string, fields: string, language?: string): Promise<T> {
  const query = `{ project(programme: "EGOV", code: "${code}") { ${fields} } }`;
  return (await answered<{ project: T }>(api, cookie, query, {}, language)).project;
}

describe('the project sheet', () => {
  it('says where a project hangs, from the top of the strategy down', async () => {
    const sheet = await project<{ strategyPath: { code: string }[]; strategyNode: { code: string } }>(
      officer,
      'EG-001',
      'strategyPath { code } strategyNode { code }',
    );
    expect(sheet.strategyPath.map(({ code }) => code)).toEqual(['MN', 'P2', 'I05']);
    expect(sheet.strategyNode.code).toBe('I05');
  });

  it('gives a reason that rests on a hidden risk as its code alone, and the risk to no one else', async () => {
    const fields =
      'health healthReasons { code value limit count risk { code title } } risks { code } viewerCan';
    interface Sheet {
      health: string;
      healthReasons: { code: string; value: number | null; risk: { code: string } | null }[];
      risks: { code: string }[];
      viewerCan: string[];
    }
    const seen = await project<Sheet>(leadMi, 'EG-002', fields);
    expect(seen.healthReasons).toMatchObject([
      { code: 'RISK_EXPOSURE', value: 16, risk: { code: 'RK-002' } },
    ]);
    expect(seen.viewerCan).toContain('RISK_READ');
    const hidden = await project<Sheet>(member, 'EG-002', fields);
    expect(hidden.health).toBe(seen.health);
    expect(hidden.healthReasons).toEqual([
      { code: 'RISK_EXPOSURE', value: null, limit: null, count: null, risk: null },
    ]);
    expect(hidden.risks).toEqual([]);
    expect(hidden.viewerCan).not.toContain('RISK_READ');
    expect(hidden.viewerCan).not.toContain('MILESTONE_EDIT');
  });

  it('shows a draft roadmap to its lead and DPGOV, and a milestone of it to nobody else', async () => {
    const [draft] = await api.rows<{ code: string }>(`
      SELECT p.code FROM project p JOIN roadmap_version v ON v.project_id = p.id JOIN organisation o
        ON o.id = p.lead_organisation_id WHERE v.state = 'DRAFT' AND o.code = 'MI' ORDER BY p.code LIMIT 1`);
    const code = draft?.code ?? '';
    const states = async (cookie: string): Promise<string[]> =>
      (
        await project<{ roadmaps: { state: string }[] }>(cookie, code, 'roadmaps { state milestones { id } }')
      ).roadmaps.map(({ state }) => state);
    expect(await states(officer)).toEqual(['DRAFT']);
    expect(await states(leadMi)).toEqual(['DRAFT']);
    expect(await states(leadMjl)).toEqual([]);
    expect(await states(member)).toEqual([]);
    const { milestones } = await project<{ milestones: object[] }>(officer, code, 'milestones { id }');
    expect(milestones).toEqual([]);
  });

  it('shows a dependency from both of its ends', async () => {
    interface Sheet {
      dependencies: {
        id: string;
        direction: string;
        milestone: { projectCode: string; title: string };
        other: { projectCode: string; title: string };
      }[];
    }
    const fields =
      'dependencies { id direction milestone { projectCode title } other { projectCode title } }';
    const { dependencies } = await project<Sheet>(officer, 'EG-018', fields);
    const incoming = dependencies.find(({ other }) => other.projectCode === 'EG-017');
    expect(incoming).toMatchObject({ direction: 'INCOMING', milestone: { projectCode: 'EG-018' } });
    const from = (await project<Sheet>(officer, 'EG-017', fields)).dependencies.find(
      ({ id }) => id === incoming?.id,
    );
    expect(from).toMatchObject({
      direction: 'OUTGOING',
      milestone: incoming?.other,
      other: incoming?.milestone,
    });
  });

  it('answers in the language of its reader, and says when it could not', async () => {
    await answered(api, leadMjl, 'mutation { setPreferences(language: AR) { language } }');
    const known = await project<{ title: string; titleLang: string }>(leadMjl, 'EG-001', 'title titleLang');
    expect(known).toEqual({ title: 'تحديث الحالة المدنية', titleLang: 'ar' });
    const missing = await project<{ titleLang: string }>(leadMjl, 'EG-065', 'titleLang');
    expect(missing.titleLang).toBe('fr');
  });

  it('is not there for a stranger, nor for a code that is none', async () => {
    const query = (code: string): string => `{ project(programme: "EGOV", code: "${code}") { code } }`;
    expect(await refusals(api, null, query('EG-001'))).toEqual(['UNAUTHENTICATED']);
    expect(await refusals(api, officer, query('EG-999'))).toEqual(['NOT_FOUND']);
    expect(await refusals(api, officer, '{ programme(code: "NOWHERE") { code } }')).toEqual(['NOT_FOUND']);
    expect(await refusals(api, null, '{ programme(code: "NOWHERE") { code } }')).toEqual(['UNAUTHENTICATED']);
    expect(await refusals(api, null, '{ programmes { code } }')).toEqual(['UNAUTHENTICATED']);
  });
});

describe('an edit of a milestone', () => {
  const EDIT = `mutation ($input: EditMilestoneInput!) { editMilestone(input: $input) { id version forecastEndOn
    actualEndOn percentComplete percentStatedOn finished expectedEndOn slippageDays viewerCan } }`;
  interface Known {
    id: string;
    version: number;
    position: number;
  }
  const milestone = async (position: number): Promise<Known> => {
    const { milestones } = await project<{ milestones: Known[] }>(
      officer,
      'EG-001',
      'milestones { id version position }',
    );
    const found = milestones.find((each) => each.position === position);
    if (!found) throw new Error('no such milestone');
    return found;
  };
  const edit = (cookie: string, input: object): Promise<{ editMilestone: Record<string, unknown> }> =>
    answered(api, cookie, EDIT, { input });

  it('answers the milestone as it now stands, with figures, history and audit', async () => {
    const { id, version } = await milestone(2);
    const before = await project<{ progressBp: number }>(officer, 'EG-001', 'progressBp');
    const { editMilestone } = await edit(leadMi, { id, version, actualEndOn: '2013-06-01' });
    expect(editMilestone).toMatchObject({
      version: version + 1,
      actualEndOn: '2013-06-01',
      finished: true,
      expectedEndOn: '2013-06-01',
      viewerCan: ['MILESTONE_EDIT'],
    });
    const after = await project<{
      progressBp: number;
      history: {
        actor: string;
        object: string;
        kind: string;
        changes: { field: string; after: unknown }[];
      }[];
    }>(officer, 'EG-001', 'progressBp history { actor object kind changes { field after } }');
    expect(after.progressBp).toBeGreaterThan(before.progressBp);
    expect(after.history[0]).toMatchObject({
      actor: 'Responsable SPGOV Intérieur',
      object: 'milestone',
      kind: 'CHANGED',
    });
    expect(after.history[0]?.changes).toContainEqual({ field: 'actualEndOn', after: '2013-06-01' });
    const audit = await api.rows(
      `SELECT FROM audit_entry WHERE action = 'milestone.edit' AND subject_id = $1`,
      [id],
    );
    expect(audit).toHaveLength(1);
  });

  it('states a percent with its day, corrects it, and empties it', async () => {
    const { id, version } = await milestone(3);
    const stated = await edit(leadMi, { id, version, percentComplete: 40, percentStatedOn: '2013-05-01' });
    expect(stated.editMilestone).toMatchObject({ percentComplete: 40, percentStatedOn: '2013-05-01' });
    const later = { id, version: version + 1, percentComplete: 55, percentStatedOn: '2013-06-01' };
    expect((await edit(leadMi, later)).editMilestone).toMatchObject({ percentComplete: 55 });
    const corrected = { ...later, version: version + 2, percentComplete: 50 };
    expect((await edit(leadMi, corrected)).editMilestone).toMatchObject({ percentComplete: 50 });
    const emptied = await edit(leadMi, { id, version: version + 3, percentComplete: null });
    expect(emptied.editMilestone).toMatchObject({ percentComplete: null, percentStatedOn: null });
  });

  it('made from another version is refused, naming what changed', async () => {
    const { id, version } = await milestone(4);
    await edit(leadMi, { id, version, forecastEndOn: '2014-02-01' });
    const { errors } = await api.ask(
      EDIT,
      { input: { id, version, forecastEndOn: '2014-03-01' } },
      { cookie: officer },
    );
    expect(errors[0]?.extensions).toMatchObject({
      code: 'STALE_VERSION',
      params: { version: version + 1 },
      fields: [{ field: 'input.forecastEndOn', code: 'STALE_VERSION', params: { after: '2014-02-01' } }],
    });
  });

  it('is refused to whoever may not, and leaves no trace', async () => {
    const { id, version } = await milestone(5);
    const input = { id, version, forecastEndOn: '2014-05-01' };
    expect(await refusals(api, null, EDIT, { input })).toEqual(['UNAUTHENTICATED']);
    for (const cookie of [member, leadMjl])
      expect(await refusals(api, cookie, EDIT, { input })).toEqual(['FORBIDDEN']);
    expect(await refusals(api, leadMi, EDIT, { input: { ...input, id: 'none' } })).toEqual(['NOT_FOUND']);
    const unknown = '01980000-0000-7000-8000-000000000000';
    expect(await refusals(api, leadMi, EDIT, { input: { ...input, id: unknown } })).toEqual(['NOT_FOUND']);
    expect((await milestone(5)).version).toBe(version);
  });

  it('names the fields that are wrong', async () => {
    const { id, version } = await milestone(5);
    const input = {
      id,
      version,
      actualEndOn: '2013-07-01',
      percentComplete: 140,
      percentStatedOn: '2013-06-01',
    };
    const { errors } = await api.ask(EDIT, { input }, { cookie: leadMi });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [
        { field: 'input.actualEndOn', code: 'DATE_AFTER_STATUS_DATE' },
        { field: 'input.percentComplete', code: 'PERCENT_OUT_OF_RANGE' },
      ],
    });
  });

  it('of several people at once keeps every one of them and right figures', async () => {
    const { milestones } = await project<{ milestones: Known[] }>(
      officer,
      'EG-001',
      'milestones { id version position }',
    );
    await Promise.all(
      milestones.map(({ id, version }, index) =>
        edit(leadMi, { id, version, forecastEndOn: `2016-01-0${index + 1}` }),
      ),
    );
    const { expectedEndOn, milestones: after } = await project<{
      expectedEndOn: string;
      milestones: { finished: boolean; forecastEndOn: string }[];
    }>(officer, 'EG-001', 'expectedEndOn milestones { finished forecastEndOn }');
    expect(after.map(({ forecastEndOn }) => forecastEndOn)).toEqual(
      milestones.map((_, index) => `2016-01-0${index + 1}`),
    );
    const open = after.filter(({ finished }) => !finished).map(({ forecastEndOn }) => forecastEndOn);
    expect(expectedEndOn).toBe(open.sort().at(-1));
  });
});

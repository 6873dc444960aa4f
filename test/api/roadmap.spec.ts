import { startApi, type TestApi } from '../support/api.js';
import type { Answer } from '../support/served.js';
import { refusedFields, wrongFigures } from '../support/keeping.js';
import { answered, refusals } from '../support/screens.js';
import { checksum } from './matrix-objects.js';

let api: TestApi;
let leadMi: string;
let contributorMi: string;
let officer: string;
let chair: string;
beforeAll(async () => {
  api = await startApi();
  const emails = ['lead.mi@spgov', 'contributor.mi@spgov', 'officer@dpgov', 'chair@cigov'];
  [leadMi, contributorMi, officer, chair] = (await Promise.all(
    emails.map((email) => api.signIn(`${email}.example`)),
  )) as [string, string, string, string];
});
afterAll(() => api.close());

interface Promised {
  readonly milestoneId: string;
  readonly position: number;
  readonly title: Readonly<Record<'fr' | 'ar' | 'en', string | null>>;
  readonly phase: string;
  readonly weight: number;
  readonly earningRule: string;
  readonly baselineStartOn: string | null;
  readonly baselineEndOn: string | null;
}
interface Kept {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly state: string;
  readonly milestones: readonly Promised[];
  readonly steps: readonly object[];
  readonly movesOpen: readonly string[];
}
interface Figures {
  readonly health: string;
  readonly progressBp: number;
  readonly slippageDays: number;
  readonly firstSlippageDays: number;
}

const MILESTONE =
  'milestoneId position title { fr ar en } phase weight earningRule baselineStartOn baselineEndOn';
const FIELDS = `id version number state reason presentedOn approvedOn milestones { ${MILESTONE} }
  steps { move steppedOn comments } movesOpen viewerCan`;
const START = `mutation ($input: StartRoadmapDraftInput!) { done: startRoadmapDraft(input: $input) { ${FIELDS} } }`;
const SAVE = `mutation ($input: SaveRoadmapDraftInput!) { done: saveRoadmapDraft(input: $input) { ${FIELDS} } }`;
const MOVE = `mutation ($input: MoveRoadmapInput!) { done: moveRoadmap(input: $input) { ${FIELDS} } }`;
const FIGURES = 'health healthReasons { code value } progressBp slippageDays firstSlippageDays baselineEndOn';
const PREVIEW = `query ($input: RoadmapPreviewInput!) { done: roadmapPreview(input: $input) {
  statusOn now { ${FIGURES} } then { ${FIGURES} } } }`;
const EXPLAINED = `query ($input: RoadmapPreviewInput!) { done: roadmapPreview(input: $input) {
  now { explain { figure value code parts { key label } } } then { explain { figure value code parts { key label } } } } }`;
const COMPARE = `query ($code: String!, $before: Int!, $after: Int!) {
  done: roadmapComparison(programme: "EGOV", code: $code, before: $before, after: $after) {
    milestones { milestoneId change fields endShiftDays before { position } after { position } } } }`;

interface Opened {
  readonly figure: string;
  readonly value: number | null;
  readonly code: string | null;
  readonly parts: readonly { readonly label: string }[];
}

const done = async <T = Kept>(operation: string, input: object, cookie = leadMi): Promise<T> =>
  (await answered<{ done: T }>(api, cookie, operation, { input })).done;
const refused = (operation: string, input: object, cookie = leadMi): Promise<string[]> =>
  refusedFields(api, cookie, operation, input);
const ask = (operation: string, input: object, cookie = leadMi): Promise<Answer> =>
  api.ask(operation, { input }, { cookie });

async function projectId(code: string): Promise<string> {
  const [row] = await api.rows<{ id: string }>('SELECT id FROM project WHERE code = $1', [code]);
  return row?.id ?? '';
}
const asInput = ({ milestoneId, title, phase, weight, earningRule, ...dates }: Promised) => ({
  ...{ milestoneId, title, phase, weight, earningRule },
  ...{ baselineStartOn: dates.baselineStartOn, baselineEndOn: dates.baselineEndOn },
});
const sheet = async (code: string): Promise<Figures & { version: number; lifecycle: string }> =>
  (
    await answered<{ project: Figures & { version: number; lifecycle: string } }>(
      api,
      officer,
      `{ project(programme: "EGOV", code: "${code}") { version lifecycle health progressBp slippageDays firstSlippageDays } }`,
    )
  ).project;

describe('a version of a roadmap', () => {
  it('is drafted from the approved one, previewed, presented, returned, approved and compared', async () => {
    const before = await sheet('EG-001');
    const draft = await done(START, { projectId: await projectId('EG-001') }, contributorMi);
    expect(draft).toMatchObject({
      number: 2,
      state: 'DRAFT',
      version: 1,
      steps: [],
      movesOpen: ['WITHDRAW'],
    });
    const [first, second, ...others] = draft.milestones.map(asInput);
    if (!first || !second) throw new Error('EG-001 has its milestones');
    const last = others.at(-1) ?? second;
    const added = {
      title: { fr: ' Généralisation ' },
      phase: 'DEPLOYMENT',
      weight: 3,
      baselineEndOn: '2015-06-30',
    };
    const milestones = [
      second,
      first,
      ...others.slice(0, -1),
      { ...last, baselineEndOn: '2015-01-31' },
      added,
    ];

    const preview = await done<{ now: Figures; then: Figures }>(PREVIEW, { id: draft.id, milestones });
    expect(preview.now).toMatchObject({ health: before.health, slippageDays: before.slippageDays });
    expect(preview.then.slippageDays).toBeLessThan(before.slippageDays);
    expect(preview.then.progressBp).toBeLessThan(before.progressBp);
    expect(await sheet('EG-001')).toEqual(before);
    const opened = await done<Record<'now' | 'then', { explain: Opened[] }>>(EXPLAINED, {
      id: draft.id,
      milestones,
    });
    for (const moment of ['now', 'then'] as const) {
      const value = (figure: string) => opened[moment].explain.find((tree) => tree.figure === figure);
      expect(value('PROGRESS')?.value).toBe(preview[moment].progressBp);
      expect(value('SLIPPAGE')?.value).toBe(preview[moment].slippageDays);
      expect(value('HEALTH')?.code).toBe(preview[moment].health);
    }
    const named = opened.then.explain.find(({ figure }) => figure === 'PROGRESS')?.parts ?? [];
    expect(named.map(({ label }) => label)).toContain('Généralisation');
    expect(named.every(({ label }) => label !== '')).toBe(true);

    const saved = await done(SAVE, { id: draft.id, version: 1, reason: 'Marché infructueux', milestones });
    expect(saved.milestones.map(({ position, milestoneId }) => [position, milestoneId])).toEqual(
      milestones.map((milestone, index) => [
        index + 1,
        'milestoneId' in milestone ? milestone.milestoneId : saved.milestones.at(-1)?.milestoneId,
      ]),
    );
    expect(saved).toMatchObject({ version: 2, movesOpen: ['PRESENT', 'WITHDRAW'] });
    expect(saved.milestones.at(-1)).toMatchObject({
      title: { fr: 'Généralisation' },
      earningRule: 'PERCENT',
    });
    expect(await sheet('EG-001')).toEqual(before);

    const step = (move: string, version: number, cookie: string, comments?: string): Promise<Kept> =>
      done(MOVE, { id: draft.id, version, move, comments }, cookie);
    expect(await step('PRESENT', 2, leadMi)).toMatchObject({ state: 'PRESENTED', presentedOn: '2013-06-07' });
    expect(await refused(MOVE, { id: draft.id, version: 3, move: 'RETURN' }, chair)).toEqual([
      'input.comments REQUIRED',
    ]);
    expect(await step('RETURN', 3, chair, 'Trop tard')).toMatchObject({ state: 'RETURNED', steps: [] });
    // The chair no longer sees what went back to its authors.
    const query = `query ($id: ID!) { roadmapRecord(id: $id) { id } }`;
    expect(await refusals(api, chair, query, { id: draft.id })).toEqual(['NOT_FOUND']);
    expect((await step('REOPEN', 4, contributorMi)).steps).toMatchObject([
      { move: 'PRESENT', comments: null },
      { move: 'RETURN', comments: 'Trop tard' },
      { move: 'REOPEN' },
    ]);
    await step('PRESENT', 5, leadMi);
    const approved = await step('APPROVE', 6, chair, 'Vu');
    expect(approved).toMatchObject({ state: 'APPROVED', approvedOn: '2013-06-07', steps: [], movesOpen: [] });

    const after = await sheet('EG-001');
    expect(after).toMatchObject(
      (({ health, progressBp, slippageDays, firstSlippageDays }) => ({
        ...{ health, progressBp, slippageDays, firstSlippageDays },
      }))(preview.then),
    );
    expect(after.firstSlippageDays).toBeGreaterThan(after.slippageDays);
    const states = await api.rows(
      `SELECT v.number, v.state FROM roadmap_version v JOIN project p ON p.id = v.project_id
       WHERE p.code = 'EG-001' ORDER BY v.number`,
    );
    expect(states).toEqual([
      { number: 1, state: 'SUPERSEDED' },
      { number: 2, state: 'APPROVED' },
    ]);
    expect(await wrongFigures(api.databaseUrl)).toEqual([]);
    const audit = await api.rows<{ change: string }>(
      `SELECT detail->>'change' AS change FROM audit_entry WHERE subject_id = $1 AND subject_kind = 'roadmap' ORDER BY at`,
      [draft.id],
    );
    expect(audit.map(({ change }) => change)).toEqual([
      ...['SAVE', 'PRESENT', 'RETURN', 'REOPEN', 'PRESENT', 'APPROVE'],
    ]);

    const compared = await answered<{ done: { milestones: { change: string; fields: string[] }[] } }>(
      api,
      chair,
      COMPARE,
      { code: 'EG-001', before: 1, after: 2 },
    );
    expect(compared.done.milestones.map(({ change }) => change)).toEqual([
      ...['CHANGED', 'CHANGED', ...others.slice(0, -1).map(() => 'SAME'), 'CHANGED', 'ADDED'],
    ]);
    expect(compared.done.milestones.at(-2)).toMatchObject({ fields: ['BASELINE_END_ON'] });
  });

  it('that lost a milestone keeps it in the version before; one that was never promised is gone for good', async () => {
    const draft = await done(START, { projectId: await projectId('EG-001') });
    const [kept, ...left] = draft.milestones.map(asInput);
    const fresh = { title: { fr: 'Essai' }, phase: 'BUILD', weight: 1, baselineEndOn: '2014-06-30' };
    const tried = await done(SAVE, {
      id: draft.id,
      version: 1,
      reason: 'Périmètre',
      milestones: [kept, fresh],
    });
    const triedId = tried.milestones.at(-1)?.milestoneId;
    await done(SAVE, { id: draft.id, version: 2, milestones: [kept] });
    expect(await api.rows('SELECT FROM milestone WHERE id = $1', [triedId])).toEqual([]);
    const compared = await answered<{ done: { milestones: { change: string }[] } }>(api, officer, COMPARE, {
      ...{ code: 'EG-001', before: 2, after: 3 },
    });
    const changes = compared.done.milestones.map(({ change }) => change);
    expect(changes).toEqual(['SAME', ...left.map(() => 'LEFT')]);
    expect(await done(MOVE, { id: draft.id, version: 3, move: 'WITHDRAW' })).toMatchObject({
      state: 'WITHDRAWN',
    });
  });

  it('is refused with the dates, weights and milestones that are impossible, and stays as it was', async () => {
    const draft = await done(START, { projectId: await projectId('EG-001') });
    const [first, second] = draft.milestones.map(asInput);
    const [stranger] = await api.rows<{ id: string }>(
      `SELECT m.id FROM milestone m JOIN project p ON p.id = m.project_id WHERE p.code = 'EG-002' LIMIT 1`,
    );
    const before = await checksum(api);
    const milestones = [
      { ...first, baselineEndOn: '1999-12-31' },
      { ...second, baselineStartOn: '2014-01-01', baselineEndOn: '2013-12-31', weight: -1 },
      { ...second, milestoneId: stranger?.id, title: { ar: 'مرحلة' } },
    ];
    expect(await refused(SAVE, { id: draft.id, version: 1, milestones })).toEqual([
      'input.milestones.0.baselineEndOn BEFORE_PROJECT_START',
      'input.milestones.1.weight OUT_OF_RANGE',
      'input.milestones.1.baselineEndOn PERIOD_INVERTED',
      'input.milestones.2.title.fr REQUIRED',
      'input.milestones.2.milestoneId REFERENCE_NOT_FOUND',
    ]);
    expect(await refused(PREVIEW, { id: draft.id, milestones: milestones.slice(0, 1) })).toEqual([
      'input.milestones.0.baselineEndOn BEFORE_PROJECT_START',
    ]);
    expect(await refused(MOVE, { id: draft.id, version: 1, move: 'PRESENT' })).toEqual([
      'input.reason REQUIRED',
    ]);
    expect(await refused(MOVE, { id: draft.id, version: 1, move: 'SUPERSEDE' })).toEqual([
      'MOVE_NOT_ALLOWED',
    ]);
    expect(await refused(START, { projectId: await projectId('EG-001') })).toEqual(['ROADMAP_PENDING']);
    expect(await refusals(api, chair, SAVE, { input: { id: draft.id, version: 1, milestones: [] } })).toEqual(
      ['NOT_FOUND'],
    );
    expect(
      await refusals(api, contributorMi, MOVE, { input: { id: draft.id, version: 1, move: 'PRESENT' } }),
    ).toEqual(['FORBIDDEN']);
    expect(await checksum(api)).toBe(before);
    await done(MOVE, { id: draft.id, version: 1, move: 'WITHDRAW' });
  });

  it('saved by two is refused to the second with both versions, milestone by milestone', async () => {
    const draft = await done(START, { projectId: await projectId('EG-001') });
    const [first, second, ...others] = draft.milestones.map(asInput);
    const milestones = [{ ...first, weight: 7, title: { fr: 'Autre titre' } }, ...others];
    await done(SAVE, { id: draft.id, version: 1, reason: 'Mise à jour', milestones });
    const { errors } = await ask(SAVE, { id: draft.id, version: 1, milestones: [] });
    const told = new Map(errors[0]?.extensions.fields?.map(({ field, params }) => [field, params]));
    expect(errors[0]?.extensions).toMatchObject({ code: 'STALE_VERSION', params: { version: 2 } });
    expect(told.get('input.reason')).toEqual({ after: 'Mise à jour' });
    expect(told.get(`input.milestones.${first?.milestoneId}.weight`)).toEqual({
      before: first?.weight,
      after: 7,
    });
    expect(told.get(`input.milestones.${second?.milestoneId}`)).toEqual({ before: second?.title.fr });
    expect(told.get(`input.milestones.${others[0]?.milestoneId}.position`)).toEqual({ before: 3, after: 2 });
    await done(MOVE, { id: draft.id, version: 2, move: 'WITHDRAW' });
  });

  it('approved for a project being framed plans it, and makes it measured', async () => {
    const [framing] = await api.rows<{ code: string; id: string }>(`SELECT p.code, p.id FROM project p
      WHERE p.lifecycle = 'FRAMING' AND NOT EXISTS
        (SELECT FROM roadmap_version v WHERE v.project_id = p.id AND v.state = 'APPROVED') ORDER BY p.code LIMIT 1`);
    await api.rows(`UPDATE roadmap_version SET state = 'WITHDRAWN' WHERE project_id = $1`, [framing?.id]);
    const draft = await done(START, { projectId: framing?.id }, officer);
    expect(draft.milestones).toEqual([]);
    const milestones = [
      { title: { fr: 'Recette' }, phase: 'ACCEPTANCE', weight: 1, baselineEndOn: '2014-01-31' },
    ];
    await done(SAVE, { id: draft.id, version: 1, milestones }, officer);
    await api.rows(`UPDATE roadmap_version SET state = 'PRESENTED' WHERE id = $1`, [draft.id]);
    await done(MOVE, { id: draft.id, version: 2, move: 'APPROVE' }, chair);
    const planned = { lifecycle: 'PLANNED', progressBp: 0, slippageDays: 0, firstSlippageDays: 0 };
    expect(await sheet(framing?.code ?? '')).toMatchObject(planned);
    const steps = await api.rows('SELECT move, to_lifecycle FROM project_move WHERE project_id = $1', [
      framing?.id,
    ]);
    expect(steps).toEqual([{ move: 'PLAN', to_lifecycle: 'PLANNED' }]);
    expect(await wrongFigures(api.databaseUrl)).toEqual([]);
  });
});

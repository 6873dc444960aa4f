import { UpdatePeriodService } from '#api/job/update-period.service.js';
import { UploadReader } from '#api/exchange/upload-reader.js';
import { startApi, type TestApi } from '../support/api.js';
import { refusedFields, wrongFigures } from '../support/keeping.js';
import { filledIn, given, rowsIn, sentBack, type Typed } from '../support/office-workbook.js';
import { answered } from '../support/screens.js';
import { APPLY, applied, cameBack, rowsOf, uploadOf, type ToldUpload } from '../support/uploads.js';

let api: TestApi;
let lead: string;
let contributor: string;
beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead.mi@spgov.example');
  contributor = await api.signIn('contributor.mi@spgov.example');
});
afterAll(() => api.close());

const upload = (id: string, cookie = lead): Promise<ToldUpload> => uploadOf(api, cookie, id);
const back = (bytes: Buffer, cookie = lead): Promise<ToldUpload> => cameBack(api, cookie, bytes);
const apply = (told: ToldUpload, keys: readonly string[]): Promise<ToldUpload> =>
  applied(api, lead, told, keys);

interface Milestone {
  readonly id: string;
  readonly forecast: string | null;
}
/** Unfinished milestones of the ministry's approved roadmaps. */
function milestones(count: number): Promise<Milestone[]> {
  return api.rows(
    `SELECT m.id, m.forecast_end_on::text AS forecast FROM milestone m JOIN project p ON p.id = m.project_id
      JOIN organisation o ON o.id = p.lead_organisation_id JOIN roadmap_version v ON v.project_id = p.id
      JOIN planned_milestone l ON l.roadmap_version_id = v.id AND l.milestone_id = m.id
    WHERE o.code = 'MI' AND v.state = 'APPROVED' AND m.actual_end_on IS NULL AND l.baseline_end_on IS NOT NULL
    ORDER BY m.id LIMIT $1`,
    [count],
  );
}

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const forecast = ({ id }: Milestone, on: string): Typed => ({
  ...{ table: 'milestone', id, field: 'forecastEndOn', value: day(on) },
});

describe('a workbook that comes back as it went out', () => {
  it.each(['fr', 'ar', 'en'])('changes nothing, in %s', async (language) => {
    const told = await back(await given(api, lead, 'MI', language));
    expect([told.state, told.findings, told.comparison?.projects]).toEqual(['READ', [], []]);
  });

  it('changes nothing when another program has saved it', async () => {
    const told = await back(await filledIn(await given(api, lead, 'MI'), []));
    expect([told.state, told.findings, told.comparison?.projects]).toEqual(['READ', [], []]);
  });
});

describe('a workbook filled in', () => {
  it('says of each cell what was sent, what came back and what stands, and what it does to the figures', async () => {
    const [first] = await milestones(1);
    const told = await back(await filledIn(await given(api, lead, 'MI'), [forecast(first!, '2015-03-31')]));
    const [row] = rowsOf(told);
    expect(row).toMatchObject({
      key: `milestone:${first!.id}`,
      isNew: false,
      allowed: true,
      conflict: false,
    });
    expect(row?.cells).toEqual([
      {
        ...{
          field: 'forecastEndOn',
          cell: expect.stringMatching(/^[A-Z]+\d+$/),
          state: 'CHANGED',
          findings: [],
        },
        ...{ sent: first!.forecast, uploaded: '2015-03-31', now: first!.forecast },
      },
    ]);
    expect(row?.effect?.after.slippageDays).toBeGreaterThan(row?.effect?.before.slippageDays ?? 0);
  });

  it('is applied whole, with its receipt, its history and its audit, and its figures are right', async () => {
    const chosen = await milestones(3);
    const file = await filledIn(
      await given(api, lead, 'MI'),
      chosen.map((each) => forecast(each, '2014-11-30')),
    );
    const told = await back(file);
    const keys = rowsOf(told).map(({ key }) => key);
    expect(keys).toHaveLength(3);
    const done = await apply(told, keys);
    expect(done).toMatchObject({ state: 'APPLIED', comparison: null });
    expect(done.receipt?.applied.flatMap(({ cells }) => cells.map(({ after }) => after))).toEqual([
      '2014-11-30',
      '2014-11-30',
      '2014-11-30',
    ]);
    expect(await milestones(3)).toEqual(chosen.map(({ id }) => ({ id, forecast: '2014-11-30' })));
    expect(await wrongFigures(api.databaseUrl)).toEqual([]);
    const [entry] = await api.rows<{ through: string }>(
      `SELECT detail->>'workbookUploadId' AS through FROM audit_entry WHERE subject_id = $1 ORDER BY at DESC LIMIT 1`,
      [chosen[0]!.id],
    );
    expect(entry?.through).toBe(told.id);
    const [made] = await api.rows(
      `SELECT count(*)::int AS count FROM history h JOIN workbook_upload u ON u.transaction_id = h.transaction_id
      WHERE u.id = $1 AND h.table_name = 'milestone' AND upper_inf(h.recorded)`,
      [told.id],
    );
    expect(made).toEqual({ count: 3 });
    // Sent again, it finds everything as it should be.
    const again = await back(file);
    expect(rowsOf(again).flatMap(({ cells }) => cells.map(({ state }) => state))).toEqual([
      'ALREADY',
      'ALREADY',
      'ALREADY',
    ]);
    expect(rowsOf(again).some(({ allowed }) => allowed)).toBe(false);
    // Applied again, it answers the same receipt.
    expect(await apply(told, keys)).toEqual(done);
  });

  it('leaves out what is not chosen, and says so', async () => {
    const chosen = await milestones(2);
    const locked = { table: 'milestone', id: chosen[0]!.id, field: 'title', value: 'Autre nom' };
    const told = await back(
      await filledIn(await given(api, lead, 'MI'), [
        locked,
        ...chosen.map((each) => forecast(each, '2014-12-31')),
      ]),
    );
    expect(told.findings.map(({ code }) => code)).toEqual(['LOCKED_CELL_CHANGED']);
    const done = await apply(told, [`milestone:${chosen[0]!.id}`]);
    expect(done.findings).toEqual(told.findings);
    expect([done.receipt?.applied.length, done.receipt?.left]).toEqual([
      1,
      [expect.objectContaining({ allowed: true })],
    ]);
    expect((await milestones(2)).map((each) => each.forecast)).toEqual(['2014-12-31', '2014-11-30']);
  });

  it('marks what was changed here meanwhile, and takes the file only where that is chosen', async () => {
    const [first] = await milestones(1);
    const file = await given(api, lead, 'MI');
    const [{ version } = { version: 0 }] = await api.rows<{ version: number }>(
      'SELECT version FROM milestone WHERE id = $1',
      [first!.id],
    );
    await answered(
      api,
      lead,
      `mutation ($input: EditMilestoneInput!) { editMilestone(input: $input) { id } }`,
      {
        input: { id: first!.id, version, forecastEndOn: '2014-02-02' },
      },
    );
    const told = await back(await filledIn(file, [forecast(first!, '2014-03-03')]));
    const [row] = rowsOf(told);
    expect(row).toMatchObject({ conflict: true, allowed: true });
    expect(row?.cells[0]).toMatchObject({
      sent: '2014-12-31',
      uploaded: '2014-03-03',
      now: '2014-02-02',
      state: 'CONFLICT',
    });
    const done = await apply(told, [row!.key]);
    expect(done.receipt?.applied[0]?.cells).toEqual([
      { field: 'forecastEndOn', before: '2014-02-02', after: '2014-03-03' },
    ]);
  });

  it('is refused once what it was compared with has changed', async () => {
    const [first] = await milestones(1);
    const told = await back(await filledIn(await given(api, lead, 'MI'), [forecast(first!, '2014-05-05')]));
    const other = await back(await filledIn(await given(api, lead, 'MI'), [forecast(first!, '2014-06-06')]));
    await apply(
      other,
      rowsOf(other).map(({ key }) => key),
    );
    const input = {
      id: told.id,
      digest: told.comparison?.digest ?? '',
      rows: rowsOf(told).map(({ key }) => key),
    };
    expect(await refusedFields(api, lead, APPLY, input)).toEqual(['STALE_VERSION']);
    expect((await milestones(1))[0]?.forecast).toBe('2014-06-06');
  });

  it('has one effect however often it is sent and applied at once', async () => {
    const [first] = await milestones(1);
    const file = await filledIn(await given(api, lead, 'MI'), [forecast(first!, '2014-07-07')]);
    const sent = await Promise.all(Array.from({ length: 10 }, () => sentBack(api, lead, 'MI', file)));
    await api.app.get(UploadReader).idle();
    const told = await Promise.all(sent.map(({ body }) => upload(String(body['id']))));
    const before = await api.rows<{ version: number }>('SELECT version FROM milestone WHERE id = $1', [
      first!.id,
    ]);
    await Promise.all(
      told.map((each) => {
        const input = {
          id: each.id,
          digest: each.comparison!.digest,
          rows: rowsOf(each).map(({ key }) => key),
        };
        return api.ask(APPLY, { input }, { cookie: lead });
      }),
    );
    const after = await api.rows<{ version: number }>('SELECT version FROM milestone WHERE id = $1', [
      first!.id,
    ]);
    expect(after[0]!.version - before[0]!.version).toBe(1);
    expect((await milestones(1))[0]?.forecast).toBe('2014-07-07');
  });

  it('names the rule that a cell breaks, at the cell, and cannot be applied there', async () => {
    const [first] = await milestones(1);
    const typed: Typed = {
      table: 'milestone',
      id: first!.id,
      field: 'actualEndOn',
      value: day('2013-12-01'),
    };
    const told = await back(await filledIn(await given(api, lead, 'MI'), [typed]));
    const [row] = rowsOf(told);
    expect(row?.allowed).toBe(false);
    expect(row?.cells[0]?.findings).toEqual([
      expect.objectContaining({ code: 'DATE_AFTER_STATUS_DATE', level: 'REFUSED' }),
    ]);
    // Its receipt says why, as it was said before.
    const { receipt } = await apply(told, []);
    expect(receipt?.left).toEqual([
      expect.objectContaining({ allowed: false, reasons: [row?.cells[0]?.findings[0]?.message] }),
    ]);
  });

  it('states a percent without a new day as of the status date, and says so', async () => {
    const [first] = await milestones(1);
    const typed: Typed = { table: 'milestone', id: first!.id, field: 'percentComplete', value: 35 };
    const told = await back(await filledIn(await given(api, lead, 'MI'), [typed]));
    const [row] = rowsOf(told);
    expect(row?.cells[0]?.findings).toEqual([
      expect.objectContaining({ code: 'DAY_SET_TO_STATUS_DATE', level: 'NOTE' }),
    ]);
    await apply(told, [row!.key]);
    expect(
      await api.rows(
        `SELECT percent, stated_on::text AS day FROM milestone_percent WHERE milestone_id = $1 ORDER BY stated_on DESC LIMIT 1`,
        [first!.id],
      ),
    ).toEqual([{ percent: 35, day: '2013-06-07' }]);
  });

  it('records a new count in one of its empty rows, once', async () => {
    const file = await given(api, lead, 'MI');
    const rows = await rowsIn(file, 'deployment');
    const empty = rows.find((row) => row['unit'] === null)!;
    const [{ code } = { code: '' }] = await api.rows<{ code: string }>(
      `SELECT p.code FROM project p JOIN organisation o ON o.id = p.lead_organisation_id
      WHERE o.code = 'MI' AND p.lifecycle NOT IN ('CLOSED', 'CANCELLED') ORDER BY p.code LIMIT 1`,
    );
    const id = String(empty['id']);
    const values = {
      projectCode: code,
      unit: 'Communes raccordées',
      countedOn: day('2013-05-31'),
      deployed: 12,
      target: 40,
    };
    const typed = Object.entries(values).map(([field, value]) => ({ table: 'deployment', id, field, value }));
    const told = await back(await filledIn(file, typed));
    expect(rowsOf(told)).toEqual([
      expect.objectContaining({ isNew: true, allowed: true, key: `deployment:${id}` }),
    ]);
    await apply(told, [`deployment:${id}`]);
    expect(await api.rows('SELECT unit, deployed::int FROM deployment WHERE id = $1', [id])).toEqual([
      { unit: { fr: 'Communes raccordées' }, deployed: 12 },
    ]);
    expect(rowsOf(await back(await filledIn(file, typed))).filter(({ allowed }) => allowed)).toEqual([]);
  });
});

describe('risks, by workbook', () => {
  it('are rated and closed, added in the empty rows, and stay in their project', async () => {
    const file = await given(api, lead, 'MI');
    const rows = await rowsIn(file, 'risk');
    const [standing] = rows.filter((row) => row['code'] !== null);
    const empty = rows.find((row) => row['title'] === null)!;
    const codes = [...new Set((await rowsIn(file, 'project')).map((row) => String(row['projectCode'])))];
    const other = codes.find((code) => code !== standing!['projectCode'])!;
    const typedIn = (id: unknown, values: Record<string, Typed['value']>): Typed[] =>
      Object.entries(values).map(([field, value]) => ({ table: 'risk', id: String(id), field, value }));
    const added = {
      ...{
        projectCode: other,
        title: 'Marché infructueux',
        category: 'Fournisseur',
        likelihood: 4,
        impact: 5,
      },
      raisedOn: day('2013-05-02'),
    };
    const told = await back(
      await filledIn(file, [
        ...typedIn(standing!['id'], { status: 'Clos', likelihood: 1 }),
        ...typedIn(empty['id'], added),
      ]),
    );
    const changed = rowsOf(told);
    expect(changed.map(({ isNew, allowed }) => [isNew, allowed])).toEqual(
      expect.arrayContaining([
        [true, true],
        [false, true],
      ]),
    );
    await apply(
      told,
      changed.map(({ key }) => key),
    );
    expect(await api.rows('SELECT status, likelihood FROM risk WHERE id = $1', [standing!['id']])).toEqual([
      { status: 'CLOSED', likelihood: 1 },
    ]);
    expect(await api.rows('SELECT title, status, category FROM risk WHERE id = $1', [empty['id']])).toEqual([
      { title: { fr: 'Marché infructueux' }, status: 'OPEN', category: 'SUPPLIER' },
    ]);
    const moved = await back(await filledIn(file, typedIn(standing!['id'], { projectCode: other })));
    const [row] = rowsOf(moved).filter(({ key }) => key === `risk:${String(standing!['id'])}`);
    expect(row?.cells.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual([
      'ROW_NOT_MOVABLE',
    ]);
  });
});

describe('what an update says, by workbook', () => {
  it('is written by the lead, and refused at its cell to who may not declare it', async () => {
    await api.rows(`UPDATE programme SET first_reporting_on = '2013-06-01' WHERE code = 'EGOV' RETURNING id`);
    await api.app.get(UpdatePeriodService).turn();
    const file = await given(api, lead, 'MI');
    const [project] = await rowsIn(file, 'project');
    const id = String(project?.['id']);
    const typed: Typed[] = [
      { table: 'project', id, field: 'confirmation', value: 'Exacts tels quels' },
      { table: 'project', id, field: 'declaredHealth', value: 'Conforme' },
      { table: 'project', id, field: 'sentence', value: 'Le marché est notifié.' },
    ];
    const told = await back(await filledIn(file, typed), contributor);
    const [row] = rowsOf(told);
    expect(row?.allowed).toBe(false);
    expect(row?.cells.map(({ field, findings }) => [field, findings.map(({ code }) => code)])).toEqual([
      ['confirmation', []],
      ['declaredHealth', ['FORBIDDEN']],
      ['sentence', []],
    ]);
    const asLead = await upload(told.id);
    const done = await apply(
      asLead,
      rowsOf(asLead).map(({ key }) => key),
    );
    expect(done.receipt?.applied).toHaveLength(1);
    expect(
      await api.rows('SELECT declared_health, sentence FROM project_update WHERE about_project_id = $1', [
        id,
      ]),
    ).toEqual([{ declared_health: 'GREEN', sentence: 'Le marché est notifié.' }]);
  });
});

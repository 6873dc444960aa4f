import { UpdatePeriodService } from '#api/job/update-period.service.js';
import { UploadReader } from '#api/exchange/upload-reader.js';
import { startApi, type TestApi } from '../support/api.js';
import { auditOf, refusedFields, wrongFigures } from '../support/keeping.js';
import {
  filledIn,
  given,
  openedBook,
  requested,
  rowsIn,
  sentBack,
  type Typed,
} from '../support/office-workbook.js';
import { answered } from '../support/screens.js';

const FIGURES = `before { health progressBp slippageDays } after { health progressBp slippageDays }`;
const ROW = `key table sheet row title isNew changes allowed conflict effect { ${FIGURES} }
  cells { field cell sent uploaded now state findings { code level message } }`;
const UPLOAD = `id version state fileName fileHash fileKept sentBy decidedBy language viewerCan
  findings { code level sheet cell message }
  comparison { digest homeless { ${ROW} } projects { code title effect { ${FIGURES} } rows { ${ROW} } } }
  receipt { applied { table projectCode title cells { field before after } } left { projectCode allowed cells { field } }
    projects { code ${FIGURES} } }`;
const READ = `query ($id: ID!) { workbookUpload(id: $id) { ${UPLOAD} } }`;
const APPLY = `mutation ($input: ApplyWorkbookInput!) { applyWorkbook(input: $input) { ${UPLOAD} } }`;
const DISCARD = `mutation ($id: ID!, $version: Int!) { discardWorkbook(id: $id, version: $version) { state } }`;

interface ToldRow {
  readonly key: string;
  readonly table: string;
  readonly isNew: boolean;
  readonly allowed: boolean;
  readonly conflict: boolean;
  readonly cells: {
    readonly field: string;
    readonly cell: string;
    readonly sent: string | null;
    readonly uploaded: string | null;
    readonly now: string | null;
    readonly state: string;
    readonly findings: { readonly code: string; readonly level: string; readonly message: string }[];
  }[];
  readonly effect: Effect | null;
}
interface Effect {
  readonly before: {
    readonly health: string;
    readonly progressBp: number | null;
    readonly slippageDays: number | null;
  };
  readonly after: {
    readonly health: string;
    readonly progressBp: number | null;
    readonly slippageDays: number | null;
  };
}
interface ToldUpload {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly fileName: string;
  readonly findings: { readonly code: string; readonly level: string; readonly message: string }[];
  readonly comparison: {
    readonly digest: string;
    readonly projects: { readonly code: string; readonly rows: ToldRow[]; readonly effect: Effect }[];
  } | null;
  readonly receipt: {
    readonly applied: {
      readonly table: string;
      readonly cells: { field: string; before: string | null; after: string | null }[];
    }[];
    readonly left: { readonly allowed: boolean }[];
    readonly projects: ({ readonly code: string } & Effect)[];
  } | null;
}

let api: TestApi;
let lead: string;
let contributor: string;
let justice: string;
let officer: string;
beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead.mi@spgov.example');
  contributor = await api.signIn('contributor.mi@spgov.example');
  justice = await api.signIn('lead.mjl@spgov.example');
  officer = await api.signIn('officer@dpgov.example');
});
afterAll(() => api.close());

async function upload(id: string, cookie = lead): Promise<ToldUpload> {
  return (await answered<{ workbookUpload: ToldUpload }>(api, cookie, READ, { id })).workbookUpload;
}

/** Sends a workbook back and waits until it is read. */
async function back(bytes: Buffer, cookie = lead, organisation = 'MI'): Promise<ToldUpload> {
  const { status, body } = await sentBack(api, cookie, organisation, bytes);
  expect([status, body]).toEqual([202, { id: expect.any(String) }]);
  await api.app.get(UploadReader).idle();
  return upload(String(body['id']), cookie);
}

const rowsOf = (told: ToldUpload): ToldRow[] => told.comparison?.projects.flatMap(({ rows }) => rows) ?? [];

function apply(told: ToldUpload, keys: readonly string[], cookie = lead): Promise<ToldUpload> {
  const input = { id: told.id, digest: told.comparison?.digest ?? '', rows: [...keys] };
  return answered<{ applyWorkbook: ToldUpload }>(api, cookie, APPLY, { input }).then(
    ({ applyWorkbook }) => applyWorkbook,
  );
}

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
    const told = await back(
      await filledIn(
        await given(api, lead, 'MI'),
        chosen.map((each) => forecast(each, '2014-12-31')),
      ),
    );
    const done = await apply(told, [`milestone:${chosen[0]!.id}`]);
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
    const [row] = rowsOf(await back(await filledIn(await given(api, lead, 'MI'), [typed])));
    expect(row?.allowed).toBe(false);
    expect(row?.cells[0]?.findings).toEqual([
      expect.objectContaining({ code: 'DATE_AFTER_STATUS_DATE', level: 'REFUSED' }),
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

describe('a file that is not the organisation’s workbook', () => {
  it('is refused by name, and nothing of it is taken', async () => {
    expect(await back(Buffer.from('code;titre\n1;2\n'))).toMatchObject({
      state: 'REFUSED',
      comparison: null,
    });
    const foreign = await given(api, justice, 'MJL');
    const told = await back(foreign);
    expect(told.findings.map(({ code }) => code)).toEqual(['OTHER_ORGANISATION']);
    expect((await back(foreign, officer)).findings.map(({ code }) => code)).toEqual(['OTHER_ORGANISATION']);
  });

  it('is refused when its hidden facts were touched', async () => {
    const book = await openedBook(await given(api, lead, 'MI'));
    const facts = book.getWorksheet('_masar')!;
    facts.eachRow((row) => {
      if (row.getCell(1).value === 'statusOn') row.getCell(2).value = '2013-06-08';
    });
    const told = await back(Buffer.from(await book.xlsx.writeBuffer()));
    expect([told.state, told.findings.map(({ code }) => code)]).toEqual(['REFUSED', ['SIGNATURE_BROKEN']]);
  });

  it('is not received from a page of another site, nor when it is too large', async () => {
    const file = await given(api, lead, 'MI');
    const simple = await sentBack(api, lead, 'MI', file, { 'content-type': 'text/plain' });
    expect([simple.status, simple.body['code']]).toEqual([403, 'REQUEST_NOT_ALLOWED']);
    const large = await sentBack(api, lead, 'MI', Buffer.alloc(6 * 1024 * 1024));
    expect([large.status, large.body['code']]).toEqual([400, 'FILE_TOO_LARGE']);
  });
});

describe('who may', () => {
  const status = async (cookie: string | null, organisation = 'MI'): Promise<number> => {
    const response = await requested(api, cookie, organisation);
    await response.arrayBuffer();
    return response.status;
  };

  it('have a workbook made: the organisation and DPGOV', async () => {
    const others = ['auditor@cdc.example', 'chair@cigov.example', 'member@cigov.example'];
    const [auditor, ...committee] = await Promise.all(others.map((each) => api.signIn(each)));
    expect(await Promise.all([lead, contributor, officer].map((cookie) => status(cookie)))).toEqual([
      200, 200, 200,
    ]);
    expect(await status(auditor ?? '')).toBe(403);
    expect(await Promise.all([justice, ...committee].map((cookie) => status(cookie)))).toEqual([
      404, 404, 404,
    ]);
    expect(await status(null)).toBe(401);
    expect(await status(lead, 'NOBODY')).toBe(404);
  });

  it('send one back, see it, apply it and put it aside: the same', async () => {
    const told = await back(await given(api, lead, 'MI'));
    const auditor = await api.signIn('auditor@cdc.example');
    const chair = await api.signIn('chair@cigov.example');
    for (const cookie of [justice, chair]) {
      expect((await sentBack(api, cookie, 'MI', Buffer.from('x'))).status).toBe(404);
      expect((await api.ask(READ, { id: told.id }, { cookie })).errors[0]?.extensions.code).toBe('NOT_FOUND');
      expect(
        (await api.ask(DISCARD, { id: told.id, version: told.version }, { cookie })).errors[0]?.extensions
          .code,
      ).toBe('NOT_FOUND');
    }
    expect((await upload(told.id, auditor)).id).toBe(told.id);
    expect(
      (await api.ask(DISCARD, { id: told.id, version: told.version }, { cookie: auditor })).errors[0]
        ?.extensions.code,
    ).toBe('FORBIDDEN');
    const file = await fetch(`${api.url}/exchange/uploads/${told.id}/file`, { headers: { cookie: justice } });
    expect(file.status).toBe(404);
    await answered(api, contributor, DISCARD, { id: told.id, version: told.version });
    expect((await upload(told.id)).state).toBe('DISCARDED');
    expect(await auditOf(api, told.id)).toEqual([
      { action: 'workbook.send', change: 'SEND' },
      { action: 'workbook.take-in', change: null },
      { action: 'workbook.apply', change: 'DISCARD' },
    ]);
  });
});

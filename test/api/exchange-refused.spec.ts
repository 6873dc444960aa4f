import { UploadReader } from '#api/exchange/upload-reader.js';
import { startApi, type TestApi } from '../support/api.js';
import { auditOf } from '../support/keeping.js';
import { filledIn, given, openedBook, requested, rowsIn, sentBack } from '../support/office-workbook.js';
import { answered } from '../support/screens.js';
import { applied, cameBack, DISCARD, READ, rowsOf, uploadOf, type ToldUpload } from '../support/uploads.js';

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

const back = (bytes: Buffer, cookie = lead): Promise<ToldUpload> => cameBack(api, cookie, bytes);
const upload = (id: string, cookie = lead): Promise<ToldUpload> => uploadOf(api, cookie, id);

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

describe('each role', () => {
  const ACCOUNTS = {
    ...{ admin: 'admin@dpgov.example', officer: 'officer@dpgov.example', lead: 'lead.mi@spgov.example' },
    ...{ contributor: 'contributor.mi@spgov.example', other: 'lead.mjl@spgov.example' },
    ...{ chair: 'chair@cigov.example', member: 'member@cigov.example', auditor: 'auditor@cdc.example' },
  };
  const EACH = `query { programme(code: "EGOV") {
    exchangingBodies { code waitingCount } of: workbookUploads(organisation: "MI") { id } workbookUploads { id } } }`;
  const HISTORY = `query ($code: String!) { project(programme: "EGOV", code: $code) { history { throughFile } } }`;

  it.each([
    ['admin', 200, 202, 'ALL'],
    ['officer', 200, 202, 'ALL'],
    ['lead', 200, 202, 'OWN'],
    ['contributor', 200, 202, 'OWN'],
    ['other', 404, 404, 'OTHER'],
    ['chair', 404, 404, 'NONE'],
    ['member', 404, 404, 'NONE'],
    ['auditor', 200, 403, 'ALL'],
  ] as const)(
    '%s reads the files of MI with %i, sends one with %i and lists %s',
    async (who, read, send, sees) => {
      const told = await back(await given(api, lead, 'MI'));
      const cookie = await api.signIn(ACCOUNTS[who]);
      for (const file of ['file', 'comparison.xlsx']) {
        const { status } = await fetch(`${api.url}/exchange/uploads/${told.id}/${file}`, {
          headers: { cookie },
        });
        expect(status).toBe(read);
      }
      expect((await sentBack(api, cookie, 'MI', Buffer.from('x'))).status).toBe(send);
      const { programme } = await answered<{
        programme: { exchangingBodies: { code: string }[]; of: unknown[]; workbookUploads: unknown[] };
      }>(api, cookie, EACH);
      const bodies = programme.exchangingBodies.map(({ code }) => code);
      const seen = { ALL: bodies.length > 5, OWN: bodies.join() === 'MI', OTHER: bodies.join() === 'MJL' };
      expect(sees === 'NONE' ? bodies : seen[sees]).toEqual(sees === 'NONE' ? [] : true);
      expect(programme.of.length > 0).toBe(read === 200);
      expect(programme.workbookUploads.length > 0).toBe(read === 200);
    },
  );

  it('nobody reads or sends a file', async () => {
    const told = await back(await given(api, lead, 'MI'));
    for (const file of ['file', 'comparison.xlsx'])
      expect((await fetch(`${api.url}/exchange/uploads/${told.id}/${file}`)).status).toBe(401);
    expect((await sentBack(api, null, 'MI', Buffer.from('x'))).status).toBe(401);
  });

  it('a partner reads in a project’s history what changed, and not by which workbook of the lead', async () => {
    const [row] = await rowsIn(await given(api, lead, 'MI'), 'milestone');
    const code = String(row?.['projectCode']);
    await api.rows(
      `INSERT INTO project_partner (id, programme_id, project_id, organisation_id)
      SELECT gen_random_uuid(), p.programme_id, p.id, o.id FROM project p, organisation o
      WHERE p.code = $1 AND o.code = 'MJL' ON CONFLICT DO NOTHING RETURNING id`,
      [code],
    );
    const typed = { ...{ table: 'milestone', id: String(row?.['id']), field: 'forecastEndOn' } };
    const value = new Date('2016-06-30T00:00:00Z');
    const told = await back(await filledIn(await given(api, lead, 'MI'), [{ ...typed, value }]));
    const done = await applied(
      api,
      lead,
      told,
      rowsOf(told).map(({ key }) => key),
    );
    const files = async (cookie: string): Promise<(string | null)[]> =>
      (
        await answered<{ project: { history: { throughFile: string | null }[] } }>(api, cookie, HISTORY, {
          code,
        })
      ).project.history.map(({ throughFile }) => throughFile);
    expect(await files(lead)).toContain(done.fileName);
    const partners = await files(justice);
    expect(partners.length).toBeGreaterThan(0);
    expect(partners.filter((file) => file !== null)).toEqual([]);
  });
});

describe('what is kept of it', () => {
  it('is written down as a workbook of its own, in the language asked for', async () => {
    const told = await back(await given(api, lead, 'MI'));
    const asked = (cookie: string, lang: string): Promise<Response> =>
      fetch(`${api.url}/exchange/uploads/${told.id}/comparison.xlsx?lang=${lang}`, { headers: { cookie } });
    const book = await openedBook(Buffer.from(await (await asked(lead, 'ar')).arrayBuffer()));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['الملاحظات', 'المقارنة']);
    const texts: string[] = [];
    book.worksheets[0]?.eachRow((row) => row.eachCell(({ text }) => texts.push(text)));
    expect(texts).toEqual(expect.arrayContaining([told.fileName, told.fileHash, 'في انتظار القرار']));
    expect((await asked(justice, 'fr')).status).toBe(404);
    expect((await asked(lead, 'xx')).status).toBe(400);
  });

  it('is its file for as long as it is to be kept, and then all but the file', async () => {
    const sent = await given(api, lead, 'MI');
    const told = await back(sent);
    const file = async (): Promise<Response> =>
      fetch(`${api.url}/exchange/uploads/${told.id}/file`, { headers: { cookie: lead } });
    expect(Buffer.from(await (await file()).arrayBuffer()).equals(sent)).toBe(true);
    await api.app.get(UploadReader).forgetFiles();
    expect((await upload(told.id)).fileKept).toBe(true);
    await api.rows(
      `UPDATE workbook_upload SET file_kept_until = current_date - 1 WHERE id = $1 RETURNING id`,
      [told.id],
    );
    expect(await api.app.get(UploadReader).forgetFiles()).toBe(1);
    expect((await file()).status).toBe(404);
    expect(await upload(told.id)).toMatchObject({ fileKept: false, fileHash: told.fileHash, state: 'READ' });
  });

  it('is not read a fourth time when each reading has ended its reader', async () => {
    const { body } = await sentBack(api, lead, 'MI', Buffer.from('not yet read'));
    const id = String(body['id']);
    await api.app.get(UploadReader).idle();
    await api.rows(
      `UPDATE workbook_upload SET state = 'RECEIVED', readings = 3, reading_until = NULL, findings = '[]' WHERE id = $1
      RETURNING id`,
      [id],
    );
    await api.app.get(UploadReader).idle();
    expect(await upload(id)).toMatchObject({ state: 'REFUSED', findings: [{ code: 'UNREADABLE' }] });
  });

  it('is one entry when its sender sends it again for want of an answer, and none for another file', async () => {
    const file = await given(api, lead, 'MI');
    const id = '01a1b2c3-0000-7000-8000-00000000e001';
    const send = (bytes: Buffer) => sentBack(api, lead, 'MI', bytes, { 'x-upload-id': id });
    expect([(await send(file)).status, (await send(file)).status]).toEqual([202, 202]);
    expect((await send(Buffer.from('another'))).body['code']).toBe('MADE_ALREADY');
    await api.app.get(UploadReader).idle();
    expect(await api.rows('SELECT count(*)::int AS count FROM workbook_upload WHERE id = $1', [id])).toEqual([
      { count: 1 },
    ]);
  });
});

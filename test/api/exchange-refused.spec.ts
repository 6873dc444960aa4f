import { startApi, type TestApi } from '../support/api.js';
import { auditOf } from '../support/keeping.js';
import { given, openedBook, requested, sentBack } from '../support/office-workbook.js';
import { answered } from '../support/screens.js';
import { cameBack, DISCARD, READ, uploadOf, type ToldUpload } from '../support/uploads.js';

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

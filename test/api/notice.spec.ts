import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { MailSender } from '#api/mail/mail-sender.js';
import { UpdatePeriodService } from '#api/job/update-period.service.js';
import { startApi, type TestApi } from '../support/api.js';
import { answered, refusals } from '../support/screens.js';

const received: ParsedMail[] = [];
let refusing = false;
const post = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onMailFrom: (_, __, done) => done(refusing ? new Error('no room') : null),
  onData: (stream, _, done) => {
    simpleParser(stream).then((mail) => {
      received.push(mail);
      done();
    }, done);
  },
});

const NOTICES = `{ viewer { notices { totalCount unreadCount nodes { id kind readAt programme organisationCode organisationName
  monthOn dueOn updateId projectCode title } } } }`;
const MARK = 'mutation ($ids: [ID!]) { markNoticesRead(ids: $ids) { unreadCount } }';
const MOVE =
  'mutation ($input: MoveProgressUpdateInput!) { moveProgressUpdate(input: $input) { id version } }';

interface ToldNotice {
  readonly id: string;
  readonly kind: string;
  readonly readAt: string | null;
  readonly organisationName: string;
  readonly updateId: string;
}
interface Told {
  readonly totalCount: number;
  readonly unreadCount: number;
  readonly nodes: ToldNotice[];
}

let api: TestApi;
let mi: string;
let officer: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', resolve));
  const { port } = post.server.address() as AddressInfo;
  api = await startApi({ SMTP_URL: `smtp://127.0.0.1:${port}`, MASAR_URL: 'http://masar.example' });
  mi = await api.signIn('lead.mi@spgov.example');
  officer = await api.signIn('officer@dpgov.example');
  await api.rows(`UPDATE person SET language = 'ar' WHERE email = 'contributor.mi@spgov.example'`);
  await api.rows(`UPDATE person SET language = 'en' WHERE email = 'lead.mjl@spgov.example'`);
  await api.rows(`UPDATE programme SET first_reporting_on = '2013-06-01' WHERE code = 'EGOV'`);
});
afterAll(async () => {
  await api.close();
  await new Promise<void>((resolve) => post.close(resolve));
});

const turn = (): Promise<number> => api.app.get(UpdatePeriodService).turn();
const send = (): Promise<number> => api.app.get(MailSender).sendDue();
const told = async (cookie: string, language?: string): Promise<Told> =>
  (await answered<{ viewer: { notices: Told } }>(api, cookie, NOTICES, {}, language)).viewer.notices;
const addressOf = (mail: ParsedMail): string => (Array.isArray(mail.to) ? '' : (mail.to?.text ?? ''));

/** What the mail to somebody says, as a page. */
function words(address: string): string {
  const mail = received.find((each) => addressOf(each).includes(address));
  return (mail?.html || '').replace(/<[^>]*>/g, ' ');
}

/** Where the mails that wait to be asked for lead, each once. */
function links(): string[] {
  const found = received.flatMap(({ text = '' }) => text.match(/https?:\S+/g) ?? []);
  return [...new Set(found)].sort();
}

/** What was received since the last time it was asked for: to whom, and of what. */
function mails(): string[] {
  return received
    .splice(0)
    .map((mail) => `${/[\w.]+@[\w.]+/.exec(addressOf(mail))?.[0]}: ${mail.subject}`)
    .sort();
}

async function onDay(day: string): Promise<void> {
  await api.rows(`UPDATE programme SET status_on = $1 WHERE code = 'EGOV'`, [day]);
  await turn();
}

describe('the opening of a month', () => {
  it('is told once to each person of the SPGOVs, by mail in their language, however often it is gone about', async () => {
    await Promise.all([turn(), turn()]);
    await turn();
    const sent = await Promise.all([send(), send(), send()]);
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(3);
    const updates = await api.rows<{ id: string }>(`SELECT u.id FROM progress_update u
      JOIN organisation o ON o.id = u.organisation_id WHERE o.code IN ('MI', 'MJL')`);
    expect(links()).toEqual(updates.map(({ id }) => `http://masar.example/EGOV/updates/${id}`).sort());
    expect(words('contributor.mi@spgov.example')).toContain('فتح التحيين');
    expect(words('lead.mi@spgov.example')).toContain('Ouvrir la mise à jour');
    expect(mails()).toEqual([
      'contributor.mi@spgov.example: مسار: فتح تحيين يونيو 2013',
      'lead.mi@spgov.example: Masar\u00a0: mise à jour mensuelle ouverte (juin 2013)',
      'lead.mjl@spgov.example: Masar: the update of June 2013 is open',
    ]);
    expect(await send()).toBe(0);
  });

  it('is told in the product as well, in the language asked for, until it is marked as read', async () => {
    const { totalCount, unreadCount, nodes } = await told(mi, 'ar');
    expect({ totalCount, unreadCount }).toEqual({ totalCount: 1, unreadCount: 1 });
    expect(nodes[0]).toMatchObject({
      ...{ kind: 'UPDATE_OPENED', readAt: null, programme: 'EGOV', organisationCode: 'MI' },
      ...{ monthOn: '2013-06-01', dueOn: '2013-06-21', projectCode: null, title: null },
    });
    const marked = await answered<{ markNoticesRead: Told }>(api, mi, MARK, { ids: [nodes[0]?.id] });
    expect(marked.markNoticesRead.unreadCount).toBe(0);
    expect((await told(mi)).nodes[0]?.readAt).not.toBeNull();
  });

  it("keeps others' notices from being read or marked", async () => {
    expect((await told(officer)).totalCount).toBe(0);
    const [notice] = (await told(mi)).nodes;
    expect(await refusals(api, officer, MARK, { ids: [notice?.id] })).toEqual(['NOT_FOUND']);
    expect(await refusals(api, officer, MARK, { ids: ['no id'] })).toEqual(['NOT_FOUND']);
    expect(await refusals(api, null, MARK)).toEqual(['UNAUTHENTICATED']);
  });

  it('stays with the transaction of what it tells of: what is refused tells nobody', async () => {
    const before = await api.rows('SELECT FROM notice');
    const [notice] = (await told(mi)).nodes;
    const input = { id: notice?.updateId, version: 1, move: 'SUBMIT' };
    expect(await refusals(api, mi, MOVE, { input })).toEqual(['INVALID_INPUT']);
    expect(await api.rows('SELECT FROM notice')).toHaveLength(before.length);
  });
});

describe('reminders', () => {
  it('come once before the due date, on it and after it, to who submits', async () => {
    await onDay('2013-06-17');
    await send();
    expect(mails()).toEqual([]);
    await onDay('2013-06-18');
    await onDay('2013-06-19');
    await send();
    expect(mails()).toEqual([
      'lead.mi@spgov.example: Masar\u00a0: mise à jour mensuelle (juin 2013) à transmettre au plus tard le 21 juin 2013',
      'lead.mjl@spgov.example: Masar: the update of June 2013 is due by 21 June 2013',
    ]);
    await onDay('2013-06-21');
    await onDay('2013-06-26');
    await onDay('2013-06-28');
    await send();
    expect(mails()).toEqual([
      'lead.mi@spgov.example: Masar\u00a0: mise à jour mensuelle attendue aujourd’hui (juin 2013)',
      'lead.mi@spgov.example: Masar\u00a0: mise à jour mensuelle en retard (juin 2013)',
      'lead.mjl@spgov.example: Masar: the update of June 2013 is due today',
      'lead.mjl@spgov.example: Masar: the update of June 2013 is late',
    ]);
    expect((await told(mi)).nodes.map(({ kind }) => kind)).toEqual([
      ...['UPDATE_LATE', 'UPDATE_DUE', 'UPDATE_DUE_SOON', 'UPDATE_OPENED'],
    ]);
  });
});

describe('what is decided on a brief', () => {
  const MOVE_BRIEF = 'mutation ($input: MoveBriefInput!) { moveBrief(input: $input) { id version } }';

  it('is told to the chair and DPGOV when it is submitted, to the SPGOV when it is returned', async () => {
    const [brief] = await api.rows<{ id: string; version: number }>(`
      INSERT INTO brief (id, programme_id, code, title, summary, lead_organisation_id, strategy_node_id, users_served,
        start_on, planned_end_on)
      SELECT gen_random_uuid(), p.programme_id, 'B-1', '{"fr": "Guichet unique"}', '{"fr": "Objet"}', p.lead_organisation_id,
        p.strategy_node_id, 'CITIZEN', '2013-09-01', '2014-12-31' FROM project p
      JOIN organisation o ON o.id = p.lead_organisation_id WHERE o.code = 'MI' LIMIT 1 RETURNING id, version`);
    const move = (cookie: string, input: object): Promise<unknown> =>
      answered(api, cookie, MOVE_BRIEF, { input: { id: brief?.id, ...input } });
    await move(mi, { version: 1, move: 'SUBMIT' });
    const chair = await api.signIn('chair@cigov.example');
    expect((await told(chair)).nodes).toMatchObject([{ kind: 'BRIEF_SUBMITTED', title: 'Guichet unique' }]);
    await move(chair, { version: 2, move: 'RETURN', comments: 'Préciser le budget.' });
    await send();
    expect(links()).toEqual([`http://masar.example/EGOV/briefs/${brief?.id}`]);
    expect(mails()).toEqual([
      'admin@dpgov.example: Masar\u00a0: feuille de cadrage soumise',
      'chair@cigov.example: Masar\u00a0: feuille de cadrage soumise',
      'contributor.mi@spgov.example: مسار: إرجاع بطاقة تأطير',
      'lead.mi@spgov.example: Masar\u00a0: feuille de cadrage renvoyée',
      'officer@dpgov.example: Masar\u00a0: feuille de cadrage soumise',
    ]);
    const ofBriefs = `DELETE FROM notice WHERE kind LIKE 'BRIEF%'`;
    await api.rows(ofBriefs);
  });
});

describe('what is decided on an update', () => {
  const said = `INSERT INTO project_update (id, programme_id, progress_update_id, about_project_id, confirmation,
      declared_health, sentence, sentence_lang)
    SELECT gen_random_uuid(), u.programme_id, u.id, p.id, 'UNCHANGED', 'GREEN', 'Confirmé.', 'fr' FROM progress_update u
    JOIN project p ON p.lead_organisation_id = u.organisation_id WHERE u.id = $1 AND p.lifecycle NOT IN ('CLOSED', 'CANCELLED')`;

  async function move(cookie: string, name: string, comments?: string): Promise<void> {
    const [notice] = (await told(mi)).nodes;
    const [update] = await api.rows<{ id: string; version: number }>(
      'SELECT id, version FROM progress_update WHERE id = $1',
      [notice?.updateId],
    );
    await answered(api, cookie, MOVE, { input: { ...update, move: name, comments } });
  }

  it('is told to DPGOV in the product, and to the SPGOV by mail too, each time anew', async () => {
    await api.rows(said, [(await told(mi)).nodes[0]?.updateId]);
    await move(mi, 'SUBMIT');
    await move(officer, 'RETURN', 'Revoir le lot 2.');
    await move(mi, 'SUBMIT');
    await move(officer, 'VALIDATE');
    await send();
    expect(mails()).toEqual([
      'contributor.mi@spgov.example: مسار: إرجاع تحيين يونيو 2013',
      'lead.mi@spgov.example: Masar\u00a0: mise à jour mensuelle renvoyée (juin 2013)',
      'lead.mi@spgov.example: Masar\u00a0: mise à jour mensuelle validée (juin 2013)',
    ]);
    expect((await told(officer)).nodes.map(({ kind }) => kind)).toEqual([
      'UPDATE_SUBMITTED',
      'UPDATE_SUBMITTED',
    ]);
    expect(JSON.stringify(await api.rows('SELECT * FROM notice'))).not.toContain('lot 2');
  });

  it('is sent later, under the same message id, when the server does not take it', async () => {
    await api.rows(`UPDATE progress_update SET state = 'SUBMITTED', version = 9 WHERE organisation_id =
      (SELECT id FROM organisation WHERE code = 'MI')`);
    refusing = true;
    await move(officer, 'VALIDATE');
    expect(await send()).toBe(0);
    refusing = false;
    const [waiting] = await api.rows<{ id: string }>(
      'SELECT id FROM mail_outbox WHERE sent_at IS NULL AND last_error IS NOT NULL',
    );
    await api.rows('UPDATE mail_outbox SET next_try_at = now() WHERE sent_at IS NULL');
    expect(await send()).toBe(1);
    expect(received[0]?.messageId).toBe(`<${waiting?.id}@masar.example>`);
    received.splice(0);
  });

  it('is no more told to who ceased to be of the SPGOV: no mail, and gone from the list', async () => {
    await api.rows(`UPDATE progress_update SET state = 'SUBMITTED', version = 19 WHERE organisation_id =
      (SELECT id FROM organisation WHERE code = 'MI')`);
    await move(officer, 'VALIDATE');
    await api.rows(`UPDATE access_grant SET role = 'spgov_contributor' WHERE role = 'spgov_lead'
      AND organisation_id = (SELECT id FROM organisation WHERE code = 'MI')`);
    expect(await send()).toBe(0);
    expect(received).toEqual([]);
    const [given] = await api.rows<{ last_error: string }>(
      'SELECT last_error FROM mail_outbox WHERE given_up_at IS NOT NULL',
    );
    expect(given?.last_error).toBe('no longer addressed');
    const again = await api.signIn('lead.mi@spgov.example');
    expect((await told(again)).nodes.map(({ kind }) => kind)).toEqual(['UPDATE_RETURNED', 'UPDATE_OPENED']);
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { MailSender } from '#api/mail/mail-sender.js';
import { startApi, type TestApi } from '../support/api.js';
import { answered, refusals } from '../support/screens.js';

const REQUEST = 'mutation ($email: String!) { requestPasswordReset(email: $email) }';
const PASSWORD = 'une phrase assez longue';

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

let api: TestApi;
beforeAll(async () => {
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', resolve));
  const { port } = post.server.address() as AddressInfo;
  api = await startApi({ SMTP_URL: `smtp://127.0.0.1:${port}`, MASAR_URL: 'http://masar.example' });
});
afterAll(async () => {
  await api.close();
  await new Promise<void>((resolve) => post.close(resolve));
});

/** Asks for a link and waits until the request has reached the outbox, if it does. */
async function request(email: string): Promise<number> {
  await api.rows('DELETE FROM sign_in_attempt');
  expect(await refusals(api, null, REQUEST, { email })).toEqual([]);
  await sleep(300);
  return api.app.get(MailSender).sendDue();
}

const linkIn = (mail: ParsedMail | undefined): string => /http:\S+/.exec(mail?.text ?? '')?.[0] ?? '';

it('a link by which to choose another password is sent in the language of the person, and works once', async () => {
  await api.rows(`UPDATE person SET language = 'ar' WHERE email = 'officer@dpgov.example'`);
  expect(await request(' Officer@dpgov.example')).toBe(1);
  const mail = received.at(-1);
  expect(mail?.to).toMatchObject({ value: [{ address: 'officer@dpgov.example' }] });
  expect(mail?.from?.value).toEqual([{ name: 'Masar', address: 'masar@masar.example' }]);
  expect(mail?.subject).toBe('كلمة سر جديدة لحسابكم في مسار');
  expect(mail?.html).toContain('<html lang="ar" dir="rtl">');
  const link = linkIn(mail);
  expect(link).toMatch(/^http:\/\/masar\.example\/password\/[\w-]{43}$/);
  const input = { token: link.split('/').at(-1), password: PASSWORD };
  const set = 'mutation ($input: SetPasswordInput!) { setPassword(input: $input) }';
  expect(await refusals(api, null, set, { input })).toEqual([]);
  expect(await api.signIn('officer@dpgov.example', PASSWORD)).toContain('masar.sid');
  expect(await refusals(api, null, set, { input })).toEqual(['LINK_NOT_VALID']);
});

it('nothing is sent to an address that nobody has, and the answer is the same', async () => {
  const before = received.length;
  expect(await request('nobody@dpgov.example')).toBe(0);
  expect(received).toHaveLength(before);
});

it('a mail that the server does not take is sent later, with another link', async () => {
  refusing = true;
  expect(await request('auditor@cdc.example')).toBe(0);
  refusing = false;
  expect(
    await api.rows('SELECT FROM mail_outbox WHERE sent_at IS NULL AND last_error IS NOT NULL'),
  ).toHaveLength(1);
  expect(await api.app.get(MailSender).sendDue()).toBe(0);
  await api.rows('UPDATE mail_outbox SET next_try_at = now() WHERE sent_at IS NULL');
  expect(await api.app.get(MailSender).sendDue()).toBe(1);
  expect(linkIn(received.at(-1))).toContain('/password/');
});

it('requests are counted, for an address that nobody has as well', async () => {
  await api.rows('DELETE FROM sign_in_attempt');
  for (let asked = 0; asked < 3; asked += 1) await refusals(api, null, REQUEST, { email: 'x@y.example' });
  expect(await refusals(api, null, REQUEST, { email: 'x@y.example' })).toEqual(['TOO_MANY_ATTEMPTS']);
});

it('an invitation is sent as well as shown', async () => {
  const admin = await api.signIn('admin@dpgov.example');
  const input = { name: 'Nadia <b>', email: 'nadia@cdc.example', language: 'FR', grants: [] };
  const ask = 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { link mailed } }';
  const { invitePerson } = await answered<{ invitePerson: { link: string; mailed: boolean } }>(
    api,
    admin,
    ask,
    {
      input,
    },
  );
  expect(invitePerson.mailed).toBe(true);
  await api.app.get(MailSender).sendDue();
  const mail = received.at(-1);
  expect(mail?.html).toContain('Bonjour Nadia &lt;b&gt;,');
  expect(linkIn(mail)).toMatch(/^http:\/\/masar\.example\/invitation\//);
  expect(linkIn(mail)).not.toBe(invitePerson.link);
});

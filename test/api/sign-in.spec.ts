import { setTimeout as sleep } from 'node:timers/promises';
import { startApi, type TestApi } from '../support/api.js';
import { cookieOf, SIGN_IN, type Answer } from '../support/served.js';
import { DEMO_PASSWORD } from '#seeds/demo-accounts.js';

const ADMIN = 'admin@dpgov.example';
const VIEWER = '{ viewer { name email language roles { role organisation { code } } viewerCan } }';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const signIn = (email: string, password: string, cookie?: string): Promise<Answer> =>
  api.ask(SIGN_IN, { email, password }, { cookie });
const code = (answer: Answer): string | undefined => answer.errors[0]?.extensions.code;

describe('signing in', () => {
  it('answers the viewer and sets a cookie that scripts and other sites cannot use', async () => {
    const answer = await signIn(ADMIN, DEMO_PASSWORD);
    expect(answer.data).toEqual({ signIn: { email: ADMIN } });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^masar\.sid=/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).not.toMatch(/; Secure/);
  });

  it('says who is signed in, with the roles held today', async () => {
    const cookie = await api.signIn('lead.mi@spgov.example');
    const { data } = await api.ask(VIEWER, {}, { cookie });
    expect(data?.['viewer']).toMatchObject({
      email: 'lead.mi@spgov.example',
      language: 'FR',
      roles: [{ role: 'SPGOV_LEAD', organisation: { code: 'MI' } }],
    });
  });

  it('takes the address in any case, with spaces around it', async () => {
    expect((await signIn(`  ${ADMIN.toUpperCase()} `, DEMO_PASSWORD)).errors).toEqual([]);
  });

  it('gives a new session id each time and ends the one the browser had', async () => {
    const first = await api.signIn(ADMIN);
    const second = cookieOf(await signIn(ADMIN, DEMO_PASSWORD, first));
    expect(second).not.toBe(first);
    expect((await api.ask(VIEWER, {}, { cookie: first })).data).toEqual({ viewer: null });
    expect((await api.ask(VIEWER, {}, { cookie: second })).data?.['viewer']).not.toBeNull();
  });

  it('never takes over a session id that the browser was handed', async () => {
    const planted = 'masar.sid=s%3Aplanted.c2lnbmF0dXJl';
    const answer = await signIn(ADMIN, DEMO_PASSWORD, planted);
    expect(cookieOf(answer)).not.toContain('planted');
    expect(await api.rows(`SELECT FROM sign_in_session WHERE sid = 'planted'`)).toHaveLength(0);
  });

  it('keeps no password anywhere but as an argon2id hash', async () => {
    const rows = await api.rows<{ password_hash: string }>('SELECT password_hash FROM person');
    expect(rows.length).toBeGreaterThan(0);
    for (const { password_hash } of rows) expect(password_hash).toMatch(/^\$argon2id\$/);
    const kept = await api.rows(`SELECT FROM history WHERE "row"::text LIKE '%argon2%'`);
    expect(kept).toHaveLength(0);
  });
});

describe('a sign-in that fails', () => {
  it('gives one answer for an unknown person, a wrong password and a disabled person', async () => {
    await api.rows(`UPDATE person SET disabled_at = now() WHERE email = 'auditor@cdc.example'`);
    const answers = [
      await signIn('nobody@dpgov.example', DEMO_PASSWORD),
      await signIn('officer@dpgov.example', 'wrong'),
      await signIn('auditor@cdc.example', DEMO_PASSWORD),
    ];
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(code(answers[0]!)).toBe('SIGN_IN_FAILED');
    expect(answers.flatMap(({ headers }) => headers.getSetCookie())).toEqual([]);
    await api.rows(`UPDATE person SET disabled_at = NULL`);
  });

  it('takes an unknown person as long as a wrong password', async () => {
    const time = async (email: string): Promise<number> => {
      const begun = performance.now();
      await signIn(email, 'wrong');
      return performance.now() - begun;
    };
    let [unknown, known] = [Infinity, Infinity];
    for (let round = 0; round < 4; round += 1) {
      unknown = Math.min(unknown, await time('nobody.else@dpgov.example'));
      known = Math.min(known, await time('member@cigov.example'));
    }
    expect(unknown).toBeGreaterThan(known * 0.5);
  });

  it('makes the account wait after five, whoever tries, and says how many seconds', async () => {
    const email = 'chair@cigov.example';
    for (let tried = 0; tried < 5; tried += 1)
      expect(code(await signIn(email, 'wrong'))).toBe('SIGN_IN_FAILED');
    const refused = await signIn(email, DEMO_PASSWORD);
    expect(refused.errors[0]?.extensions).toEqual({ code: 'TOO_MANY_ATTEMPTS', params: { seconds: 2 } });
    await sleep(2_050);
    expect((await signIn(email, DEMO_PASSWORD)).errors).toEqual([]);
    expect(code(await signIn(email, 'wrong'))).toBe('SIGN_IN_FAILED');
  });

  it('makes unknown accounts wait just the same', async () => {
    const email = 'guessed@dpgov.example';
    for (let tried = 0; tried < 5; tried += 1) await signIn(email, 'wrong');
    expect(code(await signIn(email, 'wrong'))).toBe('TOO_MANY_ATTEMPTS');
  });

  it('makes an address wait after thirty, whichever accounts it tries', async () => {
    await api.rows(`UPDATE sign_in_attempt SET failures = 30, last_at = now() WHERE key LIKE 'address:%'`);
    expect(code(await signIn('officer@dpgov.example', DEMO_PASSWORD))).toBe('TOO_MANY_ATTEMPTS');
    await api.rows(`DELETE FROM sign_in_attempt`);
    expect((await signIn('officer@dpgov.example', DEMO_PASSWORD)).errors).toEqual([]);
  });

  it('is counted once for each of many at the same moment', async () => {
    const email = 'contributor.mi@spgov.example';
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(email, 'wrong')));
    const failed = answers.filter((answer) => code(answer) === 'SIGN_IN_FAILED');
    expect(failed).toHaveLength(5);
    await api.rows(`DELETE FROM sign_in_attempt`);
  });
});

describe('a session', () => {
  it('ends at sign-out, at once, and its cookie is dropped', async () => {
    const cookie = await api.signIn(ADMIN);
    const answer = await api.ask('mutation { signOut }', {}, { cookie });
    expect(answer.data).toEqual({ signOut: true });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^masar\.sid=;.*Expires=Thu, 01 Jan 1970/);
    expect((await api.ask(VIEWER, {}, { cookie })).data).toEqual({ viewer: null });
    expect((await api.ask('mutation { signOut }')).data).toEqual({ signOut: true });
  });

  it.each([
    ['is revoked', `DELETE FROM sign_in_session`],
    ['runs out', `UPDATE sign_in_session SET expire = now()`],
    [
      'belongs to a person disabled meanwhile',
      `UPDATE person SET disabled_at = now() WHERE email = '${ADMIN}'`,
    ],
  ])('that %s ends within two seconds', async (_, statement) => {
    const cookie = await api.signIn(ADMIN);
    expect((await api.ask(VIEWER, {}, { cookie })).data?.['viewer']).not.toBeNull();
    await api.rows(statement);
    await sleep(2_050);
    expect((await api.ask(VIEWER, {}, { cookie })).data).toEqual({ viewer: null });
    await api.rows(`UPDATE person SET disabled_at = NULL`);
  });

  it('has only the rights in force today', async () => {
    await api.rows(
      `UPDATE access_grant SET from_on = '2000-01-01', until_on = (now() AT TIME ZONE 'Africa/Casablanca')::date
       WHERE person_id = (SELECT id FROM person WHERE email = 'officer@dpgov.example')`,
    );
    const cookie = await api.signIn('officer@dpgov.example');
    const { data } = await api.ask(VIEWER, {}, { cookie });
    expect(data?.['viewer']).toMatchObject({ roles: [], viewerCan: [] });
  });

  it.each([
    ['another signature', (cookie: string) => `${cookie.slice(0, -2)}AA`],
    ['no signature', (cookie: string) => cookie.slice(0, cookie.indexOf('.', 10))],
    ['a broken escape', () => 'masar.sid=s%3A%E0%A4%A.x'],
  ])('is not known by a cookie with %s', async (_, forge) => {
    const cookie = forge(await api.signIn(ADMIN));
    expect((await api.ask(VIEWER, {}, { cookie })).data).toEqual({ viewer: null });
  });
});

describe('preferences', () => {
  const SET =
    'mutation ($language: Language, $theme: Theme) { setPreferences(language: $language, theme: $theme) { language theme } }';

  it('are set one by one, and speak from then on', async () => {
    const cookie = await api.signIn('lead.mjl@spgov.example');
    const set = await api.ask(SET, { theme: 'DARK' }, { cookie });
    expect(set.data).toEqual({ setPreferences: { language: 'FR', theme: 'DARK' } });
    await api.ask(SET, { language: 'AR' }, { cookie });
    const { data } = await api.ask('{ viewer { language theme } }', {}, { cookie });
    expect(data).toEqual({ viewer: { language: 'AR', theme: 'DARK' } });
    const refused = await signIn('lead.mjl@spgov.example', 'wrong', cookie);
    expect(refused.errors[0]?.message).toMatch(/[\u0600-\u06FF]/);
  });

  it('are nobody’s without a session', async () => {
    expect(code(await api.ask(SET, { theme: 'DARK' }))).toBe('UNAUTHENTICATED');
  });

  it('leave history, an audit entry and the person’s next version', async () => {
    const [entry] = await api.rows<{ action: string; actor_id: string; subject_id: string }>(
      `SELECT action, actor_id, subject_id FROM audit_entry WHERE action = 'preferences.set'`,
    );
    expect(entry?.actor_id).toBe(entry?.subject_id);
    const [person] = await api.rows<{ version: number }>(
      `SELECT version FROM person WHERE email = 'lead.mjl@spgov.example'`,
    );
    expect(person?.version).toBe(3);
  });
});

describe('behind an https address', () => {
  it('the cookie is Secure', async () => {
    const secure = await startApi({ MASAR_URL: 'https://masar.example.ma' });
    try {
      const answer = await secure.ask(SIGN_IN, { email: ADMIN, password: DEMO_PASSWORD });
      expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure/);
      expect(answer.headers.get('strict-transport-security')).toMatch(/max-age/);
    } finally {
      await secure.close();
    }
  });
});

import { Db } from '#persistence/db.js';
import { ServerLog } from '#api/log/server-log.js';
import { startApi, type TestApi } from '../support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const SET = 'mutation ($language: Language) { setPreferences(language: $language) { language } }';

describe('an error', () => {
  it.each([
    ['fr', 'session est fermée'],
    ['ar-MA,ar;q=0.9', '[\\u0600-\\u06FF]'],
    ['en-GB', 'signed out'],
    ['de, en;q=0.5', 'signed out'],
  ])('speaks the language that %s asks for', async (language, sentence) => {
    const { errors } = await api.ask(SET, { language: 'AR' }, { language });
    expect(errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED', params: {} });
    expect(errors[0]?.message).toMatch(new RegExp(sentence));
  });

  it.each([
    ['an enum value that does not exist', { language: 'DE' }, 'language', 'UNKNOWN_VALUE'],
    ['a value of another kind', { language: 3 }, 'language', 'UNKNOWN_VALUE'],
  ])('names the field and the rule for %s', async (_, variables, field, code) => {
    const { errors } = await api.ask(SET, variables);
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field, code }] });
  });

  it('names a field that is missing', async () => {
    const { errors } = await api.ask(
      'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }',
      { email: 'a@b.example' },
    );
    expect(errors[0]?.extensions).toEqual({
      code: 'INVALID_INPUT',
      params: {},
      fields: [{ field: 'password', code: 'REQUIRED' }],
    });
  });

  it('that nobody foresaw tells a reference and nothing else, and the log bears it', async () => {
    const cookie = await api.signIn('admin@dpgov.example');
    const written: { error: unknown; reference: string }[] = [];
    const log = api.app.get(ServerLog);
    const db = api.app.get(Db);
    const { unexpected } = log;
    const { read } = db;
    log.unexpected = (error, reference) => void written.push({ error, reference });
    db.read = () => Promise.reject(new Error('relation "person" of host 10.0.0.7 is broken'));
    try {
      const { errors, text, status } = await api.ask('{ viewer { name } }', {}, { cookie, language: 'en' });
      const { code, params } = errors[0]!.extensions;
      expect([status, code]).toEqual([200, 'INTERNAL']);
      expect(params).toEqual({ reference: expect.stringMatching(/^[0-9a-f]{12}$/) as string });
      expect(errors[0]?.message).toContain(params['reference']);
      expect(text).not.toMatch(/relation|10\.0\.0\.7|stack|node_modules|\.ts:/);
      expect(written).toHaveLength(1);
      expect(written[0]?.reference).toBe(params['reference']);
      expect(String(written[0]?.error)).toContain('10.0.0.7');
    } finally {
      Object.assign(log, { unexpected });
      Object.assign(db, { read });
    }
  });

  it('of the driver is told as the refusal it means', async () => {
    const cookie = await api.signIn('admin@dpgov.example');
    await api.rows('ALTER TABLE person ADD CONSTRAINT person_theme_plain CHECK (theme <> $$dark$$)');
    try {
      const { errors, text } = await api.ask(
        'mutation { setPreferences(theme: DARK) { theme } }',
        {},
        { cookie },
      );
      expect(errors[0]?.extensions.code).toBe('OUT_OF_RANGE');
      expect(text).not.toMatch(/violates|relation|Failing row/);
    } finally {
      await api.rows('ALTER TABLE person DROP CONSTRAINT person_theme_plain');
    }
  });
});

describe('a file route', () => {
  it('that does not exist answers the same codes as JSON', async () => {
    const response = await fetch(`${api.url}/export/nothing.xlsx`, { headers: { 'accept-language': 'en' } });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/application\/json/);
    expect(await response.json()).toEqual({
      code: 'NOT_FOUND',
      params: {},
      message: expect.stringMatching(/does not exist/) as string,
    });
  });
});

import { request } from 'node:http';
import { startApi, type TestApi } from '../support/api.js';
import { post, type Answer } from '../support/served.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const code = (answer: Answer): string | undefined => answer.errors[0]?.extensions.code;

/** A request as another site's page could make a browser send it. */
function raw(
  path: string,
  method: string,
  headers: Record<string, string>,
  body = '',
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${api.url}${path}`, { method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

describe('a document', () => {
  it('goes at most ten levels deep, fragments written out', async () => {
    const deep = (levels: number): string =>
      `{ __type(name: "Query") { ${'ofType { '.repeat(levels)} name ${'}'.repeat(levels)} } }`;
    expect(code(await api.ask(deep(8)))).toBeUndefined();
    const refused = await api.ask(deep(9));
    expect(refused.errors[0]?.extensions).toEqual({ code: 'QUERY_TOO_DEEP', params: { max: 10 } });
  });

  it('has at most 40 aliases', async () => {
    const aliases = (count: number): string =>
      `{ ${Array.from({ length: count }, (_, index) => `a${index}: viewer { name }`).join(' ')} }`;
    expect(code(await api.ask(aliases(40)))).toBeUndefined();
    expect(code(await api.ask(aliases(41)))).toBe('QUERY_TOO_LARGE');
  });

  it('has at most 20 directives', async () => {
    const directives = (count: number): string =>
      `{ viewer ${'@include(if: true) '.repeat(count)} { name } }`;
    expect(code(await api.ask(directives(21)))).toBe('QUERY_TOO_LARGE');
  });

  it('has at most 4,000 tokens', async () => {
    expect(code(await api.ask(`{ viewer { ${'name '.repeat(400)} } }`))).toBeUndefined();
    expect(code(await api.ask(`{ viewer { ${'name '.repeat(4_001)} } }`))).toBe('QUERY_TOO_LARGE');
  });

  it('is at most 100 kB', async () => {
    const answer = await api.ask('{ viewer { name } }', { filler: 'x'.repeat(101 * 1024) });
    expect([answer.status, code(answer)]).toEqual([413, 'QUERY_TOO_LARGE']);
  });

  it('comes alone', async () => {
    const answer = await post(api.url, [{ query: '{ viewer { name } }' }, { query: '{ viewer { name } }' }]);
    expect([answer.status, code(answer)]).toEqual([400, 'QUERY_TOO_LARGE']);
  });

  it.each([
    ['is no JSON', '{"query": '],
    ['is no object', '"query"'],
    ['has no query', '{}'],
    ['does not parse', '{"query":"{ viewer"}'],
    ['names an unknown field', '{"query":"{ viewer { shoeSize } }"}'],
    ['names an operation it lacks', '{"query":"query A { viewer { name } }","operationName":"B"}'],
  ])('that %s is INVALID_QUERY', async (_, body) => {
    const answer = await post(api.url, body);
    expect(answer.status).toBe(400);
    expect(code(answer)).toBe('INVALID_QUERY');
  });

  it('may ask for the schema, which is public', async () => {
    const { data } = await api.ask('{ __schema { queryType { name } } }');
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });
});

describe('another site', () => {
  const query = JSON.stringify({ query: 'mutation { signOut }' });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'cannot send a mutation as %j',
    async (type) => {
      const { status, text } = await raw('/graphql', 'POST', type ? { 'content-type': type } : {}, query);
      expect(status).toBe(415);
      expect(text).toContain('REQUEST_NOT_ALLOWED');
    },
  );

  it('cannot send one in an address', async () => {
    const { status, text } = await raw(
      `/graphql?query=${encodeURIComponent('mutation { signOut }')}`,
      'GET',
      {},
    );
    expect(status).toBe(405);
    expect(text).toContain('REQUEST_NOT_ALLOWED');
  });

  it('gets no leave to read answers', async () => {
    const answer = await api.ask(
      '{ viewer { name } }',
      {},
      { headers: { origin: 'https://elsewhere.example' } },
    );
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

import { getNamedType, isObjectType, type GraphQLSchema } from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { startApi, type TestApi } from '../support/api.js';
import type { Answer } from '../support/served.js';
import { MUTATIONS, ROWS } from './matrix.js';
import { CALLERS, OBJECTS, type Caller, type Row } from './matrix-outcomes.js';
import { PEOPLE } from './matrix-people.js';
import { bodyOf, checksum, prepareObjects, type MatrixObject } from './matrix-objects.js';

let api: TestApi;
let objects: Awaited<ReturnType<typeof prepareObjects>>;
/** An instant at which all of them were recorded. */
let recordedAt: string;
const cookies = new Map<Caller, string>();

beforeAll(async () => {
  api = await startApi({ SMTP_URL: 'smtp://127.0.0.1:1' });
  objects = await prepareObjects(api);
  const [clock] = await api.rows<{ at: string }>(
    `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`,
  );
  recordedAt = clock?.at ?? '';
  for (const statement of PEOPLE) await api.rows(statement);
  for (const caller of callers) await signIn(caller);
}, 60_000);
afterAll(() => api.close());

const callers = Object.keys(CALLERS) as Caller[];
const AT_ONCE = 25;
const MOMENTS = ['now', 'at an instant of recording'] as const;

async function signIn(caller: Caller): Promise<void> {
  cookies.set(caller, await api.signIn(CALLERS[caller]));
}

/** Whether a row is asked in the same words whatever the object: its answer cannot depend on it. */
const sameForEvery = (row: Row): boolean => row.in !== 'project' && !row.select.includes('$code');
const OF_OBJECT = ROWS.filter((row) => !sameForEvery(row));

/** The fields that lead to an object, as `Type.field`. */
function fieldsOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => type.name === 'Mutation' || isObjectType(getNamedType(field.type)))
        .map((field) => `${type.name}.${field.name}`),
    );
}

/** One operation that asks several rows, each under its own alias. */
function operation(rows: readonly Row[]): string {
  const at = (place: Row['in']): string =>
    rows.map((row, index) => (row.in === place ? `r${index}: ${row.select}` : '')).join('\n');
  return `query ($code: String!, $asOf: AsOfInput) {
    __typename ${at('query')}
    programme(code: "EGOV", asOf: $asOf) { code ${at('programme')} }
    project(programme: "EGOV", code: $code, asOf: $asOf) { code ${at('project')} }
  }`;
}

/** What a path leads to: names go down, lists are gone through, `[name=value]` keeps the elements that match. */
function reach(value: unknown, path: string): unknown[] {
  const steps = path.match(/[\w]+|\[\w+=\w+\]/g) ?? [];
  return steps.reduce<unknown[]>(
    (found, step) => {
      const list = found.flat();
      const [, name, wanted] = /^\[(\w+)=(\w+)\]$/.exec(step) ?? [];
      if (name === undefined) return list.map((each) => (each as Record<string, unknown> | null)?.[step]);
      return list.filter((each) => (each as Record<string, unknown> | null)?.[name] === wanted);
    },
    [value],
  );
}

function outcome(answer: Answer, row: Row, index: number): string {
  const refused = answer.errors.find(({ path }) => !path || path.includes(`r${index}`));
  if (refused) return refused.extensions.code === 'NOT_FOUND' ? '-' : refused.extensions.code;
  const root = row.in === 'query' ? answer.data : (answer.data?.[row.in] as Record<string, unknown>);
  const found = reach(root?.[`r${index}`], row.read ?? '').flat(3);
  return found.some((each) => each !== null && each !== undefined && each !== 0) ? 'S' : '-';
}

async function outcomes(
  asked: readonly Row[],
  cookie: string | undefined,
  variables: { code: string; asOf: { at: string } | null },
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const rows = asked.slice(from, from + AT_ONCE);
    const answer = await api.ask(operation(rows), variables, { cookie });
    rows.forEach((row, index) => found.set(row.field, outcome(answer, row, index)));
  }
  return found;
}

describe('the matrix', () => {
  it('has a row for every operation and every field that leads to an object, and no other', () => {
    const inSchema = new Set(fieldsOf(api.app.get(GraphQLSchemaHost).schema));
    const ofScalars = ({ field }: { field: string }): boolean =>
      field.endsWith('.viewerCan') || field === 'HealthReason.value#risk';
    const inMatrix = [...ROWS, ...MUTATIONS].filter((row) => !ofScalars(row)).map(({ field }) => field);
    const withRow = new Set(inMatrix.map((field) => field.split('#')[0]));
    expect([...withRow].filter((field) => !inSchema.has(field ?? ''))).toEqual([]);
    expect([...inSchema].filter((field) => !withRow.has(field))).toEqual([]);
  });

  it('expects one answer, whatever the object, of what is asked in the same words', () => {
    const parted = ROWS.filter(sameForEvery).filter(({ sees }) =>
      Object.values(sees).some((letters) => new Set(letters).size > 1),
    );
    expect(parted.map(({ field }) => field)).toEqual([]);
  });

  describe.each(callers)('for %s', (caller) => {
    it.each(MOMENTS.flatMap((moment) => OBJECTS.map((object, place) => [object, moment, place] as const)))(
      'of %s project %s',
      async (object, moment, place) => {
        const asOf = moment === 'now' ? null : { at: recordedAt };
        const { code } = objects[bodyOf(caller)][object];
        const rows = place === 0 ? ROWS : OF_OBJECT;
        const found = await outcomes(rows, cookies.get(caller), { code, asOf });
        const expected = rows.map(({ field, sees }) => [field, sees[caller][place]]);
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
      },
    );

    it.each(
      MOMENTS.flatMap((moment) => [
        ['project', moment, 'project(programme: "EGOV", code: $code, asOf: $asOf) { code }'],
        ['programme', moment, 'programme(code: $code, asOf: $asOf) { code }'],
      ]),
    )('of an absent %s %s', async (root, moment, select) => {
      const asOf = moment === 'now' ? null : { at: recordedAt };
      const query = `query ($code: String!, $asOf: AsOfInput) { ${select} }`;
      const answer = await api.ask(query, { code: 'NO-SUCH', asOf }, { cookie: cookies.get(caller) });
      expect(answer.errors.map(({ extensions }) => extensions)).toEqual([{ code: 'NOT_FOUND', params: {} }]);
      expect(answer.data).toEqual({ [root]: null });
    });
  });

  it.each([
    ['programmes { code }'],
    ['programme(code: "EGOV") { code }'],
    ['programme(code: "NO-SUCH") { code }'],
    ['project(programme: "EGOV", code: "EG-001") { code }'],
    ['project(programme: "EGOV", code: "NO-SUCH") { code }'],
  ])('for nobody: %s is UNAUTHENTICATED, whether or not it exists', async (select) => {
    const { errors } = await api.ask(`{ ${select} }`);
    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'UNAUTHENTICATED', params: {} }]);
  });
});

const ABSENT = '01a1b2c3-0000-7000-8000-000000000000';

/** The variables of a mutation for an object, or for an absent one. */
async function variablesOf(
  { ask, of }: { ask: string; of: string | undefined },
  object: MatrixObject | null,
): Promise<object> {
  if (of !== undefined) {
    const [row] = await api.rows<{ id?: string }>(of, of.includes('$1') ? [object?.code ?? ''] : []);
    return object === null ? { version: 1, ...row, id: ABSENT } : { ...row };
  }
  const milestone = object?.milestoneId ?? ABSENT;
  const [row] = await api.rows<{ version: number }>('SELECT version FROM milestone WHERE id = $1', [
    milestone,
  ]);
  return ask.includes('$milestone') ? { milestone, version: row?.version ?? 1 } : {};
}

describe.each(MUTATIONS)('$field', ({ ask, of, after, does, absent, nobody }) => {
  async function attempt(variables: object, caller?: Caller): Promise<string> {
    const answer = await api.ask(ask, variables, { cookie: caller && cookies.get(caller) });
    const code = answer.errors[0]?.extensions.code;
    if (code !== undefined) return code === 'FORBIDDEN' ? 'F' : code === 'NOT_FOUND' ? '-' : code;
    if (after) await api.rows(after);
    if (caller && answer.headers.getSetCookie().length > 0) await signIn(caller);
    return 'S';
  }

  async function done(asked: readonly (MatrixObject | null)[], caller?: Caller): Promise<string[]> {
    const letters: string[] = [];
    for (const object of asked) letters.push(await attempt(await variablesOf({ ask, of }, object), caller));
    return letters;
  }

  /** What is refused, and leaves every row where it lay. */
  async function refused(asked: readonly (MatrixObject | null)[], caller?: Caller): Promise<string[]> {
    if (asked.length === 0) return [];
    const variables: object[] = [];
    for (const object of asked) variables.push(await variablesOf({ ask, of }, object));
    const before = await checksum(api);
    const letters: string[] = [];
    for (const each of variables) letters.push(await attempt(each, caller));
    expect({ letters, rows: await checksum(api) }).toEqual({ letters, rows: before });
    return letters;
  }

  it.each(callers)('by %s', async (caller) => {
    const places = OBJECTS.map((object, place) => ({
      object: objects[bodyOf(caller)][object],
      letter: does[caller][place],
    }));
    const allowed = places.filter(({ letter }) => letter === 'S').map(({ object }) => object);
    const others = places.filter(({ letter }) => letter !== 'S');
    const nothing = absent === 'NOT_FOUND' ? [null] : [];
    expect(await done(allowed, caller)).toEqual(allowed.map(() => 'S'));
    expect(await refused([...others.map(({ object }) => object), ...nothing], caller)).toEqual([
      ...others.map(({ letter }) => letter),
      ...nothing.map(() => '-'),
    ]);
  });

  it('by nobody', async () => {
    const asked = [objects.MI.own, null];
    if (nobody === 'ANYONE') expect(await done(asked)).toEqual(['S', 'S']);
    else expect(await refused(asked)).toEqual([nobody, nobody]);
  });
});

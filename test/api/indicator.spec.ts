import { startApi, type TestApi } from '../support/api.js';
import { refusedFields } from '../support/keeping.js';
import { answered, refusals } from '../support/screens.js';
import { checksum } from './matrix-objects.js';

let api: TestApi;
let officer: string;
let leadMi: string;
beforeAll(async () => {
  api = await startApi();
  officer = await api.signIn('officer@dpgov.example');
  leadMi = await api.signIn('lead.mi@spgov.example');
});
afterAll(() => api.close());

const VALUE = 'mutation ($input: SaveIndicatorValueInput!) { done: saveIndicatorValue(input: $input) }';
const TARGET = 'mutation ($input: SaveIndicatorTargetInput!) { done: saveIndicatorTarget(input: $input) }';
const EGDI = { programme: 'EGOV', indicator: 'EGDI' };

interface Told {
  readonly code: string;
  readonly values: readonly { year: number; version: number; rank: number | null }[];
  readonly targets: readonly object[];
  readonly standings: readonly { measure: string }[];
}
async function egdi(): Promise<Told> {
  const query = `{ programme(code: "EGOV") { indicators { code values { year version rank } targets { year version value rank }
    standings { measure year reading targetYear target paceNeeded { change years } paceKept { change years } } } } }`;
  const { programme } = await answered<{ programme: { indicators: Told[] } }>(api, officer, query);
  const found = programme.indicators.find(({ code }) => code === 'EGDI');
  if (!found) throw new Error('the demo has its index');
  return found;
}
const save = (mutation: string, input: object): Promise<unknown> =>
  answered(api, officer, mutation, { input });

describe('an indicator', () => {
  it('is given a target, and says the pace needed and the pace kept', async () => {
    await save(TARGET, { ...EGDI, year: 2016, value: 0.5, rank: 100 });
    const { targets, standings } = await egdi();
    expect(targets).toEqual([{ year: 2016, version: 1, value: 0.5, rank: 100 }]);
    expect(standings).toEqual([
      {
        ...{ measure: 'VALUE', year: 2012, reading: 0.4209, targetYear: 2016, target: 0.5 },
        ...{ paceNeeded: { change: 0.0791, years: 4 }, paceKept: { change: 0.0922, years: 2 } },
      },
      {
        ...{ measure: 'RANK', year: 2012, reading: 120, targetYear: 2016, target: 100 },
        ...{ paceNeeded: { change: -20, years: 4 }, paceKept: { change: -6, years: 2 } },
      },
    ]);
    await save(TARGET, { ...EGDI, year: 2016, version: 1, rank: 90 });
    expect((await egdi()).targets).toEqual([{ year: 2016, version: 2, value: null, rank: 90 }]);
  });

  it('is recorded by year and corrected, with both versions told to who comes late', async () => {
    await save(VALUE, { ...EGDI, year: 2013, rank: 110, countries: 193, dataCollected: ' 2012 ' });
    expect((await egdi()).values.at(-1)).toEqual({ year: 2013, version: 1, rank: 110 });
    await save(VALUE, { ...EGDI, year: 2013, version: 1, rank: 109, countries: 193 });
    const late = { ...EGDI, year: 2013, version: 1, rank: 108 };
    const { errors } = await api.ask(VALUE, { input: late }, { cookie: officer });
    expect(errors[0]?.extensions).toEqual({
      code: 'STALE_VERSION',
      params: { version: 2 },
      fields: [
        { field: 'input.rank', code: 'STALE_VERSION', params: { before: 110, after: 109 } },
        { field: 'input.dataCollected', code: 'STALE_VERSION', params: { before: '2012' } },
      ],
    });
    const audit = await api.rows(`SELECT FROM audit_entry WHERE action = 'indicator.edit'`);
    expect(audit).toHaveLength(4);
  });

  it('is refused with the fields that are wrong, and stays as it was', async () => {
    const before = await checksum(api);
    const refused = (mutation: string, input: object): Promise<string[]> =>
      refusedFields(api, officer, mutation, { ...EGDI, ...input });
    expect(await refused(VALUE, { year: 2014, rank: 194, countries: 193 })).toEqual([
      'input.year OUT_OF_RANGE',
      'input.rank OUT_OF_RANGE',
    ]);
    expect(await refused(TARGET, { year: 2014 })).toEqual(['input.value REQUIRED']);
    expect(await refused(VALUE, { year: 2012, rank: 1 })).toEqual(['input.year ALREADY_EXISTS']);
    expect(await refused(TARGET, { indicator: 'NO-SUCH', year: 2014, rank: 1 })).toEqual(['NOT_FOUND']);
    expect(await refused(TARGET, { year: 2014, rank: 1, version: 1 })).toEqual(['NOT_FOUND']);
    const input = { ...EGDI, year: 2014, rank: 1 };
    expect(await refusals(api, leadMi, TARGET, { input })).toEqual(['FORBIDDEN']);
    expect(await refusals(api, null, VALUE, { input })).toEqual(['UNAUTHENTICATED']);
    expect(await checksum(api)).toBe(before);
  });
});

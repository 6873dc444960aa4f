import { startApi, type TestApi } from '../support/api.js';
import { answered, refusals } from '../support/screens.js';

let api: TestApi;
let officer: string;
beforeAll(async () => {
  api = await startApi();
  officer = await api.signIn('officer@dpgov.example');
});
afterAll(() => api.close());

const SHOWN = `statusOn asOf { statusOn at session hindsight recomputed } thresholds { slippageRedDays }
  rollup { measuredCount progressBp plannedProgressBp health { health count } }`;
interface Shown {
  statusOn: string;
  asOf: {
    statusOn: string;
    at: string | null;
    session: number | null;
    hindsight: boolean;
    recomputed: boolean;
  };
  thresholds: { slippageRedDays: number };
  rollup: { progressBp: number; plannedProgressBp: number };
}

async function programme(asOf: object | null, cookie = officer): Promise<Shown> {
  const query = `query ($asOf: AsOfInput) { programme(code: "EGOV", asOf: $asOf) { ${SHOWN} } }`;
  return (await answered<{ programme: Shown }>(api, cookie, query, { asOf })).programme;
}

async function project<T>(asOf: object | null, code: string, fields: string): Promise<T> {
  const query = `query ($asOf: AsOfInput) { project(programme: "EGOV", code: "${code}", asOf: $asOf) { ${fields} } }`;
  return (await answered<{ project: T }>(api, officer, query, { asOf })).project;
}

describe('another status date', () => {
  it('is hindsight, and the own one is not', async () => {
    expect((await programme(null)).asOf).toEqual({
      statusOn: '2013-06-07',
      at: null,
      session: null,
      hindsight: false,
      recomputed: false,
    });
    const past = await programme({ statusOn: '2012-12-17' });
    expect(past.asOf).toMatchObject({ statusOn: '2012-12-17', hindsight: true, recomputed: false });
    expect(past.statusOn).toBe('2012-12-17');
    expect(past.rollup.plannedProgressBp).toBeLessThan((await programme(null)).rollup.plannedProgressBp);
    const own = await programme({ statusOn: '2013-06-07' });
    expect(own).toEqual(await programme(null));
  });

  it('knows no fact dated after it', async () => {
    interface Sheet {
      milestones: { position: number; actualEndOn: string | null; finished: boolean }[];
      deployments: { countedOn: string | null; deployed: number }[];
      risks: { code: string }[];
    }
    const fields =
      'milestones { position actualEndOn finished } deployments { countedOn deployed } risks { code }';
    const now = await project<Sheet>(null, 'EG-002', fields);
    const past = await project<Sheet>({ statusOn: '2013-06-06' }, 'EG-002', fields);
    expect(now.deployments.map(({ deployed }) => deployed)).toEqual([1, 29]);
    expect(past.deployments.map(({ deployed }) => deployed)).toEqual([1]);
    expect([now.risks.length, past.risks.length]).toEqual([1, 0]);
    expect(now.milestones[4]).toMatchObject({ actualEndOn: '2013-06-07', finished: true });
    expect(past.milestones[4]).toMatchObject({ actualEndOn: null, finished: false });
  });
});

describe('a session', () => {
  it('speaks of its day, and says that it was computed again', async () => {
    const [held] = await api.rows<{ held_on: string }>(
      `SELECT s.held_on::text FROM committee_session s JOIN committee c ON c.id = s.committee_id
       WHERE c.steering AND s.number = 10`,
    );
    const asked = await programme({ session: 10 });
    expect(asked.asOf).toEqual({
      statusOn: held?.held_on,
      at: null,
      session: 10,
      hindsight: true,
      recomputed: true,
    });
    const byDate = await programme({ statusOn: held?.held_on });
    expect(asked.rollup).toEqual(byDate.rollup);
  });

  it.each([
    [{ session: 10, statusOn: '2012-12-17' }, 'SESSION_EXCLUDES_OTHERS'],
    [{ session: 10, at: '2026-01-01T00:00:00Z' }, 'SESSION_EXCLUDES_OTHERS'],
    [{ session: 999 }, 'NOT_FOUND'],
  ])('%j is refused with %s', async (asOf, code) => {
    const query = 'query ($asOf: AsOfInput) { programme(code: "EGOV", asOf: $asOf) { code } }';
    expect(await refusals(api, officer, query, { asOf })).toEqual([code]);
  });

  it('without a known day is refused', async () => {
    await api.rows(`UPDATE committee_session SET held_on = NULL WHERE number = 9`);
    const query = 'query ($asOf: AsOfInput) { programme(code: "EGOV", asOf: $asOf) { code } }';
    expect(await refusals(api, officer, query, { asOf: { session: 9 } })).toEqual(['SESSION_WITHOUT_DATE']);
  });
});

describe('an instant of recording', () => {
  const instant = async (): Promise<string> => {
    const [row] = await api.rows<{ at: string }>(
      `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`,
    );
    return row?.at ?? '';
  };

  it('gives rows, thresholds and status date as the database then held them, by the rights of today', async () => {
    interface Sheet {
      title: string;
      health: string;
      slippageDays: number;
      milestones: { id: string; version: number; forecastEndOn: string | null }[];
    }
    const fields = 'title health slippageDays milestones { id version forecastEndOn }';
    const before = await project<Sheet>(null, 'EG-001', fields);
    const rollupBefore = await programme(null);
    const at = await instant();
    const { id, version } = before.milestones[1] ?? { id: '', version: 0 };
    const input = { id, version, forecastEndOn: '2015-03-01' };
    await answered(
      api,
      officer,
      'mutation ($input: EditMilestoneInput!) { editMilestone(input: $input) { id } }',
      { input },
    );
    await api.rows(
      `UPDATE programme SET thresholds = jsonb_set(thresholds, '{slippageRedDays}', '9'), status_on = '2013-06-01'`,
    );
    await api.rows(`UPDATE project SET title = '{"fr": "Autre"}' WHERE code = 'EG-001'`);

    const past = await project<Sheet>({ at }, 'EG-001', fields);
    expect(past).toEqual(before);
    const now = await project<Sheet>(null, 'EG-001', fields);
    expect(now.title).toBe('Autre');
    expect(now.milestones[1]).toMatchObject({ version: version + 1, forecastEndOn: '2015-03-01' });
    const then = await programme({ at });
    expect(then.rollup).toEqual(rollupBefore.rollup);
    expect(then.thresholds.slippageRedDays).toBe(90);
    expect(then.asOf).toMatchObject({ statusOn: '2013-06-07', at, hindsight: false });
    expect((await programme(null)).thresholds.slippageRedDays).toBe(9);

    const member = await api.signIn('member@cigov.example');
    const query = `query ($asOf: AsOfInput) { programme(code: "EGOV", asOf: $asOf) { risks { totalCount } } }`;
    const risks = async (cookie: string): Promise<number> =>
      (await answered<{ programme: { risks: { totalCount: number } } }>(api, cookie, query, { asOf: { at } }))
        .programme.risks.totalCount;
    expect([await risks(officer), await risks(member)]).toEqual([34, 0]);
  });

  it('before the programme was recorded knows none', async () => {
    const query = '{ programme(code: "EGOV", asOf: { at: "2001-01-01T00:00:00Z" }) { code } }';
    expect(await refusals(api, officer, query)).toEqual(['NOT_FOUND']);
  });
});

import { startApi, type TestApi } from '../support/api.js';
import { answered, refusals } from '../support/screens.js';
import { countStatements } from '../support/statements.js';

let api: TestApi;
let officer: string;
beforeAll(async () => {
  api = await startApi();
  officer = await api.signIn('officer@dpgov.example');
});
afterAll(() => api.close());

interface Point {
  readonly on: string;
  readonly progressBp: number | null;
  readonly plannedProgressBp: number | null;
  readonly measuredCount: number;
  readonly sessionNumber: number | null;
}
interface Rollup {
  readonly projectCount: number;
  readonly measuredCount: number;
  readonly progressBp: number | null;
  readonly plannedProgressBp: number | null;
  readonly overdueMilestoneCount: number;
  readonly health: readonly { health: string; count: number }[];
}
interface List {
  readonly totalCount: number;
  readonly nodes: readonly {
    code: string;
    from: string;
    leftRed: boolean;
    slippedByDays: number;
    organisation: { code: string };
    healthReasons: readonly { code: string; value: number | null }[];
  }[];
}
interface Since {
  readonly session: number | null;
  readonly days: number;
  readonly before: Rollup & { statusOn: string; gapBp: number };
  readonly after: Rollup & { statusOn: string; gapBp: number };
  readonly flows: readonly { from: string; to: string; count: number }[];
  readonly turnedRed: List;
  readonly turnedAmberFromGreen: List;
  readonly turnedGreen: List;
  readonly finished: List;
  readonly slipped: List;
  readonly decisions: readonly { text: string; sessionNumber: number }[];
}

const POINTS = 'points { on progressBp plannedProgressBp measuredCount sessionNumber }';
const ROLLUP =
  'projectCount measuredCount progressBp plannedProgressBp overdueMilestoneCount health { health count }';
const LIST =
  '{ totalCount nodes { code from leftRed slippedByDays organisation { code } healthReasons { code value } } }';
const SINCE = `session days before { statusOn gapBp ${ROLLUP} } after { statusOn gapBp ${ROLLUP} } flows { from to count }
  turnedRed ${LIST} turnedAmberFromGreen ${LIST} turnedGreen ${LIST} finished ${LIST} slipped ${LIST}
  decisions { text sessionNumber }`;

async function programme<T>(fields: string, asOf: object = {}, cookie = officer): Promise<T> {
  const query = `query ($asOf: AsOfInput) { programme(code: "EGOV", asOf: $asOf) { ${fields} } }`;
  const { programme: found } = await answered<{ programme: T }>(api, cookie, query, { asOf });
  return found;
}

const codes = (list: List): string[] => list.nodes.map(({ code }) => code);

describe('progress over time', () => {
  const series = async (filter = '', asOf: object = {}): Promise<readonly Point[]> => {
    const found = await programme<{ progressSeries: { points: Point[] } }>(
      `progressSeries${filter} { ${POINTS} }`,
      asOf,
    );
    return found.progressSeries.points;
  };
  const rollupAt = async (statusOn: string, filter = ''): Promise<object> => {
    const fields = `rollup${filter} { progressBp plannedProgressBp measuredCount }`;
    return (await programme<{ rollup: object }>(fields, { statusOn })).rollup;
  };

  it('is at every session and at the status date the rollup of that day', async () => {
    const points = await series();
    const marked = points.filter(({ sessionNumber }) => sessionNumber !== null);
    expect(marked.map(({ sessionNumber }) => sessionNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(marked.at(-1)?.on).toBe('2013-06-07');
    for (const { on, progressBp, plannedProgressBp, measuredCount } of marked)
      expect({ progressBp, plannedProgressBp, measuredCount }).toEqual(await rollupAt(on));
  });

  it('is on the days between the rollup as well', async () => {
    const points = (await series()).filter(({ on, progressBp }) => on > '2009' && progressBp !== null);
    for (const { on, progressBp, plannedProgressBp, measuredCount } of points.filter((_, at) => at % 9 === 0))
      expect({ progressBp, plannedProgressBp, measuredCount }).toEqual(await rollupAt(on));
  });

  it('goes on with the plan alone after the status date, up to the last baseline end', async () => {
    const points = await series();
    const later = points.filter(({ on }) => on > '2013-06-07');
    expect(later.length).toBeGreaterThan(12);
    expect(later.every(({ progressBp }) => progressBp === null)).toBe(true);
    expect(later.at(-1)?.plannedProgressBp).toBe(10_000);
    expect(points.map(({ on }) => on)).toEqual([...points.map(({ on }) => on)].sort());
  });

  it('is that of the projects a filter chooses', async () => {
    const filter = '(filter: { flagship: true, health: [RED] })';
    const point = (await series(filter)).find(({ on }) => on === '2013-06-07');
    expect(point).toMatchObject(await rollupAt('2013-06-07', filter));
    expect(point?.measuredCount).toBeLessThan(71);
  });

  it('stops knowing of progress at the session it is seen from', async () => {
    const points = await series('', { session: 10 });
    expect(points.findLast(({ progressBp }) => progressBp !== null)).toMatchObject({
      on: '2012-12-17',
      sessionNumber: 10,
    });
  });

  it('of no project is null on the days of the sessions', async () => {
    const points = await series('(filter: { codes: ["NONE"] })');
    expect(points).toHaveLength(11);
    expect(points.every(({ progressBp, measuredCount }) => progressBp === null && measuredCount === 0)).toBe(
      true,
    );
  });
});

describe('since the session before', () => {
  it('progress gained 7 points and the plan 16', async () => {
    const { since, rollup } = await programme<{ since: Since; rollup: Rollup }>(
      `since { ${SINCE} } rollup { ${ROLLUP} }`,
    );
    const { rollup: then } = await programme<{ rollup: Rollup }>(`rollup { ${ROLLUP} }`, { session: 10 });
    expect(since).toMatchObject({ session: 10, days: 172 });
    expect(since.after).toEqual({ ...rollup, statusOn: '2013-06-07', gapBp: -2073 });
    expect(since.before).toEqual({ ...then, statusOn: '2012-12-17', gapBp: -1212 });
  });

  it('tells who turned, finished and slipped', async () => {
    const { since } = await programme<{ since: Since }>(`since { ${SINCE} }`);
    expect(codes(since.turnedRed)).toEqual(['EG-068', 'EG-072', 'EG-084']);
    expect(codes(since.turnedAmberFromGreen)).toEqual(['EG-002', 'EG-021', 'EG-043', 'EG-047']);
    expect(since.turnedGreen).toEqual({ totalCount: 0, nodes: [] });
    expect(since.finished.totalCount).toBe(11);
    expect(since.finished.nodes.filter(({ leftRed }) => leftRed).map(({ code }) => code)).toEqual([
      'EG-006',
      'EG-039',
    ]);
    expect(since.slipped).toMatchObject({ totalCount: 1, nodes: [{ code: 'EG-067', slippedByDays: 172 }] });
    expect(since.flows.reduce((sum, { count }) => sum + count, 0)).toBe(89);
    expect(since.flows).toContainEqual({ from: 'GREEN', to: 'AMBER', count: 4 });
  });

  it('tells what that session decided', async () => {
    const { since } = await programme<{ since: Since }>('since { decisions { text sessionNumber } }');
    expect(since.decisions.map(({ sessionNumber }) => sessionNumber)).toEqual([10, 10, 10]);
    expect(since.decisions[0]?.text).toBe('Élargir les membres du CIGOV');
  });

  it('lists the first 20 of a longer list, with how many there are', async () => {
    const { since } = await programme<{ since: Since }>(
      `since(session: 1) { slipped ${LIST} finished ${LIST} }`,
    );
    expect(since.finished.totalCount).toBeGreaterThan(20);
    expect(since.finished.nodes).toHaveLength(20);
    const whole = await programme<{ since: Since }>(`since(session: 1, first: 500) { finished ${LIST} }`);
    expect(whole.since.finished.nodes).toHaveLength(since.finished.totalCount);
    const days = since.slipped.nodes.map(({ slippedByDays }) => slippedByDays);
    expect(days).toEqual([...days].sort((a, b) => b - a));
  });

  it('is compared with another session, or a day, when one is asked for', async () => {
    const asked = await programme<{ nine: Since; day: Since }>(
      `nine: since(session: 9) { session days } day: since(statusOn: "2013-01-01") { session days decisions { text } }`,
    );
    expect(asked).toEqual({
      nine: { session: 9, days: 403 },
      day: { session: null, days: 157, decisions: [] },
    });
  });

  it('is compared with the session before the one it is seen from, null before the first', async () => {
    const seen = await programme<{ since: Since }>('since { session }', { session: 10 });
    expect(seen.since.session).toBe(9);
    expect(await programme('since { session }', { session: 1 })).toEqual({ since: null });
  });

  it.each([
    ['session: 99', 'NOT_FOUND'],
    ['first: 501', 'PAGE_TOO_LARGE'],
    ['session: 9, statusOn: "2013-01-01"', 'SESSION_EXCLUDES_OTHERS'],
    ['statusOn: "2013-06-08"', 'DATE_AFTER_STATUS_DATE'],
  ])('refuses %s with %s', async (asked, code) => {
    const query = `{ programme(code: "EGOV") { since(${asked}) { days } } }`;
    expect(await refusals(api, officer, query)).toEqual([code]);
  });

  it('names a reason that rests on a hidden risk by its code alone', async () => {
    await api.rows(`INSERT INTO risk (id, programme_id, project_id, code, category, title, likelihood, impact, status)
      SELECT gen_random_uuid(), programme_id, id, 'R-HIDDEN', 'LEGAL', '{"fr": "Texte en attente"}', 4, 5, 'OPEN'
      FROM project WHERE code = 'EG-068'`);
    const reason = async (email: string): Promise<unknown> => {
      const fields = `since { turnedRed ${LIST} }`;
      const { since } = await programme<{ since: Since }>(fields, {}, await api.signIn(email));
      const project = since.turnedRed.nodes.find(({ code }) => code === 'EG-068');
      return project?.healthReasons.find(({ code }) => code === 'RISK_EXPOSURE');
    };
    expect(await reason('officer@dpgov.example')).toEqual({ code: 'RISK_EXPOSURE', value: 20 });
    expect(await reason('member@cigov.example')).toEqual({ code: 'RISK_EXPOSURE', value: null });
    expect(await reason('lead.mi@spgov.example')).toEqual({ code: 'RISK_EXPOSURE', value: null });
  });

  it('takes with the curve and the band no more than six statements', async () => {
    const fields = `rollup { ${ROLLUP} } progressSeries { ${POINTS} } since { ${SINCE} }`;
    expect(await countStatements(() => programme(fields))).toBeLessThanOrEqual(6);
  });
});

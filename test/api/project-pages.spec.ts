import { startApi, type TestApi } from '../support/api.js';
import { answered, refusals } from '../support/screens.js';

let api: TestApi;
let officer: string;
beforeAll(async () => {
  api = await startApi();
  officer = await api.signIn('officer@dpgov.example');
});
afterAll(() => api.close());

interface Node {
  id: string;
  code: string;
  title: string;
  health: string;
  progressBp: number | null;
  plannedProgressBp: number | null;
  slippageDays: number | null;
  overdueMilestoneCount: number;
  expectedEndOn: string | null;
}
interface Page {
  nodes: Node[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
interface Sort {
  field: string;
  direction: string;
}
const PAGE = `query ($sort: ProjectSort, $first: Int, $after: String) { programme(code: "EGOV") {
  projects(sort: $sort, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { id code title health progressBp plannedProgressBp slippageDays overdueMilestoneCount expectedEndOn } } } }`;

async function page(sort: Sort, first: number, after: string | null = null): Promise<Page> {
  const variables = { sort, first, after };
  return (await answered<{ programme: { projects: Page } }>(api, officer, PAGE, variables)).programme
    .projects;
}

async function allPages(sort: Sort, first: number): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const found: Page = await page(sort, first, after);
    nodes.push(...found.nodes);
    expect(found.totalCount).toBe(89);
    if (!found.pageInfo.hasNextPage) return nodes;
    after = found.pageInfo.endCursor;
  }
}

const HEALTHS = ['RED', 'AMBER', 'GREEN', 'COMPLETE', 'NOT_ASSESSED', 'SUSPENDED'];
const VALUE: Record<string, (node: Node) => number | string | null> = {
  CODE: ({ code }) => code,
  HEALTH: ({ health }) => HEALTHS.indexOf(health),
  PROGRESS: ({ progressBp }) => progressBp,
  GAP: ({ progressBp, plannedProgressBp }) =>
    progressBp === null || plannedProgressBp === null ? null : progressBp - plannedProgressBp,
  SLIPPAGE: ({ slippageDays }) => slippageDays,
  OVERDUE: ({ overdueMilestoneCount }) => overdueMilestoneCount,
  EXPECTED_END: ({ expectedEndOn }) => expectedEndOn,
};

/** By value with nothing last, then by code. */
function compare(value: (node: Node) => number | string | null, direction: string) {
  return (a: Node, b: Node): number => {
    const [left, right] = [value(a), value(b)];
    if (left !== right) {
      if (left === null) return 1;
      if (right === null) return -1;
      return (left < right ? -1 : 1) * (direction === 'ASC' ? 1 : -1);
    }
    return a.code < b.code ? -1 : 1;
  };
}

describe('pages of projects', () => {
  it.each(
    Object.keys(VALUE).flatMap(
      (field) =>
        [
          ['ASC', field],
          ['DESC', field],
        ] as const,
    ),
  )('in %s order of %s give every project once, in order', async (direction, field) => {
    const nodes = await allPages({ field, direction }, 17);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(89);
    const value = VALUE[field] ?? (() => null);
    expect(nodes.map(({ code }) => code)).toEqual(
      [...nodes].sort(compare(value, direction)).map(({ code }) => code),
    );
  });

  it('sort titles as the reader does', async () => {
    const titles = (await allPages({ field: 'TITLE', direction: 'ASC' }, 30)).map(({ title }) => title);
    expect(titles).toHaveLength(89);
    expect(titles).toEqual([...titles].sort(new Intl.Collator('fr').compare));
  });

  it('neither lose nor repeat a project that stays where it is when others are edited meanwhile', async () => {
    const sort = { field: 'SLIPPAGE', direction: 'DESC' };
    const before = await allPages(sort, 100);
    const first = await page(sort, 20);
    // The last of the first page falls to the end, one of the last pages rises to the top, one in the middle goes.
    const moved = [first.nodes[19], before[70], before[40]].map((node) => node?.id ?? '');
    await api.rows('UPDATE project_figures SET slippage_days = -9000 WHERE project_id = $1', [moved[0]]);
    await api.rows('UPDATE project_figures SET slippage_days = 9000 WHERE project_id = $1', [moved[1]]);
    await api.rows('UPDATE project_figures SET slippage_days = NULL WHERE project_id = $1', [moved[2]]);
    const rest: string[] = [];
    for (let after = first.pageInfo.endCursor; after !== null;) {
      const next = await page(sort, 20, after);
      rest.push(...next.nodes.map(({ id }) => id));
      after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
    }
    const expected = before.slice(20).map(({ id }) => id);
    expect(rest.filter((id) => !moved.includes(id))).toEqual(expected.filter((id) => !moved.includes(id)));
    expect(new Set(rest).size).toBe(rest.length);
  });

  it('say that there is no more', async () => {
    const whole = await page({ field: 'CODE', direction: 'ASC' }, 89);
    expect([whole.nodes.length, whole.pageInfo.hasNextPage]).toEqual([89, false]);
  });

  it('are refused past 500, and at a place that is none', async () => {
    const sort = { field: 'CODE', direction: 'ASC' };
    const { pageInfo } = await page(sort, 5);
    const asked = (variables: object): Promise<string[]> => refusals(api, officer, PAGE, variables);
    expect(await asked({ sort, first: 501 })).toEqual(['PAGE_TOO_LARGE']);
    expect(await asked({ sort, first: -1 })).toEqual(['OUT_OF_RANGE']);
    expect(await asked({ sort, first: 5, after: 'nonsense' })).toEqual(['INVALID_CURSOR']);
    expect(await asked({ sort: { ...sort, field: 'HEALTH' }, first: 5, after: pageInfo.endCursor })).toEqual([
      'INVALID_CURSOR',
    ]);
    const forged = Buffer.from(JSON.stringify(['EXPECTED_END', 'ASC', '2013-02-31', 'EG-001'])).toString(
      'base64url',
    );
    expect(await asked({ sort: { field: 'EXPECTED_END' }, first: 5, after: forged })).toEqual([
      'INVALID_CURSOR',
    ]);
  });
});

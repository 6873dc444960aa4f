import { startApi, type TestApi } from '../support/api.js';
import { answered } from '../support/screens.js';

let api: TestApi;
let officer: string;
beforeAll(async () => {
  api = await startApi();
  officer = await api.signIn('officer@dpgov.example');
});
afterAll(() => api.close());

interface Sums {
  projectCount: number;
  measuredCount: number;
  progressBp: number | null;
  plannedProgressBp: number | null;
  overdueMilestoneCount: number;
  worstSlippageDays: number | null;
  worstSlippageProject: string | null;
  health: { health: string; count: number }[];
  lifecycle: { lifecycle: string; count: number }[];
  phase: { phase: string; count: number }[];
}
const SUMS = `projectCount measuredCount progressBp plannedProgressBp overdueMilestoneCount worstSlippageDays
  worstSlippageProject health { health count } lifecycle { lifecycle count } phase { phase count }`;

async function programme<T>(fields: string, variables: object = {}, head = ''): Promise<T> {
  const query = `query ${head} { programme(code: "EGOV") { ${fields} } }`;
  const { programme: found } = await answered<{ programme: T }>(api, officer, query, variables);
  return found;
}

/** How many projects a filter chooses, told by the page's own total. */
async function counted(filter: object): Promise<number> {
  const page = 'projects(filter: $filter, first: 0) { totalCount }';
  const found = await programme<{ projects: { totalCount: number } }>(
    page,
    { filter },
    '($filter: ProjectFilter)',
  );
  return found.projects.totalCount;
}

describe('the portfolio on the day of CIGOV 11', () => {
  it('is 61 % done of 82 % planned, on 71 of 89 projects', async () => {
    const { rollup } = await programme<{ rollup: Sums }>(`rollup { ${SUMS} }`);
    expect(rollup).toMatchObject({ projectCount: 89, measuredCount: 71 });
    expect([rollup.progressBp, rollup.plannedProgressBp].map((bp) => Math.round((bp ?? 0) / 100))).toEqual([
      61, 82,
    ]);
    expect(rollup.health).toEqual([
      { health: 'RED', count: 37 },
      { health: 'AMBER', count: 7 },
      { health: 'GREEN', count: 1 },
      { health: 'COMPLETE', count: 24 },
      { health: 'NOT_ASSESSED', count: 18 },
      { health: 'SUSPENDED', count: 2 },
    ]);
  });

  it.each(['ORGANISATION', 'MINISTRY', 'PRIORITY', 'INITIATIVE', 'ACTION', 'FLAGSHIP', 'LIFECYCLE', 'PHASE'])(
    'is partitioned by %s',
    async (dimension) => {
      const { rollup, rollupBy } = await programme<{
        rollup: Sums;
        rollupBy: { key: string; rollup: Sums }[];
      }>(`rollup { ${SUMS} } rollupBy(dimension: ${dimension}) { key label rollup { ${SUMS} } }`);
      const total = (of: (sums: Sums) => number): number =>
        rollupBy.reduce((sum, group) => sum + of(group.rollup), 0);
      expect(total((sums) => sums.projectCount)).toBe(rollup.projectCount);
      expect(total((sums) => sums.measuredCount)).toBe(rollup.measuredCount);
      expect(total((sums) => sums.overdueMilestoneCount)).toBe(rollup.overdueMilestoneCount);
      expect(new Set(rollupBy.map(({ key }) => key)).size).toBe(rollupBy.length);
      const worst = Math.max(...rollupBy.map((group) => group.rollup.worstSlippageDays ?? -Infinity));
      expect(worst).toBe(rollup.worstSlippageDays);
      const worstGroups = rollupBy.filter((group) => group.rollup.worstSlippageDays === worst);
      expect(worstGroups.map((group) => group.rollup.worstSlippageProject)).toContain(
        rollup.worstSlippageProject,
      );
    },
  );

  it('groups a body under the ministry that supervises it', async () => {
    const { rollupBy } = await programme<{
      rollupBy: { key: string; parentKey: string | null; kind: string }[];
    }>('rollupBy(dimension: ORGANISATION) { key parentKey kind }');
    const bodies = rollupBy.filter(({ kind }) => kind === 'PUBLIC_BODY');
    expect(bodies.length).toBeGreaterThan(0);
    expect(bodies.every(({ parentKey }) => parentKey !== null)).toBe(true);
  });

  it('gives the same group as its filter', async () => {
    const { rollupBy, rollup } = await programme<{ rollupBy: { key: string; rollup: Sums }[]; rollup: Sums }>(
      `rollupBy(dimension: MINISTRY) { key rollup { ${SUMS} } } rollup(filter: { ministries: ["MI"] }) { ${SUMS} }`,
    );
    expect(rollupBy.find(({ key }) => key === 'MI')?.rollup).toEqual(rollup);
  });
});

describe('a filter', () => {
  it('joins facets by AND and the values of one by OR', async () => {
    const red = await counted({ health: ['RED'] });
    const amber = await counted({ health: ['AMBER'] });
    expect([red, amber]).toEqual([37, 7]);
    expect(await counted({ health: ['RED', 'AMBER'] })).toBe(red + amber);
    const flagships = await counted({ flagship: true });
    expect(flagships).toBe(15);
    const both = await counted({ health: ['RED', 'AMBER'], flagship: true });
    const neither = await counted({ health: ['RED', 'AMBER'], flagship: false });
    expect(both + neither).toBe(red + amber);
    expect(both).toBeLessThan(flagships);
  });

  it.each([
    ['etat civil', 'EG-001'],
    ['ÉTAT  Civil', 'EG-001'],
    ['الحاله المدنيه', 'EG-001'],
    ['eg-002', 'EG-002'],
  ])('finds %s without accents, case or marks', async (text, code) => {
    const found = await programme<{ projects: { nodes: { code: string }[] } }>(
      'projects(filter: $filter, first: 100) { nodes { code } }',
      { filter: { text } },
      '($filter: ProjectFilter)',
    );
    expect(found.projects.nodes.map((node) => node.code)).toContain(code);
  });

  it('takes the signs of a pattern literally', async () => {
    expect(await counted({ text: '%' })).toBe(0);
    expect(await counted({ text: '_' })).toBe(0);
    expect(await counted({ text: '\\' })).toBe(0);
    expect(await counted({ text: '  ' })).toBe(89);
  });

  it('reads a strategy node with all nodes under it', async () => {
    expect(await counted({ strategy: ['MN'] })).toBe(89);
    expect(await counted({ strategy: ['I05'] })).toBeLessThan(await counted({ strategy: ['P2'] }));
    expect(await counted({ strategy: ['P1'] })).toBe(0);
  });

  it('of nothing chosen in a facet chooses nothing', async () => {
    expect(await counted({ health: [] })).toBe(0);
  });
});

describe('the facets of a result', () => {
  interface Facet {
    name: string;
    values: { key: string; label: string; count: number }[];
  }
  const facets = async (filter: object): Promise<Facet[]> =>
    (
      await programme<{ facets: Facet[] }>(
        'facets(filter: $filter) { name values { key label count } }',
        { filter },
        '($filter: ProjectFilter)',
      )
    ).facets;
  const values = (all: Facet[], name: string): Map<string, number> =>
    new Map(all.find((facet) => facet.name === name)?.values.map(({ key, count }) => [key, count]));

  it('count what each further choice would give', async () => {
    const filter = { ministries: ['MI'], health: ['RED'] };
    const all = await facets(filter);
    const organisations = values(all, 'organisations');
    expect(organisations.size).toBeGreaterThan(0);
    for (const [key, count] of organisations) {
      expect(await counted({ ...filter, organisations: [key] })).toBe(count);
    }
    for (const [key, count] of values(all, 'flagship')) {
      expect(await counted({ ...filter, flagship: key === 'TRUE' })).toBe(count);
    }
  });

  it('set their own choice aside', async () => {
    const all = await facets({ ministries: ['MI'], health: ['RED'] });
    for (const [key, count] of values(all, 'health')) {
      expect(await counted({ ministries: ['MI'], health: [key] })).toBe(count);
    }
    for (const [key, count] of values(all, 'ministries')) {
      expect(await counted({ ministries: [key], health: ['RED'] })).toBe(count);
    }
  });

  it('count a node with the projects under it', async () => {
    const strategy = values(await facets({}), 'strategy');
    for (const [key, count] of strategy) expect(await counted({ strategy: [key] })).toBe(count);
  });
});

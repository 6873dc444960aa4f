import {
  broken,
  openDashboard,
  overflow,
  PATIENCE_MS,
  type Dashboard,
  type Visit,
} from './support/dashboard.js';

const PAGES = [
  ['risks', '/EGOV/risks'],
  ['risks at session 10', '/EGOV/risks?session=10&category=LEGAL'],
  ['sessions', '/EGOV/sessions'],
  ['a session', '/EGOV/sessions/CIGOV-11'],
  ['decisions', '/EGOV/decisions'],
  ['indicators', '/EGOV/indicators'],
  ['legal prerequisites', '/EGOV/prerequisites'],
  ['ministries and bodies', '/EGOV/organisations'],
  ['a ministry', '/EGOV/organisations/MICNT'],
  ['a body without a project', '/EGOV/organisations/ADN'],
  ['the strategy', '/EGOV/strategy'],
  ['a node of the strategy', '/EGOV/strategy/I05'],
  ['the basis of the data', '/EGOV/basis'],
] as const;

const LOOKS = [
  ['fr', 'light'],
  ['ar', 'dark'],
] as const;

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
}, PATIENCE_MS);
afterAll(() => dashboard.close());

describe.each(LOOKS)('in %s, %s', (language, theme) => {
  let reader: Visit;
  beforeAll(async () => {
    reader = await dashboard.visit({ email: 'officer@dpgov.example', language, theme });
  });
  afterAll(() => reader.close());

  it.each(PAGES)('%s breaks no rule of accessibility', async (_, path) => {
    await reader.go(path);
    await reader.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await broken(reader.page)).toEqual([]);
  });

  it('a text opened to its projects breaks no rule of accessibility', async () => {
    await reader.go('/EGOV/prerequisites');
    await reader.page.getByRole('rowheader').getByRole('button').first().click();
    await reader.page.getByRole('link', { name: /EG-072/ }).waitFor();
    expect(await broken(reader.page)).toEqual([]);
  });

  it('the browser complains about nothing', () => {
    expect(reader.complaints).toEqual([]);
  });
});

describe.each(['fr', 'ar'] as const)('320 pixels wide, in %s', (language) => {
  it(
    'no page scrolls sideways',
    async () => {
      const reader = await dashboard.visit({ email: 'officer@dpgov.example', language, width: 320 });
      const wide: string[] = [];
      for (const [name, path] of PAGES) {
        await reader.go(path);
        await reader.page.getByRole('heading', { level: 1 }).waitFor();
        if ((await overflow(reader.page)) > 0) wide.push(name);
      }
      expect(wide).toEqual([]);
      await reader.close();
    },
    PATIENCE_MS,
  );
});

import {
  broken,
  openDashboard,
  overflow,
  PATIENCE_MS,
  type Dashboard,
  type Visit,
} from './support/dashboard.js';

const PAGES = [
  ['the committee screen', '/EGOV/committee'],
  ['the committee at session 10', '/EGOV/committee?session=10&group=priority'],
  ['the portfolio', '/EGOV/portfolio?health=RED'],
  ['a project sheet', '/EGOV/projects/EG-003'],
  ['a project without an approved roadmap', '/EGOV/projects/EG-064'],
  ['an address that leads nowhere', '/EGOV/nothing/here'],
] as const;

const LOOKS = [
  ['fr', 'light'],
  ['fr', 'dark'],
  ['ar', 'light'],
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

  it('an explanation breaks no rule of accessibility', async () => {
    await reader.go('/EGOV/projects/EG-002');
    await reader.page
      .getByRole('button', { name: /^(Expliquer|شرح)/ })
      .first()
      .click();
    await reader.page.getByRole('dialog').getByRole('table').waitFor();
    expect(await broken(reader.page)).toEqual([]);
  });

  it('the browser complains about nothing', () => {
    expect(reader.complaints).toEqual([]);
  });

  it('the sign-in page breaks no rule of accessibility', async () => {
    const stranger = await dashboard.visit({ language, theme });
    await stranger.go('/sign-in');
    await stranger.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await broken(stranger.page)).toEqual([]);
    await stranger.close();
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

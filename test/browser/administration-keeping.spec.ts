import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';
import { errorMessage } from '#domain/shared/error-messages.js';
import { keeping as ar } from '../../apps/dashboard/src/lib/messages/ar/keeping.js';
import { keeping as fr } from '../../apps/dashboard/src/lib/messages/fr/keeping.js';
import {
  broken,
  openDashboard,
  overflow,
  PATIENCE_MS,
  type Dashboard,
  type Visit,
} from './support/dashboard.js';

const ADMIN = 'admin@dpgov.example';
const OFFICER = 'officer@dpgov.example';
const HOME = '/EGOV/administration';
const SLOW_READ_MS = 500;
const words = fr.keeping;

let dashboard: Dashboard;
let admin: Visit;
beforeAll(async () => {
  dashboard = await openDashboard();
  await dashboard.api.rows(
    `INSERT INTO access_grant (id, person_id, role) SELECT gen_random_uuid(), id, 'dpgov_admin' FROM person WHERE email = $1`,
    [OFFICER],
  );
  admin = await dashboard.visit({ email: ADMIN });
}, PATIENCE_MS);
afterAll(async () => {
  expect(admin.complaints).toEqual([]);
  await dashboard.close();
});

const formIn = (page: Page, name: string): Locator => page.getByRole('form', { name, exact: true });
const save = (form: Locator): Promise<void> => form.getByRole('button', { name: words.save }).click();

/** The field is refused with the sentence of a code, and what is wrong is where the keyboard stands. */
async function refusedAt(
  form: Locator,
  field: Locator,
  code: Parameters<typeof errorMessage>[0],
): Promise<void> {
  await form.getByText(errorMessage(code, 'fr')).waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
}

/** What the table of a stale edit says of a field: what the form holds and what stands. */
async function bothVersions(form: Locator, field: string): Promise<string[]> {
  const table = form.getByRole('table', { name: words.meanwhile });
  const row = table
    .getByRole('row')
    .filter({ has: form.page().getByRole('rowheader', { name: field, exact: true }) });
  return row.getByRole('cell').allInnerTexts();
}

const kept = async (table: string, code: string): Promise<Record<string, unknown>> => {
  const [row] = await dashboard.api.rows(`SELECT * FROM ${table} WHERE code = $1`, [code]);
  return row ?? {};
};

describe('an organisation', () => {
  it('is refused with its field and the remedy, then made, named and put under a ministry', async () => {
    const { page, go } = admin;
    await go(`${HOME}/organisations`);
    await page.getByRole('link', { name: words.organisation.add }).click();
    const made = formIn(page, words.organisation.new);
    const code = made.getByLabel(words.of.code);
    await code.fill('agence 1');
    await made.getByLabel(words.name.fr).fill('Agence de développement du digital');
    await made.getByRole('button', { name: words.organisation.add }).click();
    await refusedAt(made, code, 'CODE_FORM');
    expect(await made.getByLabel(words.name.fr).inputValue()).toBe('Agence de développement du digital');
    await code.fill('ADD');
    await made.getByRole('button', { name: words.organisation.add }).click();
    await page.waitForURL('**/organisations/ADD');

    const identity = formIn(page, words.identity);
    await identity.getByLabel(words.of.shortName).fill('ADD Maroc');
    await save(identity);
    await identity.getByText(words.saved).waitFor();
    expect(await kept('organisation', 'ADD')).toMatchObject({ short_name: 'ADD Maroc', version: 2 });

    const tutelle = formIn(page, words.tutelle.change);
    await tutelle.getByLabel(words.of.supervisorCode).selectOption('MI');
    await tutelle.getByLabel(words.of.fromOn).fill('2013-01-01');
    await tutelle.getByRole('button', { name: words.tutelle.change }).click();
    await page.getByText(words.tutelle.changed).waitFor();
    const period = page.getByRole('listitem').filter({ hasText: 'Intérieur' });
    await period.getByText('Depuis le 1').waitFor();
    await go(`${HOME}/organisations`);
    await page.getByLabel(words.find).fill('développement du digital');
    await page.getByRole('row').filter({ hasText: 'ADD' }).getByText('Intérieur').waitFor();
  });

  it('changed by two at once shows both versions to the second, who saves again', async () => {
    const other = await dashboard.visit({ email: OFFICER });
    const address = `${HOME}/organisations/TGR`;
    await admin.go(address);
    await other.go(address);
    const [mine, theirs] = [formIn(admin.page, words.identity), formIn(other.page, words.identity)];
    await theirs.getByLabel(words.of.shortName).fill('Leur nom');
    await save(theirs);
    await theirs.getByText(words.saved).waitFor();
    await mine.getByLabel(words.of.shortName).fill('Mon nom');
    await save(mine);
    await mine.getByText(errorMessage('STALE_VERSION', 'fr')).first().waitFor();
    expect(await bothVersions(mine, words.of.shortName)).toEqual(['Mon nom', 'Leur nom']);
    expect(await broken(admin.page)).toEqual([]);
    expect(await kept('organisation', 'TGR')).toMatchObject({ short_name: 'Leur nom' });
    await save(mine);
    await mine.getByText(words.saved).waitFor();
    expect(await kept('organisation', 'TGR')).toMatchObject({ short_name: 'Mon nom' });
    await other.close();
  });

  it(
    'is given an end in Arabic, once the field that was wrong is mended',
    async () => {
      const arabic = await dashboard.visit({ email: OFFICER, language: 'ar', width: 390 });
      await arabic.go(`${HOME}/organisations/CMR`);
      const form = formIn(arabic.page, ar.keeping.identity);
      const end = form.getByLabel(ar.keeping.of.endedOn);
      await form.getByLabel(ar.keeping.of.successorCode).selectOption('TGR');
      await form.getByRole('button', { name: ar.keeping.save }).click();
      await form.getByText(errorMessage('SUCCESSOR_WITHOUT_END', 'ar')).waitFor();
      expect(await end.getAttribute('aria-invalid')).toBe('true');
      expect(await arabic.page.evaluate('document.documentElement.dir')).toBe('rtl');
      expect(await broken(arabic.page)).toEqual([]);
      expect(await overflow(arabic.page)).toBeLessThanOrEqual(0);
      await end.fill('2013-12-31');
      await form.getByRole('button', { name: ar.keeping.save }).click();
      await form.getByText(ar.keeping.saved).waitFor();
      const [row] = await dashboard.api.rows(
        `SELECT ended_on::text AS end FROM organisation WHERE code = 'CMR'`,
      );
      expect(row).toEqual({ end: '2013-12-31' });
      expect(arabic.complaints).toEqual([]);
      await arabic.close();
    },
    PATIENCE_MS,
  );
});

describe('the strategy', () => {
  it('takes a node, renames and moves it, and lets it go again', async () => {
    const { page, go } = admin;
    // The tree is read again slowly: what is told as done must hold the version that now stands.
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('query StrategyRecords')) await sleep(SLOW_READ_MS);
      await route.continue();
    });
    await go(`${HOME}/strategy/I05`);
    await page.getByText('ne peut pas être retiré').waitFor();
    const added = formIn(page, words.strategy.addUnder);
    await added.getByLabel(words.of.code).fill('A01');
    await added.getByLabel(words.name.fr).fill('Action nouvelle');
    await added.getByRole('button', { name: words.add }).click();
    await refusedAt(added, added.getByLabel(words.of.code), 'ALREADY_EXISTS');
    await added.getByLabel(words.of.code).fill('A99');
    await added.getByRole('button', { name: words.add }).click();
    await added.getByText(words.added).waitFor();

    await page.getByRole('link', { name: /A99/ }).click();
    // The address turns before the page does, and both pages have such a form.
    await page.getByRole('heading', { name: 'Action nouvelle', exact: true }).waitFor();
    const identity = formIn(page, words.identity);
    await identity.getByLabel(words.name.fr).fill('Action renommée');
    await save(identity);
    await identity.getByText(words.saved).waitFor();
    const place = formIn(page, words.strategy.place);
    await place.getByLabel(words.of.parentCode).selectOption('I02');
    await place.getByRole('button', { name: words.strategy.move }).click();
    await place.getByText(words.strategy.moved).waitFor();
    const [row] = await dashboard.api
      .rows(`SELECT n.name->>'fr' AS name, p.code AS parent FROM strategy_node n
      JOIN strategy_node p ON p.id = n.parent_id WHERE n.code = 'A99'`);
    expect(row).toEqual({ name: 'Action renommée', parent: 'I02' });

    await page.getByRole('button', { name: words.strategy.remove }).click();
    await page.getByRole('dialog').getByRole('button', { name: words.strategy.remove }).click();
    await page.waitForURL('**/strategy/I02');
    expect(await kept('strategy_node', 'A99')).toEqual({});
    await page.unroute('**/graphql');
  });

  it('renamed by two at once shows both names', async () => {
    const other = await dashboard.visit({ email: OFFICER });
    for (const visit of [admin, other]) await visit.go(`${HOME}/strategy/A02`);
    const [mine, theirs] = [formIn(admin.page, words.identity), formIn(other.page, words.identity)];
    await theirs.getByLabel(words.name.en).fill('Their name');
    await save(theirs);
    await theirs.getByText(words.saved).waitFor();
    await mine.getByLabel(words.name.en).fill('My name');
    await save(mine);
    await mine.getByRole('table').waitFor();
    expect(await bothVersions(mine, words.of.name_en)).toEqual(['My name', 'Their name']);
    await other.close();
  });
});

describe('a committee', () => {
  it(
    'is made, seats a ministry between dates, and is presided',
    async () => {
      const { page, go } = admin;
      await go(`${HOME}/committees`);
      await page.getByRole('link', { name: words.committee.add }).click();
      const made = formIn(page, words.committee.new);
      await made.getByLabel(words.of.code).fill('SUIVI');
      await made.getByLabel(words.name.fr).fill('Comité de suivi');
      await made.getByRole('button', { name: words.committee.add }).click();
      await page.waitForURL('**/committees/SUIVI');

      const seat = formIn(page, words.seat.add);
      const period = seat.getByRole('group', { name: words.seat.period });
      const [from, until] = [
        period.getByRole('textbox').or(period.locator('input')).first(),
        period.locator('input').nth(1),
      ];
      await seat.getByLabel(words.organisation.one).selectOption('MS');
      await from.fill('2013-01-01');
      await until.fill('2012-01-01');
      await seat.getByRole('button', { name: words.seat.add }).click();
      await seat.getByText('La fin doit être postérieure au début').waitFor();
      expect(await until.getAttribute('aria-invalid')).toBe('true');
      await until.fill('');
      await seat.getByRole('button', { name: words.seat.add }).click();
      await seat.getByText(words.added).waitFor();

      const chair = formIn(page, words.seat.chair);
      await chair.getByLabel(words.seat.president).selectOption('MS');
      await chair.getByLabel(words.of.fromOn).fill('2013-03-01');
      await chair.getByRole('button', { name: words.seat.changeChair }).click();
      await chair.getByText(words.saved).waitFor();
      await page.getByRole('row').getByText(words.seat.presides).waitFor();
      const seats = await dashboard.api
        .rows(`SELECT m.chairs, m.from_on::text, m.until_on::text FROM committee_membership m
        JOIN committee c ON c.id = m.committee_id WHERE c.code = 'SUIVI' ORDER BY m.from_on`);
      expect(seats).toEqual([
        { chairs: false, from_on: '2013-01-01', until_on: '2013-03-01' },
        { chairs: true, from_on: '2013-03-01', until_on: null },
      ]);
    },
    PATIENCE_MS,
  );

  it('dated by one while another names it shows the members both ways', async () => {
    const other = await dashboard.visit({ email: OFFICER });
    for (const visit of [admin, other]) await visit.go(`${HOME}/committees/SUIVI`);
    await other.page.getByRole('row').last().getByRole('button', { name: words.seat.dates }).click();
    const dates = other.page.getByRole('form', { name: /^Dates de/ });
    await dates.getByRole('textbox').nth(1).fill('2013-12-31');
    await save(dates);
    await dates.waitFor({ state: 'detached' });
    const identity = formIn(admin.page, words.identity);
    await identity.getByLabel(words.name.en).fill('Follow-up committee');
    await save(identity);
    await identity.getByRole('table').waitFor();
    const [before, after] = await bothVersions(identity, words.of.seats);
    expect([before, after?.includes('2013-12-31')]).toEqual([expect.stringContaining('MS'), true]);
    await save(identity);
    await identity.getByText(words.saved).waitFor();
    expect(await kept('committee', 'SUIVI')).toMatchObject({
      name: { fr: 'Comité de suivi', en: 'Follow-up committee' },
    });
    await other.close();
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import { startBuilt, type Built } from '../support/built.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { wrongFigures } from '../support/keeping.js';
import { filledIn, given, sentBack } from '../support/office-workbook.js';
import { answered } from '../support/screens.js';
import { APPLY, READ, rowsOf, type ToldUpload } from '../support/uploads.js';

let database: TestDatabase;
let server: Built;
let cookie: string;

beforeAll(async () => {
  database = await testDatabase('demo');
  await restart();
});
afterAll(() => server.close());

async function restart(): Promise<void> {
  server = await startBuilt(database);
  cookie = await server.signIn('lead.mi@spgov.example');
}

/** An upload once it is read. */
async function read(id: string): Promise<ToldUpload> {
  for (;;) {
    const { workbookUpload } = await answered<{ workbookUpload: ToldUpload }>(server, cookie, READ, { id });
    if (workbookUpload.state !== 'RECEIVED') return workbookUpload;
    await pause(100);
  }
}

const MILESTONES = `SELECT m.id FROM milestone m JOIN project p ON p.id = m.project_id
  JOIN organisation o ON o.id = p.lead_organisation_id JOIN roadmap_version v ON v.project_id = p.id
  JOIN planned_milestone l ON l.roadmap_version_id = v.id AND l.milestone_id = m.id
  WHERE o.code = 'MI' AND v.state = 'APPROVED' AND p.lifecycle NOT IN ('CLOSED', 'CANCELLED')`;

/** A workbook in which the forecast of every milestone is a day. */
async function forecastAll(day: string): Promise<Buffer> {
  const rows = await server.rows<{ id: string }>(MILESTONES);
  const value = new Date(`${day}T00:00:00Z`);
  const typed = rows.map(({ id }) => ({ table: 'milestone', id, field: 'forecastEndOn', value }));
  return filledIn(await given(server, cookie, 'MI'), typed);
}

async function forecastOn(day: string): Promise<number> {
  const [row] = await server.rows<{ count: number }>(
    `SELECT count(*)::int AS count FROM milestone WHERE forecast_end_on = $1 AND id IN (${MILESTONES})`,
    [day],
  );
  return row?.count ?? 0;
}

it.each([
  ['2015-02-28', 40],
  ['2015-03-31', 250],
])(
  'a workbook applied while the server is killed is applied whole or not at all (%s)',
  async (day, after) => {
    const { body } = await sentBack(server, cookie, 'MI', await forecastAll(day));
    const id = String(body['id']);
    const told = await read(id);
    const rows = rowsOf(told).filter(({ allowed }) => allowed);
    expect(rows.length).toBeGreaterThan(20);
    const input = { id, digest: told.comparison?.digest ?? '', rows: rows.map(({ key }) => key) };
    const applying = server.ask(APPLY, { input }, { cookie }).catch(() => null);
    await pause(after);
    await server.kill();
    await applying;
    await restart();
    const left = await read(id);
    expect([left.state, await forecastOn(day)]).toEqual(
      left.state === 'APPLIED' ? ['APPLIED', rows.length] : ['READ', 0],
    );
    expect(await wrongFigures(server.databaseUrl)).toEqual([]);
    const again = { ...input, digest: left.comparison?.digest ?? '' };
    const done = await answered<{ applyWorkbook: ToldUpload }>(server, cookie, APPLY, { input: again });
    expect([done.applyWorkbook.state, await forecastOn(day)]).toEqual(['APPLIED', rows.length]);
  },
);

it('a workbook that was being read when the server was killed is read once it is back', async () => {
  const { body } = await sentBack(server, cookie, 'MI', await forecastAll('2015-04-30'));
  await server.kill();
  const id = String(body['id']);
  // Its reader is gone; nobody waits for the half minute in which it might have been there.
  await server.rows(
    `UPDATE workbook_upload SET reading_until = now() - interval '1 second' WHERE id = $1 RETURNING id`,
    [id],
  );
  await server.leave();
  await restart();
  expect((await read(id)).state).toBe('READ');
});

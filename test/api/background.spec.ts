import { linkAudit } from '#persistence/audit/audit-chain.js';
import { Db } from '#persistence/db.js';
import { StatusDateService } from '#api/job/status-date.service.js';
import { startApi, type TestApi } from '../support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const turn = (): Promise<number> => api.app.get(StatusDateService).turn();
const programme = async (): Promise<{
  status_on: string;
  version: number;
  figures: string[];
  today: string;
}> => {
  const [row] = await api.rows<{ status_on: string; version: number; figures: string[]; today: string }>(`
    SELECT g.status_on, g.version, (now() AT TIME ZONE g.time_zone)::date AS today,
      (SELECT array_agg(DISTINCT f.status_on::text) FROM project_figures f WHERE f.programme_id = g.id) AS figures
    FROM programme g WHERE g.code = 'EGOV'`);
  if (!row) throw new Error('no programme');
  return row;
};

describe('the turn of the status date', () => {
  it('leaves a pinned programme where it stands', async () => {
    const before = await programme();
    expect(await turn()).toBe(0);
    expect(await programme()).toEqual(before);
    expect(before.status_on).toBe('2013-06-07');
  });

  it('catches up nights that were missed, with the figures in the same transaction', async () => {
    const { version } = await programme();
    await api.rows(`UPDATE programme SET status_pinned = false`);
    expect(await turn()).toBe(1);
    const { status_on, today, figures, version: after } = await programme();
    expect(status_on).toBe(today);
    expect(figures).toEqual([today]);
    expect(after).toBe(version + 1);
  });

  it('does nothing more the same day', async () => {
    const before = await programme();
    expect(await turn()).toBe(0);
    expect(await programme()).toEqual(before);
  });

  it('moves a programme once when two servers turn it together', async () => {
    await api.rows(`UPDATE programme SET status_on = status_on - 3`);
    const moved = await Promise.all([turn(), turn(), turn()]);
    expect(moved.sort()).toEqual([0, 0, 1]);
  });

  it("follows the programme's own time zone", async () => {
    await api.rows(`UPDATE programme SET time_zone = 'Pacific/Kiritimati', status_on = '2020-01-01'`);
    await turn();
    const east = (await programme()).status_on;
    await api.rows(`UPDATE programme SET time_zone = 'Pacific/Pago_Pago', status_on = '2020-01-01'`);
    await turn();
    const west = (await programme()).status_on;
    expect(east > west).toBe(true);
  });

  it('is named in history and in the audit trail', async () => {
    await linkAudit(api.app.get(Db));
    const [entry] = await api.rows<{ actor_name: string; sequence: string | null }>(
      `SELECT actor_name, sequence FROM audit_entry WHERE action = 'programme.move-status-date' LIMIT 1`,
    );
    expect(entry?.actor_name).toBe('system:status-date');
    expect(entry?.sequence).not.toBeNull();
  });
});

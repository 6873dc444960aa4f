import { claimStatusDates } from '#persistence/progress/status-date-lock.js';
import { refreshFigures } from '#persistence/progress/refresh-figures.js';
import type { Actor } from '#domain/access/actor.js';
import { openedDatabase, type OpenedDatabase } from '../support/opened.js';

const TURN: Actor = { kind: 'system', name: 'status-date' };
const FIGURES: Actor = { kind: 'system', name: 'figures' };

describe('the turn of the status date', () => {
  let opened: OpenedDatabase;
  beforeAll(async () => {
    opened = await openedDatabase();
  });
  afterAll(() => opened.close());

  it('waits for who is computing figures at the old date', async () => {
    const order: string[] = [];
    let computed = (): void => undefined;
    const computing = new Promise<void>((resolve) => (computed = resolve));
    const edit = opened.db.write(FIGURES, async (tx) => {
      await refreshFigures(tx, { projectIds: ['00000000-0000-7000-8000-000000000001'] });
      computed();
      await new Promise((resolve) => setTimeout(resolve, 300));
      order.push('edited');
    });
    await computing;
    const turn = opened.db.write(TURN, async (tx) => {
      await claimStatusDates(tx);
      order.push('turned');
    });
    await Promise.all([edit, turn]);
    expect(order).toEqual(['edited', 'turned']);
  });
});

import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Actor } from '#domain/access/actor.js';
import { connectionOptions, SERVING } from '#persistence/connection.js';
import { Db } from '#persistence/db.js';
import { ProgrammeRow } from '#persistence/programme/programme.entity.js';
import { raw, sql } from '#persistence/sql.js';
import type { ReadTx } from '#persistence/transaction.js';
import { central } from '../support/actors.js';
import { anOrganisation, aProgramme, newCode } from '../support/a-programme.js';
import { openedDatabase, SEEDING, type OpenedDatabase } from '../support/opened.js';
import { countStatements, statementsDuring } from '../support/statements.js';

let opened: OpenedDatabase;
let db: Db;

beforeAll(async () => {
  opened = await openedDatabase('empty', { poolSize: 2 });
  db = opened.db;
});
afterAll(() => opened.close());

async function countProgrammes(tx: ReadTx): Promise<number> {
  return (await tx.row<{ count: number }>(sql`SELECT count(*) AS count FROM programme`))!.count;
}

const refuse = (sqlState: string) =>
  raw(`DO $$ BEGIN RAISE EXCEPTION 'in the way' USING ERRCODE = '${sqlState}'; END $$`);

describe('reading', () => {
  it('is one snapshot and one connection for a whole request', async () => {
    const officer = central('dpgov_officer');
    db.beginRequest(officer);
    const backend = (tx: ReadTx) => tx.row(sql`SELECT pg_backend_pid() AS pid`);
    const [before, pid] = await Promise.all([db.read(officer, countProgrammes), db.read(officer, backend)]);
    await db.write(SEEDING, (tx) => aProgramme(tx));

    expect(await db.read(officer, countProgrammes)).toBe(before);
    expect(await db.read(officer, backend)).toEqual(pid);
    db.endRequest(officer);
    expect(await db.read(officer, countProgrammes)).toBe(before + 1);
  });

  it('opens no transaction for a request that reads nothing', async () => {
    const officer = central('dpgov_officer');
    const sent = await statementsDuring(async () => {
      db.beginRequest(officer);
      await Promise.resolve();
      db.endRequest(officer);
    });
    expect(sent).toEqual([]);
  });

  it('sees the change that the same request has just written', async () => {
    const actor: Actor = { ...SEEDING };
    db.beginRequest(actor);
    const before = await db.read(actor, countProgrammes);
    await db.write(actor, (tx) => aProgramme(tx));
    expect(await db.read(actor, countProgrammes)).toBe(before + 1);
    db.endRequest(actor);
  });

  it('costs one statement for each asked, between its BEGIN and COMMIT', async () => {
    const twice = () => db.read(SEEDING, (tx) => Promise.all([countProgrammes(tx), countProgrammes(tx)]));
    expect(await countStatements(twice)).toBe(2);
    const sent = await statementsDuring(twice);
    expect(sent.map((text) => text.split(/[ ;]/)[0])).toEqual(['BEGIN', 'SELECT', 'SELECT', 'COMMIT']);
  });

  it('changes nothing', async () => {
    const change = db.read(SEEDING, (tx) => tx.rows(sql`UPDATE programme SET demo = true`));
    await expect(change).rejects.toMatchObject({ code: '25006' });
  });

  it('gives nothing up when the transaction could not take the reader’s role', async () => {
    const stranger = await aStrangerAtTheDoor(opened);
    try {
      await expect(stranger.db.read(central('auditor'), countProgrammes)).rejects.toMatchObject({
        code: '25P02',
      });
    } finally {
      await stranger.leave();
    }
  });

  it('refuses a statement that comes after its transaction', async () => {
    let kept: ReadTx | undefined;
    await db.read(SEEDING, async (tx) => {
      kept = tx;
      await countProgrammes(tx);
    });
    await expect(countProgrammes(kept!)).rejects.toThrow('ended');
    await expect(kept!.rowsOfAllFacts(sql`SELECT 1`)).rejects.toThrow('ended');
    await expect(kept!.queryAllFacts(sql`SELECT 1`)).rejects.toThrow('ended');

    const officer = central('dpgov_officer');
    db.beginRequest(officer);
    await db.read(officer, (tx) => Promise.resolve((kept = tx)));
    db.endRequest(officer);
    await new Promise((resolve) => setImmediate(resolve));
    await expect(countProgrammes(kept!)).rejects.toThrow('ended');
  });
});

describe('writing', () => {
  it.each(['40001', '40P01'])('is run again from the start after %s', async (sqlState) => {
    let tries = 0;
    const code = newCode('AGAIN');
    await db.write(SEEDING, async (tx) => {
      tries += 1;
      await aProgramme(tx, { code });
      if (tries === 1) await tx.rows(refuse(sqlState));
      if (tries === 2) await tx.manager.query(refuse(sqlState).sql);
    });
    expect(tries).toBe(3);
    const made = await db.read(SEEDING, (tx) => tx.rows(sql`SELECT FROM programme WHERE code = ${code}`));
    expect(made).toHaveLength(1);
  });

  it('gives up with BUSY when others stay in the way', async () => {
    await expect(db.write(SEEDING, (tx) => tx.rows(refuse('40001')))).rejects.toMatchObject({ code: 'BUSY' });
  });

  it('is finished by both when two wait for each other', async () => {
    const [one, other] = await db.write(SEEDING, async (tx) => [
      await anOrganisation(tx),
      await anOrganisation(tx),
    ]);
    let tries = 0;
    const inOrder = (ids: readonly string[]) =>
      db.write(SEEDING, async (tx) => {
        tries += 1;
        for (const id of ids) {
          await tx.rows(sql`UPDATE organisation SET note = coalesce(note, '') || '+' WHERE id = ${id}::uuid`);
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      });
    await Promise.all([inOrder([one!.id, other!.id]), inOrder([other!.id, one!.id])]);
    expect(tries).toBeGreaterThan(2);
    const notes = await db.read(SEEDING, (tx) =>
      tx.rows(sql`SELECT note FROM organisation WHERE id IN (${one!.id}::uuid, ${other!.id}::uuid)`),
    );
    expect(notes).toEqual([{ note: '++' }, { note: '++' }]);
  });

  it('is all or nothing, also for what TypeORM saves', async () => {
    const code = newCode('HALF');
    const failing = db.write(SEEDING, async (tx) => {
      const programme = await aProgramme(tx, { code });
      await tx.manager.save(ProgrammeRow, { ...programme, demo: true });
      throw new Error('after the save');
    });
    await expect(failing).rejects.toThrow('after the save');
    expect(await db.read(SEEDING, (tx) => tx.rows(sql`SELECT FROM programme WHERE code = ${code}`))).toEqual(
      [],
    );
  });

  it('does not pass for done when a statement failed unseen', async () => {
    const swallowed = db.write(SEEDING, async (tx) => {
      await tx.rows(sql`SELECT 1 / 0`).catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow();
  });

  it('gives its connection back after 200 failures on a pool of two', async () => {
    for (let round = 0; round < 100; round += 1) {
      const failures = [
        db.write(SEEDING, (tx) => tx.rows(sql`SELECT 1 / 0`)),
        db.write(SEEDING, () => Promise.reject(new Error('of our own'))),
        db.read(SEEDING, (tx) => tx.rows(sql`SELECT 1 / 0`)),
      ];
      const outcomes = await Promise.allSettled(failures);
      expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    }
    expect(await db.read(SEEDING, countProgrammes)).toBeGreaterThan(0);
  });
});

it('says UNAVAILABLE while no connection can be had, and serves again when one can', async () => {
  const away = await openedDatabase();
  const admin = new pg.Client(process.env['TEST_DATABASE_URL']);
  await admin.connect();
  const name = new URL(away.url).pathname.slice(1);
  try {
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    await expect(away.db.write(SEEDING, countProgrammes)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(away.db.read(SEEDING, countProgrammes)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    expect(await away.db.read(SEEDING, countProgrammes)).toBe(0);
  } finally {
    await admin.end();
    await away.close();
  }
});

/** A door opened by a user who may read a table but may not become the role that serves people. */
async function aStrangerAtTheDoor({
  url,
  source,
}: OpenedDatabase): Promise<{ db: Db; leave(): Promise<void> }> {
  const name = `stranger_${process.pid}`;
  const secret = 'of this test only';
  const grant = `GRANT SELECT ON programme TO ${name}`;
  await source.query(`CREATE ROLE ${name} LOGIN PASSWORD '${secret}'`);
  await source.query(`SET ROLE masar_owner; ${grant}; RESET ROLE`);
  const strange = new URL(url);
  strange.username = name;
  strange.password = secret;
  const own = new DataSource(connectionOptions(strange.href, { ...SERVING, poolSize: 1 }));
  await own.initialize();
  return {
    db: new Db(own),
    async leave() {
      await own.destroy();
      await source.query(`SET ROLE masar_owner; REVOKE ALL ON programme FROM ${name}; RESET ROLE`);
      await source.query(`DROP ROLE ${name}`);
    },
  };
}

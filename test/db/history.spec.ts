import type { QueryResultRow } from 'pg';
import { recorded } from '#persistence/recorded.js';
import { sql } from '#persistence/sql.js';
import { PersonRow } from '#persistence/access/person.entity.js';
import type { ProgrammeRow } from '#persistence/programme/programme.entity.js';
import { aPerson } from '../support/a-person.js';
import { anOrganisation, aProgramme } from '../support/a-programme.js';
import { aRisk, aProject, type ProjectMade } from '../support/a-project.js';
import { openedDatabase, SEEDING, type OpenedDatabase } from '../support/opened.js';

let opened: OpenedDatabase;
let project: ProjectMade;

beforeAll(async () => {
  opened = await openedDatabase();
  project = await opened.db.write(SEEDING, async (tx) => aProject(tx, { programme: await aProgramme(tx) }));
});
afterAll(() => opened.close());

interface Period extends QueryResultRow {
  readonly note: string | null;
  readonly open: boolean;
  readonly joined: boolean;
  readonly transaction: number;
}

/** A row's periods, oldest first; `joined`: it begins where the one before ended. */
function periodsOf(id: string): Promise<Period[]> {
  return opened.db.read(SEEDING, (tx) =>
    tx.rows<Period>(sql`
      SELECT "row"->>'note' AS note, upper_inf(recorded) AS open, transaction_id AS transaction,
        coalesce(lag(upper(recorded)) OVER (ORDER BY lower(recorded)) = lower(recorded), true) AS joined
      FROM history WHERE row_id = ${id}::uuid ORDER BY lower(recorded)`),
  );
}

async function anotherProject(): Promise<string> {
  const programme = await opened.db.read(SEEDING, (tx) =>
    tx.row<ProgrammeRow>(sql`SELECT id FROM programme LIMIT 1`),
  );
  return (await opened.db.write(SEEDING, (tx) => aProject(tx, { programme: programme! }))).id;
}

const note = (id: string, text: string) => sql`UPDATE project SET note = ${text} WHERE id = ${id}::uuid`;

describe('the history of a row', () => {
  it('stays whole when another transaction changed the row after this one began', async () => {
    const id = await anotherProject();
    await opened.db.write(SEEDING, async (first) => {
      await first.rows(sql`SELECT now()`);
      await opened.db.write(SEEDING, (second) => second.rows(note(id, 'second')));
      await first.rows(note(id, 'first'));
    });
    expect((await periodsOf(id)).map(({ note: text, open, joined }) => [text, open, joined])).toEqual([
      [null, false, true],
      ['second', false, true],
      ['first', true, true],
    ]);
  });

  it('is one unbroken line of periods under many writers of the same row', async () => {
    const id = await anotherProject();
    const texts = Array.from({ length: 20 }, (_, writer) => `writer ${writer}`);
    await Promise.all(texts.map((text) => opened.db.write(SEEDING, (tx) => tx.rows(note(id, text)))));
    const periods = await periodsOf(id);
    expect(periods.map(({ joined }) => joined)).not.toContain(false);
    expect(periods.map(({ note: text }) => text ?? '').sort()).toEqual(['', ...texts].sort());
    expect(periods.map(({ open }) => open).lastIndexOf(false)).toBe(periods.length - 2);
  });

  it('keeps one period of several changes in one transaction', async () => {
    const id = await anotherProject();
    await opened.db.write(SEEDING, async (tx) => {
      await tx.rows(note(id, 'once'));
      await tx.rows(note(id, 'twice'));
    });
    expect((await periodsOf(id)).map(({ note: text, open }) => [text, open])).toEqual([
      [null, false],
      ['twice', true],
    ]);
  });

  it('keeps nothing of an update that changes nothing', async () => {
    const id = await anotherProject();
    await opened.db.write(SEEDING, (tx) => tx.rows(note(id, 'same')));
    await opened.db.write(SEEDING, (tx) => tx.rows(note(id, 'same')));
    expect(await periodsOf(id)).toHaveLength(2);
  });

  it('ends with a deletion, and says who deleted', async () => {
    const risk = await opened.db.write(SEEDING, (tx) => aRisk(tx, project));
    await opened.db.write(SEEDING, async (tx) => {
      await tx.rows(sql`UPDATE risk SET note = 'before it goes' WHERE id = ${risk.id}::uuid`);
      await tx.rows(sql`DELETE FROM risk WHERE id = ${risk.id}::uuid`);
    });
    expect((await periodsOf(risk.id)).map(({ note: text, open }) => [text, open])).toEqual([[null, false]]);
    const deleted = await opened.db.read(SEEDING, (tx) =>
      tx.row(sql`SELECT deleted_by_name FROM history WHERE row_id = ${risk.id}::uuid`),
    );
    expect(deleted).toEqual({ deleted_by_name: 'system:seed' });
  });

  it('keeps nothing of a row made and deleted in one transaction', async () => {
    const id = await opened.db.write(SEEDING, async (tx) => {
      const risk = await aRisk(tx, project);
      await tx.rows(sql`DELETE FROM risk WHERE id = ${risk.id}::uuid`);
      return risk.id;
    });
    expect(await periodsOf(id)).toEqual([]);
  });

  it('begins for every row of one insert', async () => {
    await opened.db.write(SEEDING, (tx) =>
      tx.rows(sql`
        INSERT INTO milestone (id, programme_id, project_id, sequence)
        SELECT gen_random_uuid(), programme_id, id, 1000 + n FROM project, generate_series(1, 500) n
        WHERE id = ${project.id}::uuid`),
    );
    const kept = await opened.db.read(SEEDING, (tx) =>
      tx.row(sql`SELECT count(*) AS count FROM history
        WHERE table_name = 'milestone' AND project_id = ${project.id}::uuid AND upper_inf(recorded)`),
    );
    expect(kept).toEqual({ count: 500 });
  });

  it('takes a period of an older transaction with the same number for another one', async () => {
    const id = await anotherProject();
    await opened.db.write(SEEDING, (tx) => tx.rows(note(id, 'old')));
    await opened.db.write(SEEDING, async (tx) => {
      // As after a restore, where transaction numbers begin again.
      await tx.rows(sql`SELECT this_transaction()`);
      await asSuperior(`UPDATE history SET transaction_id = $2 WHERE row_id = $1`, [
        id,
        (await tx.row<{ id: number }>(sql`SELECT this_transaction() AS id`))?.id,
      ]);
      await tx.rows(note(id, 'new'));
    });
    expect((await periodsOf(id)).map(({ note: text }) => text)).toEqual([null, 'old', 'new']);
  });

  it('never keeps a password', async () => {
    const person = await opened.db.write(SEEDING, (tx) => aPerson(tx, { passwordHash: '$argon2id$secret' }));
    await opened.db.write(SEEDING, (tx) =>
      tx.manager.update(PersonRow, { id: person.id }, { passwordHash: '$argon2id$other' }),
    );
    const kept = await opened.db.read(SEEDING, (tx) =>
      tx.rows<{ row: object }>(sql`SELECT "row" FROM history WHERE row_id = ${person.id}::uuid`),
    );
    expect(kept.map(({ row }) => 'password_hash' in row)).toEqual([false]);
  });
});

describe('a table as recorded at an instant', () => {
  it('holds the rows as they were, and not those of later', async () => {
    const organisation = await opened.db.write(SEEDING, (tx) =>
      anOrganisation(tx, { note: 'as first told' }),
    );
    const at = await now();
    await opened.db.write(SEEDING, (tx) =>
      tx.rows(sql`UPDATE organisation SET note = 'corrected' WHERE id = ${organisation.id}::uuid`),
    );
    const later = await opened.db.write(SEEDING, (tx) => anOrganisation(tx));

    const then = await notesAt(at);
    expect(then.get(organisation.id)).toBe('as first told');
    expect(then.has(later.id)).toBe(false);
    const today = await notesAt(null);
    expect(today.get(organisation.id)).toBe('corrected');
    expect(today.has(later.id)).toBe(true);
  });

  it('has the columns and types of the table itself', async () => {
    const at = await now();
    const [then, today] = await opened.db.read(SEEDING, (tx) =>
      Promise.all(
        [at, null].map((instant) =>
          tx.rows(sql`SELECT * FROM ${recorded('project', instant)} p WHERE p.id = ${project.id}::uuid`),
        ),
      ),
    );
    expect(then).toEqual(today);
  });
});

async function now(): Promise<string> {
  const row = await opened.db.read(SEEDING, (tx) =>
    tx.row<{ at: string }>(sql`SELECT clock_timestamp()::text AS at`),
  );
  return row!.at;
}

async function notesAt(at: string | null): Promise<Map<string, string | null>> {
  const rows = await opened.db.read(SEEDING, (tx) =>
    tx.rows<{ id: string; note: string | null }>(
      sql`SELECT o.id, o.note FROM ${recorded('organisation', at)} o`,
    ),
  );
  return new Map(rows.map(({ id, note: text }) => [id, text]));
}

/** As the owner of the tables, who alone may rewrite history. */
async function asSuperior(statement: string, values: unknown[]): Promise<void> {
  const runner = opened.source.createQueryRunner();
  try {
    await runner.query('SET ROLE masar_owner');
    await runner.query(statement, values);
    await runner.query('RESET ROLE');
  } finally {
    await runner.release();
  }
}

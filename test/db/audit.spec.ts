import { DomainError } from '#domain/shared/errors.js';
import { linkAudit, verifyAudit, type AuditVerdict } from '#persistence/audit/audit-chain.js';
import { auditPage } from '#persistence/audit/audit-trail.store.js';
import { sql } from '#persistence/sql.js';
import { uuidv7 } from '#persistence/uuid.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import { central, someone } from '../support/actors.js';
import { aProgramme } from '../support/a-programme.js';
import { aProject } from '../support/a-project.js';
import { openedDatabase, SEEDING, type OpenedDatabase } from '../support/opened.js';

let opened: OpenedDatabase;

/** One authorised change, which leaves one entry. */
function change(detail: Record<string, string>): Promise<unknown> {
  return opened.db.write(SEEDING, async (tx) => {
    const programme = await aProgramme(tx);
    tx.authorize(
      'programme.seed',
      { kind: 'programme', id: programme.id, programmeId: programme.id },
      detail,
    );
  });
}

function verdict(): Promise<AuditVerdict> {
  return opened.db.read(central('auditor'), verifyAudit);
}

async function asOwner(statement: string): Promise<void> {
  const runner = opened.source.createQueryRunner();
  try {
    await runner.query('SET ROLE masar_owner');
    await runner.query(statement);
    await runner.query('RESET ROLE');
  } finally {
    await runner.release();
  }
}

async function threeLinked(): Promise<void> {
  for (const what of ['one', 'two', 'three']) await change({ what });
  await linkAudit(opened.db);
}

describe('the audit trail', () => {
  beforeEach(async () => {
    opened = await openedDatabase();
  });
  afterEach(() => opened.close());

  it('has an entry for each authorised change, made with it or not at all', async () => {
    await change({ what: 'kept' });
    const failing = opened.db.write(SEEDING, async (tx) => {
      tx.authorize('programme.seed', { kind: 'programme', id: null, programmeId: null });
      await tx.rows(sql`SELECT 1 / 0`);
    });
    await expect(failing).rejects.toThrow('division by zero');

    const entries = await opened.db.read(SEEDING, (tx) =>
      tx.rows(sql`SELECT actor_name, action, subject_kind, detail FROM audit_entry`),
    );
    expect(entries).toEqual([
      {
        actor_name: 'system:seed',
        action: 'programme.seed',
        subject_kind: 'programme',
        detail: { what: 'kept' },
      },
    ]);
  });

  it('says of every change of a transaction through which file it was made', async () => {
    const through = { workbookUploadId: '0190a000-0000-7000-8000-000000000001' };
    const making = async (tx: WriteTx): Promise<void> => {
      const programme = await aProgramme(tx);
      const subject = { kind: 'programme', id: programme.id, programmeId: programme.id };
      tx.authorize('programme.seed', subject, { what: 'one' });
      tx.authorize('programme.seed', subject);
    };
    await opened.db.write(SEEDING, making, { through });
    await change({ what: 'by hand' });

    const entries = await opened.db.read(SEEDING, (tx) =>
      tx.rows<{ detail: object }>(sql`SELECT detail FROM audit_entry ORDER BY detail->>'what'`),
    );
    expect(entries.map(({ detail }) => detail)).toEqual([
      { what: 'by hand' },
      { what: 'one', ...through },
      through,
    ]);
  });

  it('tells of each row below a project what became of that row alone', async () => {
    const project = await opened.db.write(SEEDING, async (tx) =>
      aProject(tx, { programme: await aProgramme(tx), milestones: [{}, {}] }),
    );
    const { programmeId, id: projectId } = project;
    await opened.db.write(SEEDING, async (tx) => {
      for (const { id } of project.milestones) {
        tx.authorize('programme.seed', { kind: 'milestone', id, programmeId, projectId });
        await tx.rows(sql`INSERT INTO milestone_percent (id, programme_id, project_id, milestone_id, percent)
          SELECT ${uuidv7()}::uuid, ${programmeId}::uuid, ${projectId}::uuid, m.id, m.sequence * 10 FROM milestone m
          WHERE m.id = ${id}::uuid`);
      }
    });
    const { rows } = await opened.db.read(central('auditor'), (tx) =>
      auditPage(tx, tx.visible('audit.read'), 'fr', {}, { first: 10, after: null }),
    );
    const told = rows.map(({ changes }) => changes.map(({ field, after }) => [field, after]));
    expect(told.toSorted()).toEqual([[['percent', 10]], [['percent', 20]]]);
  });

  it('is linked in the order in which it was written, and once', async () => {
    await threeLinked();
    await change({ what: 'four' });
    expect(await verdict()).toMatchObject({ linkedCount: 3, unlinkedCount: 1, firstBroken: null });
    expect(await linkAudit(opened.db)).toBe(1);
    expect(await linkAudit(opened.db)).toBe(0);

    const order = await opened.db.read(SEEDING, (tx) =>
      tx.rows<{ what: string }>(sql`SELECT detail->>'what' AS what FROM audit_entry ORDER BY sequence`),
    );
    expect(order.map(({ what }) => what)).toEqual(['one', 'two', 'three', 'four']);
    const found = await verdict();
    expect(found).toMatchObject({ linkedCount: 4, unlinkedCount: 0, firstBroken: null });
    expect(found.lastHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['altered', `UPDATE audit_entry SET detail = '{}' WHERE sequence = 2`, { sequence: 2, why: 'ALTERED' }],
    [
      're-hashed',
      `UPDATE audit_entry e SET actor_name = 'someone',
         hash = audit_hash((SELECT hash FROM audit_entry WHERE sequence = 1), 2,
           jsonb_populate_record(e, '{"actor_name": "someone"}')) WHERE sequence = 2`,
      { sequence: 3, why: 'ALTERED' },
    ],
    ['removed', `DELETE FROM audit_entry WHERE sequence = 2`, { sequence: 3, why: 'MISSING_BEFORE' }],
  ])('shows the first place where an entry was %s', async (_, tampering, firstBroken) => {
    await threeLinked();
    await asOwner(tampering);
    expect((await verdict()).firstBroken).toMatchObject(firstBroken);
  });

  it('is verified by those who may read it alone', async () => {
    const officer = opened.db.read(central('dpgov_officer'), verifyAudit);
    await expect(officer).rejects.toEqual(new DomainError('NOT_FOUND', { action: 'audit.read' }));
    await expect(opened.db.read({ kind: 'public' }, verifyAudit)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});

describe('what serves people', () => {
  beforeAll(async () => {
    opened = await openedDatabase();
    await change({ what: 'kept' });
  });
  afterAll(() => opened.close());

  const forbidden = [
    sql`UPDATE audit_entry SET actor_name = 'nobody'`,
    sql`DELETE FROM audit_entry`,
    sql`TRUNCATE audit_entry`,
    sql`UPDATE history SET "row" = '{}'`,
    sql`DELETE FROM history`,
    sql`INSERT INTO history (table_name, row_id, "row", recorded, transaction_id)
      VALUES ('project', gen_random_uuid(), '{}', tstzrange(now(), NULL), 1)`,
    sql`INSERT INTO project_figures SELECT * FROM project_figures`,
    sql`ALTER TABLE risk DISABLE ROW LEVEL SECURITY`,
    sql`DROP TRIGGER risk_history_update ON risk`,
  ];

  it.each(forbidden.map((statement) => [statement.text, statement] as const))(
    'cannot run %s',
    async (_, statement) => {
      const attempt = opened.db.write(someone({ role: 'dpgov_admin' }), (tx: WriteTx) => tx.rows(statement));
      await expect(attempt).rejects.toMatchObject({ code: '42501' });
    },
  );
});

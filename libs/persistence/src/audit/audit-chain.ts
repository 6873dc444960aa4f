import type { Actor, Subject } from '#domain/access/actor.js';
import type { Db } from '../db.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';

const LINKER: Actor = { kind: 'system', name: 'audit-chain' };
const TRAIL: Subject = { kind: 'audit', id: null, programmeId: null };

/** What walking the audit chain found. */
export interface AuditVerdict {
  readonly linkedCount: number;
  /** Entries committed since the chain was last linked. */
  readonly unlinkedCount: number;
  /** The last entry's hash; compare it with one noted elsewhere to be sure that the end was not cut off. */
  readonly lastHash: string | null;
  readonly firstBroken: BrokenLink | null;
}

/** The first place where the chain does not hold: an entry is missing before it, or it does not say what was hashed. */
export interface BrokenLink {
  readonly sequence: number;
  readonly entryId: string;
  readonly why: 'MISSING_BEFORE' | 'ALTERED';
}

/** Links every committed audit entry into the hash chain, in the order they were made; returns how many it linked. */
export async function linkAudit(db: Db): Promise<number> {
  for (let total = 0; ;) {
    const linked = await db.write(LINKER, async (tx) => {
      tx.require('audit.link', TRAIL);
      return (await tx.row<{ linked: number }>(sql`SELECT link_audit() AS linked`))?.linked ?? 0;
    });
    if (linked === 0) return total;
    total += linked;
  }
}

/** Walks the whole chain from its first entry and says where it first breaks. */
export async function verifyAudit(tx: ReadTx): Promise<AuditVerdict> {
  tx.require('audit.read', TRAIL);
  const found = await tx.row<{
    linked: number;
    unlinked: number;
    last_hash: string | null;
    broken: BrokenLink | null;
  }>(sql`
    WITH chain AS (
      SELECT e.id, e.sequence, e.hash, row_number() OVER places AS place,
        audit_hash(lag(e.hash, 1, '') OVER places, e.sequence, e) AS expected
      FROM audit_entry e WHERE e.sequence IS NOT NULL
      WINDOW places AS (ORDER BY e.sequence)
    )
    SELECT (SELECT count(*) FROM chain) AS linked,
      (SELECT count(*) FROM audit_entry WHERE sequence IS NULL) AS unlinked,
      (SELECT hash FROM chain ORDER BY sequence DESC LIMIT 1) AS last_hash,
      (SELECT jsonb_build_object('sequence', sequence, 'entryId', id,
         'why', CASE WHEN sequence <> place THEN 'MISSING_BEFORE' ELSE 'ALTERED' END)
       FROM chain WHERE sequence <> place OR hash <> expected ORDER BY sequence LIMIT 1) AS broken`);
  return {
    linkedCount: found?.linked ?? 0,
    unlinkedCount: found?.unlinked ?? 0,
    lastHash: found?.last_hash ?? null,
    firstBroken: found?.broken ?? null,
  };
}

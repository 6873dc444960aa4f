import type { Actor } from '#domain/access/actor.js';
import { linkAudit, verifyAudit } from '#persistence/audit/audit-chain.js';
import type { Command } from './command.js';
import { withDb } from './with-db.js';

const ACTOR: Actor = { kind: 'system', name: 'audit-chain' };

/** Walks the audit trail's hash chain. */
export const AUDIT_VERIFY: Command = {
  name: 'audit verify',
  summary: 'walks the hash chain of the audit trail from its first entry',
  usage: ['audit verify'],
  run(_args, url) {
    return withDb(url, async (db) => {
      await linkAudit(db);
      const { linkedCount, lastHash, firstBroken } = await db.read(ACTOR, verifyAudit);
      if (firstBroken) {
        const { sequence, entryId, why } = firstBroken;
        console.log(`The chain breaks at entry ${sequence} (${entryId}): ${why}.`);
        return 1;
      }
      console.log(`${linkedCount} entries hold; the last hash is ${lastHash ?? 'none'}.`);
      return 0;
    });
  },
};

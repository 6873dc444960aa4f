import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import { DomainError } from '#domain/shared/errors.js';
import type { Language } from '#domain/shared/text.js';
import { auditPage, type AuditFilter } from '#persistence/audit/audit-trail.store.js';
import { Db } from '#persistence/db.js';
import { cursorOf, demandPage, placeIn } from '#persistence/page-cursor.js';
import type { AuditConnection } from './audit.types.js';

/** The audit trail, for auditors and the administrators of DPGOV. */
@Injectable()
export class AuditService {
  constructor(private readonly db: Db) {}

  /** A page of the trail, the newest first, as far as the caller may see it; PAGE_TOO_LARGE, INVALID_CURSOR. */
  page(
    actor: Actor,
    language: Language,
    { filter, first, after }: { filter: AuditFilter; first: number; after: string | null },
  ): Promise<AuditConnection> {
    if (actor.kind === 'public') throw new DomainError('UNAUTHENTICATED');
    demandPage(first);
    const [last = null] = after === null ? [] : placeIn(after, 1);
    return this.db.read(actor, async (tx) => {
      const page = { first, after: last };
      const found = await auditPage(tx, tx.visible('audit.read'), language, filter, page);
      const nodes = found.rows.slice(0, first);
      const end = nodes.at(-1);
      return {
        nodes: nodes.map((entry) => ({ ...entry, changes: entry.changes.map(inOurSpelling) })),
        totalCount: found.totalCount,
        pageInfo: {
          hasNextPage: found.rows.length > first,
          endCursor: end ? cursorOf([end.id]) : null,
        },
      };
    });
  }
}

function inOurSpelling<Change extends { readonly field: string }>(change: Change): Change {
  return {
    ...change,
    field: change.field.replace(/_id$/, '').replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  };
}

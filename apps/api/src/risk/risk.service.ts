import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import { momentBefore } from '#domain/progress/since.js';
import { DomainError } from '#domain/shared/errors.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { checkPageSize } from '#domain/shared/page-size.js';
import type { Language } from '#domain/shared/text.js';
import { committeeViewStore } from '#persistence/committee-view/committee-view.store.js';
import { sessionSight } from '#persistence/committee/session-sight.js';
import { Db } from '#persistence/db.js';
import type { RiskCounts } from '#persistence/risk/risk-counts.js';
import { RISK_FACETS, type RiskFilter } from '#persistence/risk/risk-filter.js';
import { riskStore, type RiskPlace } from '#persistence/risk/risk.store.js';
import { asks, type Selection } from '#persistence/selection.js';
import type { Risk, RiskChange, RiskChanges, RiskConnection } from './risk.types.js';

const MOST_PER_PAGE = 500;

/** Risks, as far as the caller may see them. */
@Injectable()
export class RiskService {
  constructor(private readonly db: Db) {}

  /** A page of a programme's risks, the gravest first; PAGE_TOO_LARGE, INVALID_CURSOR. */
  page(
    actor: Actor,
    language: Language,
    reading: ProgrammeReading,
    { filter, first, after }: { filter: RiskFilter; first: number; after: string | null },
    selection: Selection,
  ): Promise<RiskConnection> {
    checkPageSize(first, MOST_PER_PAGE);
    const page = { first, after: after === null ? null : placeOf(after) };
    return this.db.read(actor, async (tx) => {
      const risks = riskStore(tx, language);
      const visible = tx.visible('risk.read');
      const [found, counts] = await Promise.all([
        risks.page<Risk>(visible, reading, filter, page, selection['nodes'] ?? {}),
        asks(selection, 'matrix', 'facets') ? risks.counts(visible, reading, filter) : NO_COUNTS,
      ]);
      const nodes = found.rows.slice(0, first);
      const last = nodes.at(-1);
      const endCursor = last ? Buffer.from(JSON.stringify(last.place)).toString('base64url') : null;
      const hasNextPage = found.rows.length > first;
      const pageInfo = { hasNextPage, endCursor };
      return {
        nodes,
        totalCount: found.totalCount,
        pageInfo,
        matrix: counts.matrix,
        facets: facetsOf(counts),
      };
    });
  }

  /** What became of risks since an earlier moment; null when there is none. Throws as `page` and `momentBefore` do. */
  changes(
    actor: Actor,
    language: Language,
    reading: ProgrammeReading,
    { filter, first, ...asked }: ChangesSince,
  ): Promise<RiskChanges | null> {
    checkPageSize(first, MOST_PER_PAGE);
    return this.db.read(actor, async (tx) => {
      const sessions = await committeeViewStore(tx, language, reading).sessions(sessionSight(tx));
      const moment = momentBefore(asked, sessions, reading.asOf.statusOn);
      if (!moment) return null;
      const { session, statusOn: since } = moment;
      const visible = tx.visible('risk.read');
      const told = { since, first };
      return {
        session,
        since,
        ...(await riskStore(tx, language).changes<RiskChange>(visible, reading, filter, told)),
      };
    });
  }
}

/** The earlier moment asked for (a session, a day or neither), of which risks, and how many of each kind are told. */
export interface ChangesSince {
  readonly session: number | null;
  readonly statusOn: LocalDate | null;
  readonly filter: RiskFilter;
  readonly first: number;
}

const NO_COUNTS: RiskCounts = { matrix: [], facets: [] };

function facetsOf({ facets }: RiskCounts): RiskConnection['facets'] {
  return RISK_FACETS.map((name) => ({ name, values: facets.filter(({ facet }) => facet === name) }));
}

function placeOf(cursor: string): RiskPlace {
  try {
    const [exposure, code, ...more] = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    ) as unknown[];
    const whole = Number.isSafeInteger(exposure) && typeof code === 'string' && !code.includes('\0');
    if (whole && more.length === 0) return [exposure as number, code];
  } catch {
    // not JSON
  }
  throw new DomainError('INVALID_CURSOR');
}

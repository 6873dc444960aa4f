import { sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';

/** What a reader may see of sessions: those held, and those still planned or convened. */
export interface SessionSight {
  readonly held: Visible<'session.read'>;
  readonly planned: Visible<'session.read-planned'>;
}

/** The sessions one transaction's actor may see. */
export function sessionSight(tx: ReadTx): SessionSight {
  return { held: tx.visible('session.read'), planned: tx.visible('session.read-planned') };
}

/** The condition under which a session `s` is visible. */
export function whereSessionVisible({ held, planned }: SessionSight): Sql {
  const place = { programmeId: 's.programme_id', committeeId: 's.committee_id' };
  return sql`((s.state IN ('HELD', 'MINUTES_APPROVED') AND ${whereVisible(held, place)}) OR ${whereVisible(planned, place)})`;
}

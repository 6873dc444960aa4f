import type { Basis } from '#domain/shared/basis.js';
import type { LocalizedText } from '#domain/shared/text.js';
import type { Hanging, PlacedNode } from '#domain/strategy/tree.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';

/** A node of a strategy as it is kept: every language, its place, what hangs on it, and its version. */
export interface KeptNode extends PlacedNode {
  readonly version: number;
  readonly programmeId: string;
  readonly code: string;
  readonly parentCode: string | null;
  readonly name: LocalizedText;
  readonly hanging: Hanging;
  readonly basis: Basis;
  readonly source: string | null;
}

/** What hangs on node `n`, counted by kind. */
export const HANGING = sql`json_build_object(
  'nodes', (SELECT count(*) FROM strategy_node u WHERE u.parent_id = n.id),
  'projects', (SELECT count(*) FROM project p WHERE p.strategy_node_id = n.id),
  'deployments', (SELECT count(*) FROM deployment d WHERE d.strategy_node_id = n.id),
  'prerequisites', (SELECT count(*) FROM prerequisite_node w WHERE w.strategy_node_id = n.id))`;

/** The columns of a node `n` as it is kept. */
export const KEPT_NODE = sql`n.id, n.version, n.programme_id AS "programmeId", n.code, n.level, n.parent_id AS "parentId",
  (SELECT up.code FROM strategy_node up WHERE up.id = n.parent_id) AS "parentCode", n.name, n.position,
  ${HANGING} AS hanging, n.basis, n.source`;

/** The nodes of a programme's strategy as they are kept now, or one of them, in the order of their positions. */
export function keptNodes(
  tx: ReadTx,
  visible: Visible<'strategy.read'>,
  { programmeId, id }: { readonly programmeId?: string; readonly id?: string },
): Promise<KeptNode[]> {
  const chosen = id === undefined ? sql`n.programme_id = ${programmeId}::uuid` : sql`n.id = ${id}::uuid`;
  return tx.rows<KeptNode & Record<string, unknown>>(sql`
    SELECT ${KEPT_NODE} FROM strategy_node n
    WHERE ${chosen} AND ${whereVisible(visible, { programmeId: 'n.programme_id' })} ORDER BY n.position, n.code`);
}

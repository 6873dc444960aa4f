import type { FieldError } from '#domain/shared/errors.js';
import type { LocalizedText } from '#domain/shared/text.js';
import type { PlacedNode } from '#domain/strategy/tree.js';
import { demandWithin, type Grant } from '../grant.js';
import { changedFields, heldVersion, type Told } from '../history/held-version.js';
import { refreshLocked } from '../progress/refresh-locked.js';
import { sql, type Sql } from '../sql.js';
import type { WriteTx } from '../write-transaction.js';
import { KEPT_NODE, type KeptNode } from './strategy-record.store.js';

type Managing = Grant<'strategy.manage'>;

/** A node that is about to be added. */
export type NewNode = Pick<KeptNode, 'id' | 'programmeId' | 'code' | 'level' | 'name'>;

/** The strategy of a programme being edited: its whole tree is locked, so that two moves cannot close a circle. */
export function strategyEditStore(tx: WriteTx) {
  return {
    /** The id of a programme by its code, locked against other edits of its strategy; null when there is none. */
    async lockProgramme(code: string): Promise<string | null> {
      const row = await tx.row<{ id: string }>(
        sql`SELECT g.id FROM programme g WHERE g.code = ${code} FOR NO KEY UPDATE`,
      );
      return row?.id ?? null;
    },

    /** Locks a node with the tree it stands in; null when there is none. */
    async lock(id: string): Promise<KeptNode | null> {
      await tx.rows(sql`SELECT g.id FROM programme g
        WHERE g.id = (SELECT n.programme_id FROM strategy_node n WHERE n.id = ${id}::uuid) FOR NO KEY UPDATE`);
      await tx.rows(
        sql`SELECT n.id FROM strategy_node n WHERE n.id IN (${UNDER(id)}) ORDER BY n.id FOR UPDATE`,
      );
      return tx.row<KeptNode & Record<string, unknown>>(
        sql`SELECT ${KEPT_NODE} FROM strategy_node n WHERE n.id = ${id}::uuid`,
      );
    },

    /** The nodes of a programme, each with its place. */
    tree: (programmeId: string): Promise<(PlacedNode & { readonly code: string })[]> =>
      tx.rows(sql`SELECT n.id, n.parent_id AS "parentId", n.level, n.position, n.code FROM strategy_node n
        WHERE n.programme_id = ${programmeId}::uuid ORDER BY n.position`),

    /** What was changed since the version an edit was made from, by the names of the record's fields. */
    changedSince: (kept: KeptNode, version: number) => changedSince(tx, kept, version),

    async insert(grant: Managing, node: NewNode, { parentId, position }: PlacedNode): Promise<void> {
      demandWithin(grant, node);
      const { id, programmeId, code, level, name } = node;
      await tx.rows(sql`INSERT INTO strategy_node (id, programme_id, parent_id, code, level, name, position)
        VALUES (${id}::uuid, ${programmeId}::uuid, ${parentId}::uuid, ${code}::text, ${level}::text,
          ${JSON.stringify(name)}::jsonb, ${position}::int)`);
    },

    /** Renames a node and counts its version up. */
    async rename(grant: Managing, node: KeptNode, name: LocalizedText): Promise<void> {
      demandWithin(grant, node);
      await tx.rows(sql`UPDATE strategy_node SET version = version + 1, name = ${JSON.stringify(name)}::jsonb
        WHERE id = ${node.id}::uuid`);
    },

    /** Puts nodes in their places; the one that moved counts its version up, its neighbours only make room. */
    async place(grant: Managing, { id, programmeId }: NewNode, places: readonly PlacedNode[]): Promise<void> {
      demandWithin(grant, { id, programmeId });
      await tx.rows(sql`UPDATE strategy_node n SET parent_id = l.parent_id, position = l.position,
          version = n.version + CASE WHEN n.id = ${id}::uuid THEN 1 ELSE 0 END
        FROM jsonb_to_recordset(${JSON.stringify(
          places.map((place) => ({ id: place.id, parent_id: place.parentId, position: place.position })),
        )}::jsonb) AS l(id uuid, parent_id uuid, position int)
        WHERE n.id = l.id AND n.programme_id = ${programmeId}::uuid`);
    },

    async remove(grant: Managing, node: KeptNode): Promise<void> {
      demandWithin(grant, node);
      await tx.rows(sql`DELETE FROM strategy_node WHERE id = ${node.id}::uuid`);
    },

    /** Recomputes the figures of the projects that hang on a node or below it; how many they are. */
    refreshUnder: (id: string) =>
      refreshLocked(tx, sql`SELECT p.id FROM project p WHERE p.strategy_node_id IN (${UNDER(id)})`),
  };
}

/** A node and all below it. */
const UNDER = (id: string): Sql => sql`
  WITH RECURSIVE under(id) AS (
    SELECT ${id}::uuid UNION SELECT n.id FROM under JOIN strategy_node n ON n.parent_id = under.id
  ) SELECT id FROM under`;

async function changedSince(tx: WriteTx, kept: KeptNode, version: number): Promise<readonly FieldError[]> {
  const held = await heldVersion(tx, 'strategy_node', kept.id, version);
  if (held === null) return [];
  const name = held.row['name'] as LocalizedText;
  const parentId = (held.row['parent_id'] as string | null) ?? null;
  const parent = await tx.row<{ code: string }>(
    sql`SELECT code FROM strategy_node WHERE id = ${parentId}::uuid`,
  );
  return changedFields(told(name, parent?.code ?? null), told(kept.name, kept.parentCode));
}

function told(name: LocalizedText, parentCode: string | null): Readonly<Record<string, Told>> {
  return { 'name.fr': name.fr ?? null, 'name.ar': name.ar ?? null, 'name.en': name.en ?? null, parentCode };
}

import type { EntityManager } from 'typeorm';
import { alone, asOwner } from '#persistence/migrate.js';
import { actorName } from '#persistence/session-settings.js';
import { uuidv7 } from '#persistence/uuid.js';
import { SEEDED_TABLES } from './insert-rows.js';
import { settle } from './maintenance.js';
import { SEED } from './programme.js';

/** What a drop removed, by table; null when there was no programme of that code. */
export type Dropped = ReadonlyMap<string, number> | null;

/** Tables of no programme, whose rows stay. */
const SHARED: readonly string[] = ['organisation', 'organisation_tutelle', 'person'];

/** Tables that no seed fills, in the order in which their rows can go. */
const UNSEEDED = [
  'notice',
  'workbook_file',
  'workbook_upload',
  'workbook',
  'health_declaration',
  'project_update_comment',
  'progress_update_step',
  'project_update',
  'progress_update',
  'update_period',
  'risk_mitigation',
  'roadmap_step',
  'project_proposal',
  'project_transfer',
  'project_move',
  'project_contract',
  'project_person',
  'brief_step',
  'brief_partner',
  'brief',
  'indicator_target',
];

/** Tables of a programme, in the order in which their rows can go. */
const OWN = [...UNSEEDED, ...[...SEEDED_TABLES].reverse().filter((table) => !SHARED.includes(table))];

/**
 * Removes a programme with everything that hangs on it, its figures and its history. Organisations and people stay, and
 * so do the entries of the audit trail, to which the removal is added. Runs as the owner: nobody else may end history.
 */
export async function dropProgramme(url: string, code: string): Promise<Dropped> {
  const dropped = await alone(url, () =>
    asOwner(url, (source) => source.transaction((manager) => remove(manager, code))),
  );
  if (dropped) await settle(url, 'VACUUM (ANALYZE)');
  return dropped;
}

async function remove(manager: EntityManager, code: string): Promise<Dropped> {
  const [programme] = await manager.query<{ id: string }[]>(
    'SELECT id FROM programme WHERE code = $1 FOR UPDATE',
    [code],
  );
  if (!programme) return null;
  await manager.query(`SELECT set_config('masar.actor_name', $1, true)`, [actorName(SEED)]);
  const dropped = new Map<string, number>();
  await manager.query('DELETE FROM project_figures WHERE programme_id = $1', [programme.id]);
  // History first: the triggers then find no period to end, and leave none.
  dropped.set('history', await removeHistory(manager, programme.id));
  for (const table of OWN) {
    const count = await removeRows(manager, table, programme.id);
    if (count > 0) dropped.set(table, count);
  }
  await noteRemoval(manager, programme.id, code);
  return dropped;
}

/** A grant hangs on the programme it is limited to, or on that programme's committee. */
const GRANTS = `(programme_id = $1 OR committee_id IN (SELECT id FROM committee WHERE programme_id = $1))`;

async function removeHistory(manager: EntityManager, id: string): Promise<number> {
  const [, grants] = await deletion(
    manager,
    `DELETE FROM history WHERE table_name = 'access_grant' AND row_id IN (SELECT id FROM access_grant WHERE ${GRANTS})`,
    id,
  );
  const [, own] = await deletion(manager, 'DELETE FROM history WHERE programme_id = $1', id);
  return grants + own;
}

async function removeRows(manager: EntityManager, table: string, id: string): Promise<number> {
  const place = table === 'programme' ? 'id = $1' : table === 'access_grant' ? GRANTS : 'programme_id = $1';
  const [, count] = await deletion(manager, `DELETE FROM ${table} WHERE ${place}`, id);
  return count;
}

/** TypeORM answers a DELETE with its rows and their number. */
function deletion(manager: EntityManager, statement: string, id: string): Promise<[unknown[], number]> {
  return manager.query<[unknown[], number]>(statement, [id]);
}

async function noteRemoval(manager: EntityManager, id: string, code: string): Promise<void> {
  await manager.query(
    `INSERT INTO audit_entry (id, actor_name, action, subject_kind, subject_id, programme_id, detail)
     VALUES ($1, $2, 'programme.seed', 'programme', $3, $3, $4)`,
    [uuidv7(), actorName(SEED), id, JSON.stringify({ dropped: code })],
  );
}

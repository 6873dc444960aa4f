import { covers } from '#domain/access/scope.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import { jsonValue } from '../json-value.js';
import { isKept, sourceOf, visibleFigures } from '../portfolio/figures-of.js';
import { whereFilter, type ProjectFilter } from '../portfolio/project-filter.js';
import { programmeFacts, readFacts, type KeyedFacts } from '../progress/project-facts.store.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import type { Visible } from '../visible.js';

const asked = new WeakMap<ReadTx, Map<string, Promise<readonly KeyedFacts[]>>>();

/**
 * All facts of the visible projects that a filter chooses at the moment of the reading, not cut at its status date; read
 * once per transaction, whichever figures are made of them.
 */
export function setFacts(
  tx: ReadTx,
  visible: Visible<'project.read'>,
  reading: ProgrammeReading,
  filter: ProjectFilter,
): Promise<readonly KeyedFacts[]> {
  const key = JSON.stringify([reading.id, reading.asOf.statusOn, reading.asOf.at, filter]);
  const known = asked.get(tx) ?? new Map<string, Promise<readonly KeyedFacts[]>>();
  asked.set(tx, known);
  const facts = known.get(key) ?? read(tx, visible, reading, filter);
  known.set(key, facts);
  return facts;
}

async function read(
  tx: ReadTx,
  visible: Visible<'project.read'>,
  reading: ProgrammeReading,
  filter: ProjectFilter,
): Promise<readonly KeyedFacts[]> {
  const { id: programmeId, asOf } = reading;
  if (!chooses(filter) && covers(visible.scope, { kind: 'programme', id: programmeId, programmeId }))
    return programmeFacts(tx, programmeId, asOf.statusOn, asOf.at);
  const projectIds = await chosenIds(tx, visible, reading, filter);
  if (projectIds.length === 0) return [];
  if (isKept(reading)) return readFacts(tx, { projectIds }, asOf.statusOn, asOf.at);
  const chosen = new Set(projectIds);
  const all = await programmeFacts(tx, programmeId, asOf.statusOn, asOf.at);
  return all.filter(({ keys }) => chosen.has(keys.project_id));
}

function chooses(filter: ProjectFilter): boolean {
  return Object.values(filter).some((choice) => choice != null);
}

async function chosenIds(
  tx: ReadTx,
  visible: Visible<'project.read'>,
  reading: ProgrammeReading,
  filter: ProjectFilter,
): Promise<string[]> {
  const source = await sourceOf(tx, reading);
  const { held } = source;
  const ids = sql`SELECT coalesce(json_agg(f.project_id), '[]') ${visibleFigures(source, visible)}
    AND ${whereFilter(filter, held, reading.id)}`;
  return jsonValue<string[]>(tx, held.value(ids));
}
